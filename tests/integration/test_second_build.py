"""What a second build makes: nothing, or what really shows the edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import build_site, snapshot


def test_a_second_build_makes_nothing(small_site: Path) -> None:
    first = build_site(small_site)
    before = {path: path.stat().st_mtime_ns for path in (small_site / "output").rglob("*")}
    second = build_site(small_site)
    assert first.made > 20
    assert (second.made, second.removed) == (0, 0)
    assert second.kept == first.made
    assert {path: path.stat().st_mtime_ns for path in (small_site / "output").rglob("*")} == before


def test_an_edit_behind_the_opening_makes_that_page_alone_and_lets_the_search_find_it(small_site: Path) -> None:
    article = small_site / "content/yaowen/2026-03-12-dangke.md"
    article.write_text(article.read_text("utf-8") + "\n" + "党员教师轮流主讲，学生提问。" * 20 + "\n", "utf-8")
    build_site(small_site)
    article.write_text(article.read_text("utf-8") + "\n最后一段是新加的。\n", "utf-8")
    changes = build_site(small_site).changes
    others = [address for address in changes if not address.startswith("/search") and not address.endswith("/feed.xml")]
    assert others == ["/yaowen/2026/0312-dangke.html"], "the feeds hold the article whole"
    index = {address for address in changes if address.startswith("/search/")}
    assert index >= {"/search/2026/pairs-0.js", "/search/2026/places-0.js", "/search/2026/texts-0.js"}
    assert all(address.startswith("/search/2026/") for address in index)


def test_an_edited_opening_is_shown_wherever_the_summary_stands(small_site: Path) -> None:
    build_site(small_site)
    article = small_site / "content/yaowen/2026-03-12-dangke.md"
    article.write_text(article.read_text("utf-8").replace("在实验楼讲党课", "在图书馆讲党课"), "utf-8")
    changes = build_site(small_site).changes
    assert "/yaowen/2026/0312-dangke.html" in changes
    assert "/yaowen/index.html" in changes
    assert "/tongzhi/index.html" not in changes
    assert "/units/index.html" not in changes


def test_deleting_an_article_removes_its_page_its_entries_and_its_pictures(small_site: Path) -> None:
    build_site(small_site)
    (small_site / "content/yaowen/2026-03-12-dangke.md").unlink()
    outcome = build_site(small_site)
    output = snapshot(small_site / "output")
    assert outcome.removed > 0
    assert not [name for name, data in output.items() if "讲党课".encode() in data]
    assert "yaowen/2026/0312-dangke.html" not in output


def test_after_an_edit_of_mere_words_nothing_else_is_planned(small_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = small_site / "content/yaowen/2026-03-12-dangke.md"
    article.write_text(article.read_text("utf-8") + "\n" + "党员教师轮流主讲，学生提问。" * 20 + "\n", "utf-8")
    build_site(small_site)
    article.write_text(article.read_text("utf-8") + "\n最后一段是新加的。\n", "utf-8")
    monkeypatch.setattr("sitegen.pipeline.reading.plan", None)
    outcome = build_site(small_site)
    assert outcome.published
    assert "最后一段是新加的" in (small_site / "output/yaowen/2026/0312-dangke.html").read_text("utf-8")
