"""One page of every kind: what the tests of quality open. test_kinds.py holds that no template is missing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A page at *address* below the *folder* of a build of the demonstration site; *template* makes it."""

    name: str
    template: str
    address: str
    folder: str = "b"


PUBLISHED = {
    "home": ("home.html", "index.html"),
    "section": ("section.html", "yaowen/index.html"),
    "section with pictures": ("section.html", "dongtai/index.html"),
    "nested section": ("section.html", "tongzhi/gongshi/index.html"),
    "article": ("article.html", "anli/2024/1219-qingliu-xianfeng.html"),
    "article with a gallery": ("article.html", "dongtai/2025/0805-shuqi-caiyang.html"),
    "article with terms": ("article.html", "dongtai/2024/0618-paike-xietong.html"),
    "plain page": ("page.html", "about.html"),
    "units": ("units.html", "units/index.html"),
    "unit": ("unit.html", "units/jx.html"),
    "older articles of a unit": ("unit.html", "units/jlu/page-1.html"),
    "brands": ("brands.html", "brands/index.html"),
    "brand": ("brand.html", "brands/chilun.html"),
    "projects": ("projects.html", "projects/index.html"),
    "project": ("project.html", "projects/sheng-jx-sj-ybzb.html"),
    "project of a college": ("project.html", "projects/guo-hh-bgyx.html"),
    "series": ("groups.html", "series/xianfeng-gushi.html"),
    "topic": ("groups.html", "topics/liuyu-zhili.html"),
    "cases": ("groups.html", "cases.html"),
    "fusion of a year": ("groups.html", "fusion/2025-1.html"),
    "fusion": ("fusion.html", "fusion.html"),
    "pairings": ("pairings.html", "pairings.html"),
    "checklists": ("checklists.html", "checklists.html"),
    "honours": ("honours.html", "honours.html"),
    "media": ("media.html", "media.html"),
    "statistics": ("statistics.html", "statistics.html"),
    "archive": ("index-list.html", "archive/index.html"),
    "tags": ("index-list.html", "tags/index.html"),
    "site map": ("index-list.html", "sitemap.html"),
    "month": ("archive.html", "archive/2026/05.html"),
    "tag": ("tag.html", "tags/yangban-zhibu.html"),
    "search": ("search.html", "search.html"),
    "not found": ("404.html", "404.html"),
    "withdrawn": ("withdrawn.html", "tongzhi/2025/0918-peixun-mingdan.html"),
}
PREVIEWED = {
    "home in a preview": ("home.html", "index.html"),
    "project in a preview": ("project.html", "projects/sheng-jx-sj-ybzb.html"),
    "board": ("board.html", "_board/index.html"),
    "board of articles": ("board.html", "_board/articles.html"),
    "board of evidence": ("board.html", "_board/evidence.html"),
    "board of units": ("board.html", "_board/units.html"),
    "board of checklists": ("board.html", "_board/checklists.html"),
    "board of plans": ("board.html", "_board/planned.html"),
    "board of statistics": ("board.html", "_board/statistics.html"),
}
KINDS = tuple(
    Kind(name=name, template=template, address=address, folder=folder)
    for folder, table in (("b", PUBLISHED), ("preview", PREVIEWED))
    for name, (template, address) in table.items()
)
DRESSED = tuple(
    Kind(name=f"{name}, dressed", template=template, address=address, folder="dressed")
    for name, (template, address) in PUBLISHED.items()
)
REDIRECT = "info/1034/1506.htm"
"""A page at an old address: it sends the reader on before anything can be looked at."""
