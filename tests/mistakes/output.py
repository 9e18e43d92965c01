"""OUT: pages as a site's own template or handwritten HTML spoils them."""

from __future__ import annotations

from mistakes.seed import Laid

_PAGE = (
    "<!doctype html><html lang='zh-CN'><head><title>{{{{ view.title }}}}</title></head><body>{}"
    "<a href='/index.html'>首页</a></body></html>"
)
_ABOUT = "---\n标题: 关于本站\n---\n我们。\n"


def _page(code: str, piece: str, **more: str) -> Laid:
    """Return a template of the site's own that has *piece* in the page."""
    template = _PAGE.format(piece)
    for old, new in more.items():
        template = template.replace({"title": "<title>{{ view.title }}</title>", "lang": " lang='zh-CN'"}[old], new)
    return Laid(code, {"templates/page.html": template, "content/about.md": _ABOUT})


SEEDS = (
    _page("OUT011", "", title=""),
    _page("OUT012", "", lang=""),
    _page("OUT014", "<img src='//cdn.example/a.png' alt='校门' width='9' height='9'>"),
    _page("OUT015", "<script>go()</script>"),
    _page("OUT015", "<p style='color:red'>红字</p>"),
    _page("OUT016", "<img src='/favicon.ico' width='9' height='9'>"),
    _page("OUT017", "<img src='/favicon.ico' alt='校徽'>"),
    _page("OUT018", "<a href='lianxi.html'>联系我们</a>"),
    _page("OUT019", "<a href='#lianxi'>联系我们</a>"),
    Laid("OUT003", {"templates/page.html": "{{ view.titel.upper() }}", "content/about.md": _ABOUT}),
    Laid(
        "OUT001",
        {"content/about.md": _ABOUT, "content/us.md": _ABOUT.replace("---\n我", "网址名: about\n---\n我")},
    ),
)
