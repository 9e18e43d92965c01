"""What a site adds to the theme's style sheet: one file, no template."""

from __future__ import annotations

import re
from pathlib import Path

from sites import build_site, snapshot, write_site

OWN = "assets/css/own.css"
LINKED = re.compile(r'<link rel="stylesheet" href="[./]*assets/css/([a-z]+)\.[0-9a-f]{8}\.css">')


def sheets(site: Path) -> set[tuple[str, ...]]:
    """Return in which orders pages of *site* link to style sheets; those that lead on to others have none."""
    pages = (path.read_text("utf-8") for path in (site / "output").rglob("*.html"))
    return {tuple(LINKED.findall(page)) for page in pages} - {()}


def test_own_styles_come_behind_those_of_the_theme_on_every_page(small_site: Path) -> None:
    build_site(small_site)
    assert sheets(small_site) == {("site",)}
    write_site(small_site, {OWN: ".name { letter-spacing: .2em; }\n"})
    assert build_site(small_site, strict=True).published
    assert sheets(small_site) == {("site", "own")}


def test_they_come_and_go_as_in_a_clean_build(small_site: Path) -> None:
    build_site(small_site)
    plain = snapshot(small_site / "output")
    for text in (".name { color: #333; }\n", ".name { color: #444; }\n"):
        write_site(small_site, {OWN: text})
        build_site(small_site)
        later = snapshot(small_site / "output")
        build_site(small_site, clean=True)
        assert snapshot(small_site / "output") == later != plain
    (small_site / OWN).unlink()
    build_site(small_site)
    assert snapshot(small_site / "output") == plain
