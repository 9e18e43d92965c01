"""Markers replaced for one page."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from sitegen.core.urls import relative
from sitegen.markup.convert import convert
from sitegen.markup.fill import fill
from sitegen.model.views import Rendition, Target, TargetKind
from sitegen.model.views.base import replace

LINK = Target(kind=TargetKind.LINK, address="/yaowen/x.html#节")
PICTURE = Target(kind=TargetKind.PICTURE, address="/media/a.jpg", width=1600, height=900)
SOURCES = tuple(Rendition(address=f"/media/a-{width}.webp", width=width) for width in (400, 1600))
FILE = Target(kind=TargetKind.FILE, address="/media/通知.pdf", file_kind="PDF", file_size="24 KB")
NOTHING = Target(kind=TargetKind.NOTHING)


def filled(text: str, *targets: Target) -> Markup:
    return fill(convert(text).html, targets, lambda address: relative(address, "/yaowen/2024/y.html"))


def test_html_without_markers_is_itself() -> None:
    assert filled("文") == Markup("<p>文</p>")


def test_a_link_is_relative_to_its_page() -> None:
    assert filled("[节](x.md#节)", LINK) == '<p><a href="../x.html#%E8%8A%82">节</a></p>'


def test_only_the_first_picture_is_not_lazy() -> None:
    html = filled("![甲](a.jpg)\n\n![乙](b.jpg)", PICTURE, PICTURE)
    first, second = html.split("\n")
    assert (
        '<img src="../../media/a.jpg" width="1600" height="900" fetchpriority="high" decoding="async" alt="甲">'
        in first
    )
    assert 'loading="lazy" decoding="async" alt="乙"' in second


def test_where_a_picture_leads_the_page_those_of_its_body_are_lazy() -> None:
    html = fill(convert("![甲](a.jpg)").html, (PICTURE,), str, lead=False)
    assert 'loading="lazy"' in html and "fetchpriority" not in html


def test_a_picture_comes_in_the_widths_that_there_are() -> None:
    html = filled('![甲“>”](a.jpg "图注")', replace(PICTURE, sources=SOURCES, tone="leaf-2"))
    assert html == (
        '<figure><picture class="tone-leaf-2"><source type="image/webp"'
        ' srcset="../../media/a-400.webp 400w, ../../media/a-1600.webp 1600w" sizes="(min-width: 744px) 684px, 92vw">'
        '<img src="../../media/a.jpg" width="1600" height="900" fetchpriority="high" decoding="async"'
        ' alt="甲“&gt;”"></picture><figcaption>图注</figcaption></figure>'
    )


def test_in_a_gallery_pictures_are_shown_half_as_wide() -> None:
    clear = replace(PICTURE, sources=SOURCES)
    html = filled("![甲](a.jpg)\n![乙](b.jpg)\n\n![丙](c.jpg)", clear, clear, clear)
    assert re.findall(r'sizes="\(min-width: 744px\) (\d+)px', html) == ["336", "336", "684"]
    html = filled("![甲](a.jpg)\n![乙](b.jpg)\n![丙](c.jpg)", clear, clear, clear)
    assert re.findall(r'sizes="\(min-width: 744px\) (\d+)px', html) == ["684", "336", "336"]
    assert html.count("<picture>") == html.count("</picture>") == 3


def test_a_link_to_a_picture_is_a_link() -> None:
    assert filled("[大图](a.jpg)", PICTURE) == '<p><a href="../../media/a.jpg">大图</a></p>'


def test_an_attachment_shows_its_type_and_size() -> None:
    expected = '<a href="../../media/%E9%80%9A%E7%9F%A5.pdf" class="attachment">通知</a>'
    assert filled("[通知](t.pdf)", FILE) == f'<p>{expected} <span class="file-facts">（PDF，24 KB）</span></p>'


def test_a_video_and_its_poster_get_their_sources() -> None:
    html = filled('<video src="v.mp4" poster="p.jpg"></video>', FILE, PICTURE)
    named = (
        '<video src="../../media/%E9%80%9A%E7%9F%A5.pdf" poster="../../media/a.jpg" width="1600" height="900" controls'
    )
    assert html.startswith(named)
    beside = replace(FILE, poster="/media/a.jpg", width=1600, height=900)
    assert filled("![录像](v.mp4)", beside).startswith("<figure>" + named.replace(" controls", ' aria-label="录像"'))
    assert filled("![录像](v.mp4)", FILE).startswith('<figure><video src="../../media/%E9%80%9A%E7%9F%A5.pdf" aria')
    assert filled("![录像](v.mp4)", NOTHING).startswith('<figure><video aria-label="录像"')


def test_nothing_leaves_the_text() -> None:
    assert filled("[未发布](x.md)", NOTHING) == "<p><a>未发布</a></p>"
    assert filled("[附件](x.pdf)", NOTHING) == '<p><a class="attachment">附件</a></p>'


def test_what_targets_say_is_escaped() -> None:
    bad = '"><script>'
    target = Target(kind=TargetKind.FILE, address=bad, file_kind=bad, file_size=bad)
    assert "<script" not in fill("<a \x02a0\x03>x</a>\x02f0\x03", (target,), lambda address: address)


def test_a_marker_without_a_target_is_a_bug() -> None:
    with pytest.raises(IndexError):
        filled("[a](b.md)")
