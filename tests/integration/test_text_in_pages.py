"""What writers type comes out as text, and nothing of it runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

from PIL import Image

from sites import SMALL, build_site, snapshot, write_site

_data = BytesIO()
Image.new("RGB", (8, 8)).save(_data, "JPEG")
PICTURE = _data.getvalue()
BODY = """{{ 7 * 7 }} {% for x in y %} {# 注释 #}

<script>alert(1)</script><img src="/yaowen/2026-05-01-t.jpg" onerror="alert(2)"><a href="javascript:alert(3)">点</a>

[链接](javascript:alert(4)) [链接](JaVaScRiPt:alert(5)) <javascript:alert(6)>

**“引领”**的下一行
接着写，{: onclick="alert(7)" }

<svg onload=alert(8)></svg><iframe src="https://example.org"></iframe><style>body{}</style>
"""


def page(tmp_path: Path, body: str, extra: str = "") -> tuple[Path, str]:
    text = f"---\n标题: 试\n日期: 2026-05-01\n单位: jlu\n网址名: t\n{extra}---\n{body}\n"
    files = {"content/yaowen/2026-05-01-t.md": text, "content/yaowen/2026-05-01-t.jpg": PICTURE}
    site = write_site(tmp_path / "site", {**SMALL, **files})
    outcome = build_site(site)
    assert outcome.published, outcome.problems
    return site, (site / "output/yaowen/2026/0501-t.html").read_text("utf-8")


def test_template_syntax_in_a_body_comes_out_as_typed(tmp_path: Path) -> None:
    _, html = page(tmp_path, "{{ 7 * 7 }}，{% raw %}，{# 不见 #}")
    assert "{{ 7 * 7 }}，{% raw %}，{# 不见 #}" in html


def test_no_script_no_handler_no_javascript_address_comes_out(tmp_path: Path) -> None:
    site, _ = page(tmp_path, BODY)
    for name, data in snapshot(site / "output").items():
        if name.endswith((".html", ".htm", ".xml")):
            found = Tags()
            found.feed(data.decode())
            assert found.dangers == [], name
            assert b"alert(1)" not in data


class Tags(HTMLParser):
    """Gathers what could run: handlers, script addresses, inline scripts, foreign elements."""

    def __init__(self) -> None:
        super().__init__()
        self.dangers: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        runs = "src" not in values and values.get("type") != "application/ld+json"
        if tag in ("iframe", "style", "object", "embed") or (tag == "script" and runs):
            self.dangers.append(tag)
        for name, value in attributes:
            if (
                name.startswith("on")
                or name == "style"
                or re.match(r"\s*(javascript|data|vbscript):", value or "", re.IGNORECASE)
            ):
                self.dangers.append(f"{tag} {name}={value}")


def test_front_matter_is_text_too(tmp_path: Path) -> None:
    extra = "摘要: '<script>alert(1)</script>{{ x }}'\n编者按: '<b>粗</b>'\n"
    site, html = page(tmp_path, "正文。", extra)
    assert "<script>alert(1)" not in html
    assert "&lt;b&gt;粗&lt;/b&gt;" in html
    pages = (data for name, data in snapshot(site / "output").items() if name.endswith((".html", ".xml")))
    assert not [data for data in pages if b"<script>alert" in data]


def test_strong_beside_chinese_and_soft_line_breaks(tmp_path: Path) -> None:
    _, html = page(tmp_path, "坚持**“引领”**的作用，\n下一行接着写。")
    assert "坚持<strong>“引领”</strong>的作用，下一行接着写。" in html


def test_paragraphs_that_word_indents_with_full_width_blanks_stay_apart(tmp_path: Path) -> None:
    _, html = page(tmp_path, "　　第一段。\n　　第二段。\n没有空格的一行，\n　　第三段。")
    assert "<p>第一段。</p>\n<p>第二段。没有空格的一行，</p>\n<p>第三段。</p>" in html
