"""Whatever a saved page is made of, its words come through, in order and once, and nothing that could run does."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.importers.draft import Draft
from sitegen.importers.web.mirror import mirror_of
from sitegen.importers.web.page import read_page

INLINE = ("b", "strong", "i", "em", "span", "font", "u", "a href='http://a.example/x'", "o:p", "sup")
BLOCKS = ("p", "div", "section", "center", "blockquote", "article", "h2", "ul><li", "table><tr><td", "form")
STYLES = (
    "",
    " style='font-weight:bold'",
    " style='text-align:center;font-size:20px'",
    " onclick='evil()'",
    " class=x align=right",
)
HARM = (
    "<script>evil()</script>",
    "<style>evil{}</style>",
    "<!-- evil -->",
    "<iframe src='http://evil.example'></iframe>",
    "<object data=evil>",
    "<img src=x onerror=evil()>",
    "<svg onload=evil()></svg>",
    "<input value=evil>",
    "<a href='javascript:evil()'></a>",
    "<br>",
    "\r\n",
    "&nbsp;",
    "</b>",
    "</p>",
)


@st.composite
def pieces(draw: st.DrawFn, numbers: list[int], depth: int = 0) -> str:
    """Draw HTML, closed or not, with a word of its own wherever there is text."""
    found = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.integers(0, 3))
        if kind == 0 or depth > 5:
            numbers.append(len(numbers))
            found.append(f"词{len(numbers)}尾")
        elif kind == 1:
            found.append(draw(st.sampled_from(HARM)))
        else:
            tag = draw(st.sampled_from(INLINE if kind == 2 else BLOCKS))
            inner = draw(pieces(numbers, depth + 1))
            name = tag.split(">")[-1].split(" ")[0]
            closed = f"</{name}>" if draw(st.booleans()) else ""
            found.append(f"<{tag}{draw(st.sampled_from(STYLES))}>{inner}{closed}")
    return "".join(found)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, int]:
    numbers: list[int] = []
    text = "".join(draw(pieces(numbers)) for _ in range(draw(st.integers(1, 4))))
    return text, len(numbers)


@settings(max_examples=150, deadline=None)
@given(bodies())
def test_every_word_comes_once_and_nothing_runs(body: tuple[str, int]) -> None:
    text, words = body
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.html"
        path.write_text(f"<html><body><div id='vsb_content'><p>开头有这样的一段足够长的文字。</p>{text}", "utf-8")
        manuscript = read_page(path, mirror_of(path, None, "")).manuscript
    draft = Draft(name="a", header={}, blocks=manuscript.blocks, sources={}, missing=manuscript.missing, guesses=())
    written = draft.text({})
    assert sorted(map(int, re.findall(r"词(\d+)尾", written))) == list(range(1, words + 1))
    without = re.sub(r"<!--.*?-->|http://evil\.example", "", written)
    assert "evil" not in without
    assert not re.search(r"<(?!/?(?:table|tr|td|th|ul|ol|li|strong|em|sup|sub|s|u|br|a|img)\b)", without)
