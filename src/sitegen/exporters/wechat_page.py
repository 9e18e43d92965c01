"""The page of a post: what to copy into which field of WeChat's editor, in order, beside how it looks on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from sitegen.core.text import human_size
from sitegen.exporters.paper import Image
from sitegen.exporters.wechat import UPLOAD_LIMIT, Cover, Entry, Post

PAGE = "公众号稿.html"


def wechat_page(post: Post) -> str:
    """Return *post* as a page that works from the disk; its files lie beside it."""
    data = files("sitegen").joinpath("data")
    style, script = (data.joinpath(name).read_text("utf-8") for name in ("wechat-page.css", "wechat-page.js"))
    title = escape(post.title)
    steps = "\n".join(f"<li>\n{step}\n</li>" for step in _steps(post))
    return f"""<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>公众号稿：{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<header>
<p>公众号稿</p>
<h1>{title}</h1>
</header>
<ol class="steps">
{steps}
</ol>
</main>
<aside aria-label="手机上的样子">
<p class="hint">手机上的样子</p>
<div class="phone">
<h2>{title}</h2>
<p class="byline">{escape(post.byline)}</p>
<div id="shown">
{post.shown}
</div>
</div>
</aside>
<template id="copied">
{post.copied}
</template>
<p id="said" role="status" aria-live="polite"></p>
<script>
{script}</script>
</body>
</html>
"""


def _steps(post: Post) -> Iterator[str]:
    places = "，图片的位置写着“在这里插入”" if post.pictures else ""
    videos = f"正文里有 {post.videos} 段视频，请在公众号里另外上传。" if post.videos else ""
    named = {entry.name: entry for entry in post.entries}
    yield _entry(named["标题"])
    if "作者" in named:
        yield _entry(named["作者"])
    yield (
        '<h2>正文</h2>\n<p><button type="button" class="main" data-copies="body">复制正文</button></p>\n'
        f"<p>在公众号编辑器的正文里按 Ctrl+V 粘贴{places}。{videos}</p>"
    )
    if post.pictures:
        yield (
            f"<h2>图片 {len(post.pictures)} 张</h2>\n<p>按顺序上传，换下正文里“在这里插入”的那一行。图片在这个文件夹里。</p>\n"
            f'<ul class="pictures">\n{"".join(map(_picture, post.pictures))}</ul>'
        )
    yield f"<h2>封面</h2>\n{_covers(post.covers)}"
    yield from (_entry(named[name]) for name in ("摘要", "阅读原文") if name in named)


def _entry(entry: Entry) -> str:
    lines = [f"<h2>{entry.name}{_count(entry)}</h2>"]
    if entry.proposal:
        lines.append(
            f'<p class="warning">公众号的{entry.name}最多 {entry.limit} 字，长了 {len(entry.text) - entry.limit} 字。'
            f"可以缩短成（{len(entry.proposal)} 字）：</p>"
        )
        lines.append(_copied(entry.proposal))
        lines.append("<p>原来是：</p>")
    lines.append(_copied(entry.text))
    return "\n".join(lines)


def _count(entry: Entry) -> str:
    return f" <small>{len(entry.text)} 字，最多 {entry.limit} 字</small>" if entry.limit else ""


def _copied(text: str) -> str:
    return f'<p class="copied"><span>{escape(text)}</span> <button type="button" data-copies="text">复制</button></p>'


def _picture(image: Image) -> str:
    size = f"{image.width}×{image.height}，{human_size(len(image.data))}"
    large = '<em class="warning">超过 10 MB，公众号不收，请先缩小</em>' if len(image.data) > UPLOAD_LIMIT else ""
    told = image.caption or image.alt
    caption = f"<span>{escape(told)}</span>" if told else ""
    return (
        f'<li><label><input type="checkbox"> <img src="{escape(image.name)}" alt="{escape(image.alt)}">'
        f"<span><b>{escape(image.name)}</b> <small>{size}</small>{caption}{large}</span></label></li>\n"
    )


def _covers(covers: tuple[Cover, ...]) -> str:
    if not covers:
        return "<p>稿件没有图片，站点也没有设“分享图字体”，没有做封面。请另外准备 900×383 和 500×500 的图各一张。</p>"
    uses = ("头条用", "次条和转发用")
    shown = "\n".join(
        f'<figure><img src="{cover.file}" width="{cover.size[0]}" height="{cover.size[1]}" alt="">'
        f"<figcaption><b>{cover.file}</b> {use}</figcaption></figure>"
        for cover, use in zip(covers, uses, strict=True)
    )
    small = any(cover.small for cover in covers)
    warning = '\n<p class="warning">原图的像素比封面少，放大后会模糊，最好换一张大图。</p>' if small else ""
    return f'<div class="covers">\n{shown}\n</div>{warning}'
