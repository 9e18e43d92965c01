"""Edits of bodies: of mere words, and of a little more than words."""

from __future__ import annotations

from properties.edits import ARTICLE, World, article

# More than a summary takes: what comes behind shows on no page but the article's own.
_OPENING = "正文一段，说清楚在哪里做了什么，有谁参加，取得了怎样的结果。" * 8
_BODIES = (
    "正文一段。",
    "正文一段，后来改过。",
    "正文一段。\n\n又一段。",
    "正文一段。\n\n讲三会一课，也讲主题党日。",
    "正文一段。\n\n## 准备\n\n又一段。",
    "正文一段。\n\n## 准备\n\n## 经过\n\n## 结果\n\n又一段。",
    "正文一段。\n\n见[品牌](../brands/chilun.md)。",
    "正文一段。\n\n见[没有的](../brands/meiyou.md)。",
    "正文一段。\n\n![](没有.jpg)",
    "",
)
_HEADERS = ("", "", "", "品牌: chilun\n", "目录: 是\n", "承接: [/yaowen/2026-03-12-dangke.md]\n")


def reword(world: World, n: int) -> None:
    """Write another body, so that words change or more, and now and then a line of the header."""
    name = ("content/yaowen/2026-03-12-dangke.md", "content/tongzhi/2026-04-01-xuexi.md")[n % 2]
    world.write(
        name,
        article(
            "讲党课",
            "jx-sj",
            "2026-03-12",
            _HEADERS[n % len(_HEADERS)],
            f"{_OPENING * bool(n % 4)}{_BODIES[n % len(_BODIES)]}",
        ),
    )


def add_words(world: World, n: int) -> None:
    if world.path(ARTICLE).exists():
        more = f"第{n}次保存，{('讲党课', '讲三会一课', '讲主题党日')[n % 3]}。"
        world.path(ARTICLE).write_text(f"{world.path(ARTICLE).read_text('utf-8')}\n\n{more}\n", "utf-8")


def touch(world: World, n: int) -> None:
    world.path(ARTICLE).touch()


REWORDINGS = (reword, add_words, touch)
