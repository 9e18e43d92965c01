"""Fonts of share pictures that are not there, cannot be used, or lack characters. The first only refuse a strict build."""

from __future__ import annotations

from pathlib import Path

from invalid.case import ARTICLE, Case, article

_FONT = (Path(__file__).parents[2] / "fonts/NotoSerifCJKsc-Bold-subset.otf").read_bytes()
_SITE = "标题: 江澜大学党建网\n网址: https://dangjian.example/\n主题: {分享图字体: song.otf}\n"


def _with(name: str, font: bytes) -> dict[str, str | bytes]:
    return {"site.yml": _SITE.replace("song.otf", name), f"fonts/{name}": font}


CASES = (
    Case(
        name="font-that-is-not-there",
        strict=True,
        files={"site.yml": _SITE, "fonts/songti.otf": _FONT},
        report="""\
site.yml:3:13 提醒 IMG008 分享图的字体“song.otf”不在 fonts/ 里。改法：改成“songti.otf”，或者把文件放进 fonts/。
    主题: {分享图字体: song.otf}
                       ^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="font-of-another-folder",
        strict=True,
        files={"site.yml": _SITE.replace("song.otf", "../assets/song.otf"), "assets/song.otf": _FONT},
        report="""\
site.yml:3:13 提醒 IMG008 分享图的字体“../assets/song.otf”不在 fonts/ 里。改法：把文件放进站点文件夹的 fonts/，这里只写文件名。
    主题: {分享图字体: ../assets/song.otf}
                       ^^^^^^^^^^^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="font-collection",
        strict=True,
        files=_with("song.ttc", b"ttcf\0\2\0\0" + _FONT),
        report="""\
site.yml:3:13 提醒 IMG008 字体“song.ttc”是合集，里面有几个国家的字形，不知道用哪一个。改法：换一款以 .otf 或 .ttf 结尾的字体，例如思源宋体、思源黑体的简体版。
    主题: {分享图字体: song.ttc}
                       ^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="font-of-web-pages",
        strict=True,
        files=_with("song.woff2", b"wOF2" + _FONT),
        report="""\
site.yml:3:13 提醒 IMG008 字体“song.woff2”是网页用的压缩格式。改法：换一款以 .otf 或 .ttf 结尾的字体，例如思源宋体、思源黑体的简体版。
    主题: {分享图字体: song.woff2}
                       ^^^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="page-saved-as-a-font",
        strict=True,
        files=_with("song.otf", b"<!doctype html>"),
        report="""\
site.yml:3:13 提醒 IMG008 文件“song.otf”不是字体，或者已损坏。改法：换一款以 .otf 或 .ttf 结尾的字体，例如思源宋体、思源黑体的简体版。
    主题: {分享图字体: song.otf}
                       ^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="font-cut-off",
        strict=True,
        files=_with("song.otf", _FONT[:400_000]),
        report="""\
site.yml:3:13 提醒 IMG008 字体“song.otf”已损坏，里面的字取不出来。改法：换一款以 .otf 或 .ttf 结尾的字体，例如思源宋体、思源黑体的简体版。
    主题: {分享图字体: song.otf}
                       ^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="characters-that-the-font-lacks",
        files={**_with("song.otf", _FONT), ARTICLE: article("原网址: x\n").replace("学院召开", "㙍山堉")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 OUT002 原网址“x”不是站内地址。改法：写成以 / 开头的旧地址，例如 /info/1034/1506.htm。
    原网址: x
            ^

site.yml:3:13 提示 IMG009 分享图的字体“song.otf”里没有“㙍”“堉”，用到的 1 页没有分享图。改法：换一款字更全的字体；不换也可以，分享这几页时用稿件自己的图。
    主题: {分享图字体: song.otf}
                       ^^^^^^^^

1 个错误，1 个提示。
""",
    ),
)
