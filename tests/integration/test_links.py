"""Links between documents, to files and to addresses: resolved, relative, and never broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import SMALL, build_site, write_site

HEAD = "---\n标题: 试\n日期: 2026-05-01\n单位: jlu\n网址名: t\n---\n"


def built(
    tmp_path: Path, body: str, files: dict[str, str | bytes] | None = None
) -> tuple[Path, list[tuple[str, int, int, str]]]:
    site = write_site(tmp_path / "site", {**SMALL, **(files or {}), "content/yaowen/2026-05-01-t.md": HEAD + body})
    found = [(p.code, p.line, p.column, p.message) for p in build_site(site).problems]
    return site, found


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("../tongzhi/2026-04-01-xuexi.md", "../../tongzhi/2026/0401-xuexi.html"),
        ("/tongzhi/2026-04-01-xuexi.md", "../../tongzhi/2026/0401-xuexi.html"),
        ("/tongzhi/2026/0401-xuexi.html", "../../tongzhi/2026/0401-xuexi.html"),
        ("2026-03-12-dangke.md#准备", "0312-dangke.html#%E5%87%86%E5%A4%87"),
        ("../brands/chilun.md", "../../brands/chilun.html"),
        ("../units/jx.md", "../../units/jx.html"),
        ("/yaowen/", "../index.html"),
        ("/pairings.html", "../../pairings.html"),
        ("https://example.org/x", "https://example.org/x"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_a_link_leads_where_it_means(tmp_path: Path, link: str, href: str) -> None:
    site, problems = built(tmp_path, f"见[这里]({link})。\n")
    assert problems == []
    assert f'href="{href}"' in (site / "output/yaowen/2026/0501-t.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("body", "code", "line", "column"),
    [
        ("一段。\n\n见[这里](../tongzhi/没有.md)。\n", "LNK001", 9, 7),
        ("![图](没有.jpg)\n", "LNK003", 7, 6),
        ("见[这里](2026-03-12-dangke.md#没有)。\n", "LNK005", 7, 7),
        ("见[这里](#没有)。\n", "LNK005", 7, 7),
        ("见[这里](/没有/)。\n", "LNK001", 7, 7),
    ],
)
def test_a_link_that_leads_nowhere_is_an_error_at_its_place(
    tmp_path: Path, body: str, code: str, line: int, column: int
) -> None:
    _, problems = built(tmp_path, body)
    assert [(c, at, col) for c, at, col, _ in problems] == [(code, line, column)]


def test_the_nearest_file_is_offered(tmp_path: Path) -> None:
    site, _ = built(tmp_path, "见[这里](2026-03-12-dangkee.md)。\n")
    (problem,) = build_site(site).problems
    assert problem.hint == "是不是“2026-03-12-dangke.md”？检查文件名和所在文件夹。"


def test_attachments_say_their_type_and_size_and_keep_their_name(tmp_path: Path) -> None:
    site, problems = built(tmp_path, "见[安排](安排表.csv)。\n", {"content/yaowen/安排表.csv": "日期,地点\n" * 200})
    assert problems == []
    page = (site / "output/yaowen/2026/0501-t.html").read_text("utf-8")
    assert "CSV，3 KB" in page
    (name,) = [path.name for path in (site / "output/media").iterdir()]
    assert name.endswith("-安排表.csv")


def test_an_old_address_becomes_a_redirect_page_and_a_line_for_nginx(tmp_path: Path) -> None:
    text = HEAD.replace("网址名", "旧链接: /info/1034/1506.htm\n网址名") + "正文。\n"
    site = write_site(tmp_path / "site", {**SMALL, "content/yaowen/2026-05-01-t.md": text})
    assert build_site(site).published
    page = (site / "output/info/1034/1506.htm").read_text("utf-8")
    assert 'content="0; url=../../yaowen/2026/0501-t.html"' in page
    assert "/info/1034/1506.htm /yaowen/2026/0501-t.html;" in (site / "output/redirects.map").read_text("utf-8")


def test_two_articles_with_one_address_are_an_error_that_names_both(tmp_path: Path) -> None:
    text = HEAD.replace("网址名: t", "网址名: dangke").replace("2026-05-01", "2026-03-12")
    site = write_site(tmp_path / "site", {**SMALL, "content/yaowen/other.md": text + "正文。\n"})
    outcome = build_site(site)
    assert not outcome.published
    (problem,) = outcome.problems
    assert problem.code == "OUT001"
    assert {problem.path, "content/yaowen/2026-03-12-dangke.md"} == {
        "content/yaowen/other.md",
        "content/yaowen/2026-03-12-dangke.md",
    } or "content/yaowen/other.md" in problem.message


def test_without_base_url_there_are_no_feeds_no_sitemap_and_no_absolute_address(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", {**SMALL, "site.yml": "标题: 江澜大学党建网\n"})
    outcome = build_site(site)
    assert outcome.without_base_url
    names = [path.name for path in (site / "output").rglob("*")]
    assert "feed.xml" not in names
    assert "sitemap.xml" not in names
    assert "canonical" not in (site / "output/index.html").read_text("utf-8")


def test_the_same_attachment_in_two_articles_is_one_file(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"content/yaowen/2026-05-0{n}-a/{name}": text
        for n in (2, 3)
        for name, text in (
            ("index.md", f"---\n标题: 第{n}篇\n日期: 2026-05-0{n}\n单位: jlu\n附件: [安排.csv]\n---\n见附件。\n"),
            ("安排.csv", "日期,地点\n"),
        )
    }
    site, problems = built(tmp_path, "正文。\n", files)
    assert problems == []
    assert len(list((site / "output/media").iterdir())) == 1


def test_a_link_to_an_article_that_is_itself_broken_is_no_second_fault(tmp_path: Path) -> None:
    broken = "---\n标题: 坏了\n日期: 2026-13-01\n单位: jlu\n---\n正文。\n"
    _, problems = built(tmp_path, "见[那篇](2026-05-04-x.md)。\n", {"content/yaowen/2026-05-04-x.md": broken})
    assert [code for code, *_ in problems] == ["FM014"]
