"""A paper as HTML: whole, alone, safe."""

from __future__ import annotations

import re
from base64 import b64decode

from papers import BODY_WORDS, PAPER, TABLE

from sitegen.exporters.printing import cell_texts, paper_html

HTML = paper_html(PAPER)


def test_everything_is_there_and_pictures_are_inside() -> None:
    for words in (*BODY_WORDS, "引题", "副题", "讲党课", "证书", "写做法。", "机械设计系教师党支部", "&lt;无&gt;"):
        assert words in HTML
    pictures = re.findall(r'src="data:image/(\w+);base64,([^"]+)"', HTML)
    assert [kind for kind, _ in pictures] == ["jpeg", "webp", "png"]
    assert all(b64decode(data) for _, data in pictures)
    assert len(re.findall(r"\bsrc=", HTML)) == 3


def test_the_contents_list_leads_to_every_part() -> None:
    contents = HTML[HTML.index("<nav") : HTML.index("</nav>")]
    targets = re.findall(r'href="#(p\d+)"', contents)
    assert targets == re.findall(r'<section id="(p\d+)"', HTML)
    assert re.findall(r'class="number">([^<]+)<', contents) == ["1", "1-01"]


def test_headings_of_a_body_stand_below_that_of_their_part() -> None:
    assert re.search(r"<h3><span class=\"number\">1-01</span> 讲党课</h3>", HTML)
    assert '<h4 id="a">准备</h4>' in HTML


def test_the_running_head_cannot_leave_its_style_sheet() -> None:
    assert HTML.count("</style>") == 1
    assert r'content: "样板支部\3c /style\3e \22 \5c "' in HTML


def test_pictures_can_lie_elsewhere() -> None:
    html = paper_html(PAPER, lambda image: f"media/{image.name}")
    assert re.findall(r'src="([^"]+)"', html) == ["media/b.jpg", "media/c.webp", "media/d.png"]


def test_a_cell_is_its_text_with_those_of_its_links() -> None:
    assert list(cell_texts(TABLE)) == [("讲党课", "见、1-01、1-02"), ("编教案", "<无>")]


def test_pages_are_numbered_and_heads_of_tables_repeated() -> None:
    style = HTML[HTML.index("<style>") : HTML.index("</style>")]
    assert "@page" in style and "counter(page)" in style and "size: A4" in style
    assert "table-header-group" in style
    assert "http" not in style
