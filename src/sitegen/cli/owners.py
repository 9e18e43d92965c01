"""CODEOWNERS: which files of a site are looked at by whom, before they are merged.

It lies in the root of the repository, where GitHub, GitLab and Gitee all look for it. Who has which account we can't
know: each line is a comment until somebody writes a name into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sitegen.cli.founding import Founded

NAME = "CODEOWNERS"
_NOBODY = "@用户名"
_HEAD = """\
# 谁来看：改了哪些文件的合并请求，代码平台自动请谁来看。GitHub、GitLab（极狐）、Gitee 都认这个文件。
# 现在每一行都不起作用。用得着的，去掉行首的“# ”，把“@用户名”换成这个人在代码平台上的用户名；几个人用空格隔开。
# 一个文件有几行都对得上的，以最后一行为准。新建了单位、品牌，照样子添一行。
# 这里请人看的是文件；稿件的一审、二审、三审另外记在稿件里，用“sitegen sign”。
"""


def codeowners(units: Sequence[Founded], automation: Iterable[Path]) -> str:
    """Return the file for a site with *units* and the files of its *automation*."""
    tops = dict.fromkeys(f"/{path.parts[0]}{'/' if len(path.parts) > 1 else ''}" for path in automation)
    parts = [
        _HEAD,
        _entry("没有另外写明的文件：网站编辑", "*"),
        _entry(f"网站设置{'、自动检查和发布' if tops else ''}：维护网站的人", "/site.yml", *tops),
        *(_entry(unit.name, f"/content/units/{unit.id}.md") for unit in units),
        _entry("品牌：一个品牌一行，写它的文件或文件夹，由所属单位的人看，如", "/content/brands/hongse-chilun/"),
    ]
    return "\n".join(parts)


def _entry(title: str, *paths: str) -> str:
    return "\n".join([f"# {title}", *(f"# {path} {_NOBODY}" for path in paths)]) + "\n"
