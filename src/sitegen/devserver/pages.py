"""The HTML that the preview adds: one script in each page, and a page of its own where there is none to show yet."""

from __future__ import annotations

from html import escape

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.devserver.shown import Shown
from sitegen.report.text import LABELS, place, summary

OWN = "/__sitegen__"

_HEAD_END = b"</head>"


def with_script(page: bytes, build: str) -> bytes:
    """Return *page* with the script of the preview, which learns from it which *build* the page is of."""
    script = f'<script src="{OWN}/overlay.js" data-build="{escape(build)}" defer></script>'.encode()
    head, end, rest = page.partition(_HEAD_END)
    return head + script + end + rest if end else page + script


def waiting_page(shown: Shown) -> bytes:
    """Return what stands in for the site until a first build is fine: that it is coming, or why it can't come."""
    result = shown.result
    if result is None:
        title, parts = "正在生成预览", ["<p>好了会自动显示。</p>"]
    else:
        title = "预览还不能生成"
        parts = [f"<p>{escape(result.sentence)}</p>"] if result.sentence else []
        parts += [f"<p>{summary(result.problems)}。改好保存，这里会自动更新。</p>"] if result.problems else []
        # What stops the preview comes first.
        problems = sorted(result.problems, key=lambda problem: problem.severity is not Severity.ERROR)
        parts += [f"<ol>{''.join(map(_item, problems))}</ol>"] if problems else []
    page = (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{title}</title><link rel="stylesheet" href="{OWN}/overlay.css"></head>'
        f'<body class="waiting"><main><h1>{title}</h1>{"".join(parts)}</main></body></html>\n'
    )
    return with_script(page.encode(), shown.build).replace(b"<script ", b"<script data-bare ", 1)


def _item(problem: Diagnostic) -> str:
    return (
        f'<li class="{problem.severity.value}"><code>{escape(place(problem))}</code> '
        f"<b>{LABELS[problem.severity]} {escape(problem.code)}</b>"
        f"<p>{escape(problem.message)}</p><p>改法：{escape(problem.hint)}</p></li>"
    )
