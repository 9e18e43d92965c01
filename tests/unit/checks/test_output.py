"""The pages as they come out: what templates of the site's own and handwritten HTML do wrong is found, once each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sitegen.checks.sheet import Leaf, Sheet, leaf_of
from sitegen.core.diagnostics import Diagnostic
from sitegen.model.routes import Route
from sitegen.pipeline import proofs
from sitegen.pipeline.check import check
from sitegen.pipeline.request import Request
from sites import SMALL, TODAY, build_site, snapshot, write_site

_OWN = (
    "<!doctype html><html><head></head><body onload='go()'>"
    "<a href='lianxi.html'>联系</a><a href='about.html#dizhi'>地址</a><a href='/index.html#top'>上</a>"
    "<IMG SRC=//cdn.example/a.png><script>go('<img>')</script><!-- <img src=b.png> -->"
    "</body></html>"
)


def out(root: Path) -> list[Diagnostic]:
    """Return what OUT says of the site at *root*."""
    found = check(Request(root=root, output=root / "output", today=TODAY, jobs=1))
    return [item for item in found if item.code.startswith("OUT")]


def test_the_default_theme_is_without_fault(tmp_path: Path) -> None:
    assert out(write_site(tmp_path, SMALL)) == []


@pytest.mark.parametrize("below", ["", "dj/"])
def test_a_page_that_stands_at_any_depth_leads_where_it_should(tmp_path: Path, below: str) -> None:
    root = write_site(tmp_path, {**SMALL, "site.yml": f"标题: 江澜大学党建网\n网址: https://x.example/{below}\n"})
    assert out(root) == []


def test_each_fault_of_an_own_template_is_told_once(tmp_path: Path) -> None:
    root = write_site(tmp_path, {**SMALL, "templates/page.html": _OWN})
    about = "---\n标题: 关于{}\n---\n我们。\n"
    write_site(root, {"content/about.md": about.format("本站"), "content/us.md": about.format("我们")})
    found = [(item.code, item.path) for item in out(root) if item.code != "OUT022"]
    assert found == [
        ("OUT011", "output/about.html"),
        ("OUT012", "output/about.html"),
        ("OUT014", "output/about.html"),
        ("OUT015", "output/about.html"),
        ("OUT015", "output/about.html"),
        ("OUT016", "output/about.html"),
        ("OUT017", "output/about.html"),
        ("OUT018", "output/about.html"),
        ("OUT019", "output/about.html"),
    ]
    assert all("另有 1 个页面" in item.message for item in out(root) if item.code != "OUT022")


def test_what_one_page_has_is_told_of_its_source(tmp_path: Path) -> None:
    article = SMALL["content/tongzhi/2026-04-01-xuexi.md"]
    assert isinstance(article, str)
    later = article.replace("日期: 2026-04-01", "日期: 2026-04-02")
    root = write_site(tmp_path, {**SMALL, "content/tongzhi/2026-04-02-xuexi.md": later})
    found = {item.code: item.path for item in out(root)}
    assert found["OUT020"] in ("content/tongzhi/2026-04-01-xuexi.md", "content/tongzhi/2026-04-02-xuexi.md")


def test_a_check_neither_needs_an_output_nor_writes_one(tmp_path: Path) -> None:
    root = write_site(tmp_path, SMALL)
    out(root)
    assert not (root / "output").exists()
    build_site(root)
    before = snapshot(root / "output")
    out(root)
    assert snapshot(root / "output") == before


def test_a_page_that_has_not_changed_is_not_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def look(desk: Any, route: Route) -> Leaf:
        looked.append(route.address)
        return leaf(desk, route)

    leaf = proofs._leaf
    monkeypatch.setattr(proofs, "_leaf", look)
    root = write_site(tmp_path, SMALL)
    out(root)
    assert "/index.html" in looked
    every = len(looked)
    looked.clear()
    out(root)
    assert looked == []
    article = root / "content/yaowen/2026-03-12-dangke.md"
    article.write_text(article.read_text("utf-8") + "\n又一段。\n", "utf-8")
    out(root)
    assert 0 < len(looked) < every


def test_a_faulty_template_is_told_as_in_a_build(tmp_path: Path) -> None:
    root = write_site(tmp_path, {**SMALL, "templates/home.html": "{{ view.nichts.da }}"})
    assert [item.code for item in out(root)] == ["OUT003"]


@pytest.mark.parametrize(
    ("href", "goal"),
    [
        ("b.html", "/a/b.html"),
        ("../b/", "/b/index.html"),
        ("/", "/index.html"),
        ("#x", "/a/p.html#x"),
        ("b%20c.html?q=1#%E5%81%9A", "/a/b c.html#做"),
        ("https://example.com/", None),
        ("//example.com/a", None),
        ("mailto:a@example.com", None),
        ("data:image/png;base64,AAAA", None),
        ("../../../x.html", "/x.html"),
    ],
)
def test_a_link_leads_where_a_browser_goes(href: str, goal: str | None) -> None:
    page = Sheet("/a/p.html", f'<a href="{href}">到</a>'.encode())
    assert leaf_of(page, ()).goals == ((goal,) if goal else ())


def test_duplicates_are_looked_for_among_pages_that_are_to_be_found() -> None:
    def leaf(address: str, head: str) -> Leaf:
        return leaf_of(Sheet(address, f"<head><title>甲</title>{head}</head>".encode()), ())

    same = next(rule for rule in proofs.RULES if rule.code == "OUT020")
    leaves = {
        page.address: page
        for page in (
            leaf("/a.html", ""),
            leaf("/b.html", '<meta name="robots" content="noindex">'),
            leaf("/c.html", '<meta http-equiv="refresh" content="0; url=a.html">'),
            leaf("/d.html", ""),
        )
    }
    assert [address for address, _ in same.check(leaves, leaves)] == ["/d.html"]
