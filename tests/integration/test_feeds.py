"""Feeds and the sitemap: valid, absolute, dated from content."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

from sites import SMALL, build_site, write_site

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_every_feed_is_atom_with_absolute_addresses_and_the_date_of_its_newest_entry(small_site: Path) -> None:
    build_site(small_site)
    feeds = sorted((small_site / "output").rglob("feed.xml"))
    assert [path.parent.relative_to(small_site / "output").as_posix() for path in feeds] == [
        "brands/chilun",
        ".",
        "tongzhi",
        "units/jlu",
        "units/jx",
        "units/jx-sj",
        "yaowen",
    ]
    for path in feeds:
        feed = ElementTree.parse(path).getroot()
        assert feed.tag == f"{ATOM}feed"
        assert feed.findtext(f"{ATOM}id", "").startswith("https://dangjian.example/")
        assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} >= {"self", "alternate"}
        entries = feed.findall(f"{ATOM}entry")
        updated = [entry.findtext(f"{ATOM}updated", "") for entry in entries]
        assert feed.findtext(f"{ATOM}updated") == max(updated)
        assert all(date.endswith("+08:00") for date in updated)
        assert all(
            entry.findtext(f"{ATOM}author/{ATOM}name") or feed.find(f"{ATOM}author") is not None for entry in entries
        )


def test_a_bare_date_is_midnight_and_an_update_counts(tmp_path: Path) -> None:
    text = SMALL["content/yaowen/2026-03-12-dangke.md"]
    assert isinstance(text, str)
    changed = text.replace("日期: 2026-03-12", "日期: 2026-03-12\n更新日期: 2026-05-06 08:30")
    site = write_site(tmp_path / "site", {**SMALL, "content/yaowen/2026-03-12-dangke.md": changed})
    build_site(site)
    feed = ElementTree.parse(site / "output/yaowen/feed.xml").getroot()
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}published") == "2026-03-12T00:00:00+08:00"
    assert entry.findtext(f"{ATOM}updated") == "2026-05-06T08:30:00+08:00"
    assert feed.findtext(f"{ATOM}updated") == "2026-05-06T08:30:00+08:00"


def test_the_sitemap_lists_pages_for_readers_and_no_others(small_site: Path) -> None:
    build_site(small_site)
    entries = {
        url.findtext(f"{MAP}loc"): url.findtext(f"{MAP}lastmod")
        for url in ElementTree.parse(small_site / "output/sitemap.xml").getroot()
    }
    assert entries["https://dangjian.example/yaowen/2026/0312-dangke.html"] == "2026-03-12"
    assert entries["https://dangjian.example/"] == "2026-04-01"
    assert not [
        address for address in entries if "404" in str(address) or str(address).endswith((".xml", ".js", ".css"))
    ]


def test_the_manifest_lists_every_file_but_itself(small_site: Path) -> None:
    build_site(small_site)
    manifest = json.loads((small_site / "output/manifest.json").read_text("utf-8"))
    files = {
        path.relative_to(small_site / "output").as_posix()
        for path in (small_site / "output").rglob("*")
        if path.is_file()
    }
    assert manifest.keys() == {"preview", "files"}
    assert manifest["files"].keys() == files - {"manifest.json"}
