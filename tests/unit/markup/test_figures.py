"""Pictures, galleries, videos, attachments."""

from __future__ import annotations

import pytest

from sitegen.markup.convert import convert


def html(text: str) -> str:
    return convert(text).html


def test_a_picture_alone_is_a_figure() -> None:
    assert html("![会场](a.jpg)") == '<figure><img \x02a0\x03 alt="会场"></figure>'
    assert html('![会场](a.jpg "3月，会场")') == (
        '<figure><img \x02a0\x03 alt="会场"><figcaption>3月，会场</figcaption></figure>'
    )


def test_a_picture_in_running_text_stays_there() -> None:
    assert html("如图![章](a.png)所示") == '<p>如图<img \x02a0\x03 alt="章">所示</p>'


def test_pictures_alone_together_are_a_gallery() -> None:
    converted = convert('![甲](1.jpg)\n![乙](2.jpg "乙图") ![丙](3.jpg)')
    assert converted.html == (
        '<div class="gallery"><figure class="wide"><img \x02a0\x03 alt="甲"></figure>'
        '<figure><img \x02g1\x03 alt="乙"><figcaption>乙图</figcaption></figure>'
        '<figure><img \x02g2\x03 alt="丙"></figure></div>'
    )
    assert converted.prose.links == ("1.jpg", "2.jpg", "3.jpg") and converted.prose.pictures == (0, 1, 2)
    assert "wide" not in html("![甲](1.jpg)\n![乙](2.jpg)")


def test_a_linked_picture_is_a_figure_around_its_link() -> None:
    converted = convert("[![小](s.jpg)](b.jpg)")
    assert converted.html == '<figure><a \x02a0\x03><img \x02a1\x03 alt="小"></a></figure>'
    assert converted.prose.links == ("b.jpg", "s.jpg") and converted.prose.pictures == (1,)


def test_a_class_of_a_picture_belongs_to_its_figure() -> None:
    assert html("![图](a.jpg){.wide}") == '<figure class="wide"><img \x02a0\x03 alt="图"></figure>'


def test_a_video_plays_on_the_page() -> None:
    assert html('![党课片段](dk.MP4 "党课")') == (
        '<figure><video \x02a0\x03 aria-label="党课片段" controls preload="none" playsinline></video>'
        "<figcaption>党课</figcaption></figure>"
    )


def test_a_video_elsewhere_is_a_link() -> None:
    assert html("![片](https://v.example/x.mp4)") == '<p><a href="https://v.example/x.mp4" rel="noopener">片</a></p>'


@pytest.mark.parametrize("name", ["jianxiu.mov", "检修.AVI", "j.wmv"])
def test_a_video_that_browsers_do_not_play_is_an_attachment_and_a_warning(name: str) -> None:
    converted = convert(f"文\n\n![检修录像]({name})")
    assert converted.html == '<p>文</p>\n<p><a \x02a0\x03 class="attachment">检修录像</a>\x02f0\x03</p>'
    assert [(problem.code, problem.line) for problem in converted.problems] == [("IMG006", 3)]
    assert convert(f"[检修录像]({name})").problems == ()


def test_a_picture_elsewhere_is_a_link_and_a_warning() -> None:
    converted = convert("![图](https://e.example/a.jpg)\n\n[![图](//e.example/b.jpg)](c.md)")
    assert "<img" not in converted.html and 'href="https://e.example/a.jpg" rel="noopener">图</a>' in converted.html
    assert [problem.code for problem in converted.problems] == ["LNK093", "LNK093"]
    assert converted.prose.links == ("c.md",) and converted.prose.pictures == ()


def test_an_embedded_picture_is_told() -> None:
    converted = convert("![图一](data:image/png;base64,AAAA)")
    assert "data:" not in converted.html and [problem.code for problem in converted.problems] == ["LNK094"]


def test_sources_elsewhere_are_not_fetched() -> None:
    text = '<video poster="https://e.example/p.jpg"><source src="//e.example/v.mp4"><source src="v.mp4"></video>'
    converted = convert(text)
    assert "e.example" not in converted.html
    assert converted.html == '<video controls preload="none" playsinline><source \x02a0\x03></video>'


def test_an_attachment_is_marked_and_followed_by_its_facts() -> None:
    converted = convert("[通知](关于 党课的通知.PDF)")
    assert converted.html == '<p><a \x02a0\x03 class="attachment">通知</a>\x02f0\x03</p>'
    assert converted.prose.links == ("关于 党课的通知.PDF",)


def test_links_are_recorded_as_written_and_once() -> None:
    converted = convert("[甲](a%20b.md#%E8%8A%82) [乙](a b.md#节) [丙](/x/) [丁](#节 一) [戊](?a=1&b=2)")
    assert converted.prose.links == ("a b.md#节", "/x/", "#节-一", "?a=1&b=2")


def test_links_that_leave_the_site_stay_as_they_are() -> None:
    assert html("[甲](https://a.example/x.pdf)") == '<p><a href="https://a.example/x.pdf" rel="noopener">甲</a></p>'
    assert html("[乙](//a.example/)") == '<p><a href="//a.example/" rel="noopener">乙</a></p>'
    assert html("[丙](mailto:a@b.cn)") == '<p><a href="mailto:a@b.cn">丙</a></p>'


def test_a_link_with_a_forbidden_scheme_is_told_with_its_line() -> None:
    converted = convert("文\n\n[通知](file:///C:/通知.pdf)")
    assert converted.html.endswith("<p><a>通知</a></p>")
    assert [(problem.code, problem.line) for problem in converted.problems] == [("LNK094", 3)]


def test_pictures_are_named_whose_text_says_no_more_than_their_file_name() -> None:
    body = "![](a.jpg)\n\n![IMG_2031](图/IMG_2031.jpg)\n\n![ b.PNG ](b.png)\n\n![甲乙二人握手](c.jpg)\n\n如图![](d%20e.gif)。"
    assert convert(body).prose.untold == ("a.jpg", "图/IMG_2031.jpg", "b.png", "d e.gif")
    assert convert("![](a.jpg)\n![](a.jpg)").prose.untold == ("a.jpg",)
    assert convert("![](a.mp4)\n\n![](https://e.example/a.jpg)\n\n[](b.jpg)").prose.untold == ()
