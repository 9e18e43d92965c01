"""Terms of the glossary from the file to the page: what a change of the glossary makes again, and what it leaves."""

from __future__ import annotations

from pathlib import Path

from sites import SMALL, build_site, write_site

GLOSSARY = "content/glossary.yml"
PAGE = "yaowen/2026/0502-beike.html"
SITE = SMALL | {
    "content/yaowen/2026-05-02-beike.md": (
        "---\n标题: 集体备课\n日期: 2026-05-02\n单位: jx-sj\n---\n支部用当岗系统登记，对照“七个有力”。当岗系统是三年前做的。\n"
    ),
    GLOSSARY: "- {名称: 当岗系统, 释义: 固定答疑的登记办法。, 展开: [当天登记, 当面签字], 来源: 机械学院党委, 单位: jx}\n",
}


def made(root: Path, text: str) -> set[str]:
    write_site(root, {GLOSSARY: text})
    outcome = build_site(root)
    assert outcome.published
    return {address for address in outcome.changes if address.endswith(".html")}


def test_an_article_explains_its_terms_at_its_end(tmp_path: Path) -> None:
    root = write_site(tmp_path / "site", SITE)
    assert build_site(root).published
    html = (root / "output" / PAGE).read_text("utf-8")
    assert html.count('class="term"') == 2
    assert html.count(">当岗系统</a>") == 1
    assert '<p id="page-term-1-text">固定答疑的登记办法。包括：当天登记、当面签字。</p>' in html
    assert "<small>来源：机械学院党委</small>" in html
    assert 'id="page-term-2"' in html and "<b>七个有力</b>" in html


def test_a_feed_and_other_pages_show_the_text_alone(tmp_path: Path) -> None:
    root = write_site(tmp_path / "site", SITE)
    assert build_site(root).published
    speaking = [path for path in (root / "output").rglob("*") if path.is_file() and b"page-term" in path.read_bytes()]
    pages = {path.relative_to(root / "output").as_posix() for path in speaking if path.suffix != ".js"}
    assert pages == {PAGE}


def test_a_change_of_the_glossary_makes_again_only_the_pages_that_speak_of_it(tmp_path: Path) -> None:
    root = write_site(tmp_path / "site", SITE)
    assert build_site(root).published
    assert made(root, "- {名称: 当岗系统, 释义: 另一种说法。, 单位: jx}\n") == {f"/{PAGE}"}
    assert "另一种说法。" in (root / "output" / PAGE).read_text("utf-8")
    assert made(root, "- {名称: 当岗系统, 释义: 另一种说法。, 单位: jx}\n- {名称: 无人提起, 释义: 甲。}\n") == set()
    assert made(root, "- {名称: 当岗系统, 释义: 另一种说法。, 单位: jlu}\n") == set()
    write_site(root, {"content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n---\n"})
    assert f"/{PAGE}" in made(root, "- {名称: 当岗系统, 释义: 另一种说法。, 单位: hq}\n")
    assert ">当岗系统</a>" not in (root / "output" / PAGE).read_text("utf-8")
