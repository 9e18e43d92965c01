"""OUT: the pages as they come out, the work of templates of the site's own and of handwritten HTML included."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import urlsplit

from sitegen.checks.sheet import Flaw, Leaf, Sheet

_HEAVY = 300_000
_ASKING = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "video": "src",
    "audio": "src",
    "source": "src",
    "embed": "src",
}
_ASKING_LINKS = frozenset(
    {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon"}
)
_DATA = frozenset({"application/ld+json", "application/json", "text/template"})
_TOP = frozenset({"", "top"})
"""Anchors that every page has."""


def untitled(sheet: Sheet) -> Iterator[Flaw]:
    """页面没有标题

    每个页面要有 title：浏览器的标签、收藏夹和搜索结果都显示它。

    反例：<html lang="zh-CN"><head></head><body><p>正文</p></body></html>
    正例：<html lang="zh-CN"><head><title>党建要闻</title></head><body></body></html>
    """
    if not sheet.title:
        yield Flaw(message="页面没有标题。", hint="在模板的 head 里写上 title。")


def without_language(sheet: Sheet) -> Iterator[Flaw]:
    """页面没有写明语言

    html 元素要写 lang，读屏软件按它选读音（GB/T 37668—2019 信息无障碍）。

    反例：<html><head><title>党建要闻</title></head></html>
    正例：<html lang="zh-CN"><head><title>党建要闻</title></head></html>
    """
    if not any(tag.get("lang") for tag in sheet.tags["html"]):
        yield Flaw(message="html 元素没有写 lang。", hint='在模板里写成 <html lang="zh-CN">。')


def heavy(sheet: Sheet) -> Iterator[Flaw]:
    """页面太大

    一个页面的 HTML 超过 300 KB，手机上打开慢。多半是整份名单或表格贴在了正文里。

    反例：正文里贴了三千行的名单
    正例：名单做成附件，正文里放链接
    """
    if sheet.size > _HEAVY:
        yield Flaw(
            message=f"页面有 {round(sheet.size / 1000)} KB，超过了 {_HEAVY // 1000} KB。",
            hint="把长的名单、表格做成附件，或者分成几篇。",
        )


def asking_others(sheet: Sheet) -> Iterator[Flaw]:
    """页面向别的网站取东西

    脚本、样式、图片、字体、框架都从本站取：别的网站会变，会断，也会知道谁在读。http 开头的在 https 页面上还会被浏览器拦下。

    反例：<html lang="zh-CN"><head><title>要闻</title><script src="https://cdn.example/a.js"></script></head></html>
    正例：<html lang="zh-CN"><head><title>要闻</title><script src="assets/js/a.js"></script></head></html>
    """
    for name, key in _ASKING.items():
        for tag in sheet.tags[name]:
            yield from _asked(tag.get(key, ""))
            yield from (flaw for part in tag.get("srcset", "").split(",") for flaw in _asked(part.strip()))
    for tag in sheet.tags["link"]:
        if _ASKING_LINKS & set(tag.get("rel", "").lower().split()):
            yield from _asked(tag.get("href", ""))


def _asked(href: str) -> Iterator[Flaw]:
    if href.startswith(("http://", "https://", "//")):
        host = urlsplit(href).netloc
        yield Flaw(
            message=f"页面向“{host}”取“{href if len(href) <= 60 else f'{href[:59]}…'}”。",
            hint="把文件放进 assets/ 或稿件旁边，从本站取；不能放的，改成链接。",
        )


def inline_code(sheet: Sheet) -> Iterator[Flaw]:
    """页面里写了脚本或样式

    本站的页面只认文件里的脚本和样式（内容安全策略 default-src 'self'），直接写在页面里的不起作用，也给注入留下口子。

    反例：<html lang="zh-CN"><head><title>要闻</title></head><body onload="go()"></body></html>
    反例：<html lang="zh-CN"><head><title>要闻</title><style>p{}</style></head></html>
    正例：<html lang="zh-CN"><head><title>要闻</title><script type="application/ld+json">{}</script></head></html>
    """
    hint = "写进 assets/ 里的 .js、.css 文件，用 class 指明。"
    for tag in sheet.tags["script"]:
        if "src" not in tag and tag.get("type", "").lower() not in _DATA:
            yield Flaw(message="页面里直接写了脚本。", hint=hint)
    if sheet.tags["style"]:
        yield Flaw(message="页面里直接写了样式。", hint=hint)
    for name, tag in sheet.all_tags():
        for key in tag:
            if key == "style" or key.startswith("on"):
                yield Flaw(message=f"{name} 元素上直接写了 {key}。", hint=hint)


def without_alternative(sheet: Sheet) -> Iterator[Flaw]:
    """图片没有替代文字

    img 要写 alt，读屏软件读它；纯装饰的图片写空的 alt（GB/T 37668—2019 信息无障碍）。

    反例：<html lang="zh-CN"><head><title>要闻</title></head><body><img src="a.jpg" width="4" height="3"></body></html>
    正例：<html lang="zh-CN"><head><title>要闻</title></head><body><img src="a.jpg" alt="" width="4" height="3"></body></html>
    """
    for tag in sheet.tags["img"]:
        if "alt" not in tag:
            yield Flaw(message=f"图片“{tag.get('src', '')}”没有 alt。", hint='写上图片的替代文字；纯装饰的写 alt=""。')


def without_size(sheet: Sheet) -> Iterator[Flaw]:
    """图片没有写宽高

    img 要写 width 和 height，浏览器先留出位置，读的时候文字不会跳动。

    反例：<html lang="zh-CN"><head><title>要闻</title></head><body><img src="a.jpg" alt="会场"></body></html>
    正例：<html lang="zh-CN"><head><title>要闻</title></head><body><img src="a.jpg" alt="会场" width="4" height="3"></body></html>
    """
    for tag in sheet.tags["img"]:
        if not (tag.get("width") and tag.get("height")):
            yield Flaw(message=f"图片“{tag.get('src', '')}”没有写宽高。", hint="写上 width 和 height。")


def dead_links(leaves: Mapping[str, Leaf], addresses: Collection[str]) -> Iterator[tuple[str, Flaw]]:
    """页面上的链接没有去处

    页面上指向本站的链接、图片、脚本，站里没有这个地址。稿件里的链接另有 LNK 各条检查，这一条检查的是模板和手写的 HTML。

    反例：模板里写了 <a href="/lianxi.html">，站里没有这一页
    正例：模板里写了 {{ "/about.html" | url }}
    """
    for leaf in leaves.values():
        for goal in leaf.goals:
            if goal not in addresses and (path := goal.partition("#")[0]) not in addresses:
                yield leaf.address, Flaw(message=f"页面上的“{path}”在站里不存在。", hint="改成站里已有的地址。")


def dead_anchors(leaves: Mapping[str, Leaf], addresses: Collection[str]) -> Iterator[tuple[str, Flaw]]:
    """链接指向的位置不存在

    链接里 # 后面的名字，那一页上没有。

    反例：<a href="about.html#lianxi">，而 about.html 上没有 id="lianxi"
    正例：<a href="about.html#lianxi">，about.html 上有 id="lianxi"
    """
    known = {leaf.address: _TOP.union(leaf.ids) for leaf in leaves.values()}
    for leaf in leaves.values():
        for goal in leaf.goals:
            if "#" not in goal:
                continue
            path, _, anchor = goal.partition("#")
            # What a script reads there is no place: a search, a choice.
            if anchor and path in known and "=" not in anchor and anchor not in known[path]:
                yield leaf.address, Flaw(message=f"“{path}”上没有“#{anchor}”这个位置。", hint="改成那一页上有的 id。")


def same_titles(leaves: Mapping[str, Leaf], addresses: Collection[str]) -> Iterator[tuple[str, Flaw]]:
    """两个页面的标题相同

    读者在收藏夹和搜索结果里分不清是哪一页。

    反例：两年的通知标题都是“关于做好年终述职的通知”
    正例：标题里写明年份
    """
    yield from _same(leaves, "标题", "title", "在标题里写明年份、单位等不同之处。")


def same_descriptions(leaves: Mapping[str, Leaf], addresses: Collection[str]) -> Iterator[tuple[str, Flaw]]:
    """两个页面的摘要相同

    搜索结果里的说明来自摘要，相同的等于没有。

    反例：两篇稿件的摘要都是“认真学习，抓好落实。”
    正例：各写各的要点
    """
    yield from _same(leaves, "摘要", "description", "各写各的“摘要”。")


def _same(leaves: Mapping[str, Leaf], what: str, key: str, hint: str) -> Iterator[tuple[str, Flaw]]:
    first: dict[str, str] = {}
    for leaf in leaves.values():
        text = getattr(leaf, key)
        if leaf.listed and text and (other := first.setdefault(text, leaf.address)) != leaf.address:
            yield leaf.address, Flaw(message=f"{what}与“{other}”的相同。", hint=hint)


def unreachable(leaves: Mapping[str, Leaf], addresses: Collection[str]) -> Iterator[tuple[str, Flaw]]:
    """没有链接通到这一页

    从首页出发，顺着链接走不到这个页面，读者只能靠搜索找到它。

    反例：本站自己的模板改掉了网站地图里的链接，content/tougao.md 生成的一页，别的页面又没有链接到它
    正例：网站地图里有这一页
    """
    reached = {"/index.html"}
    pending = deque(reached)
    while pending:
        leaf = leaves.get(pending.popleft())
        for goal in leaf.goals if leaf else ():
            if goal not in reached and (path := goal.partition("#")[0]) not in reached:
                reached.add(path)
                pending.append(path)
    for leaf in leaves.values():
        if leaf.listed and leaf.address not in reached and leaf.address != "/404.html":
            yield (
                leaf.address,
                Flaw(message=f"没有链接通到“{leaf.address}”。", hint="从菜单、页脚或有关的页面链接到它。"),
            )
