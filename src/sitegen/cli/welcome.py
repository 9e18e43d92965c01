"""What ``sitegen`` alone says: what to do next here, then the commands."""

from __future__ import annotations

from pathlib import Path

from sitegen.cli.commands import COMMANDS
from sitegen.cli.site import is_site
from sitegen.report.columns import pad, width

_Rows = tuple[tuple[str, str], ...]

_IN_A_SITE: _Rows = (
    ("sitegen serve", "预览：边写边看，保存后自动更新"),
    ("sitegen new 稿件", "写一篇新稿件"),
    ("sitegen check", "检查内容"),
    ("sitegen build", "生成网站，放进 output"),
)
_ELSEWHERE: _Rows = (
    ("sitegen init 文件夹", "新建一个网站"),
    ("cd 文件夹", "进入已有的站点文件夹（有 site.yml 的那个），再运行 sitegen"),
)


def welcome(folder: Path) -> str:
    """Return the text for somebody who stands in *folder*."""
    if is_site(folder):
        opening, steps = f"这里是站点文件夹“{folder}”。可以：", _IN_A_SITE
    else:
        opening, steps = f"“{folder}”不是站点文件夹。可以：", _ELSEWHERE
    commands = tuple((name, entry.does) for name, entry in COMMANDS.items())
    return "\n".join(
        (
            opening,
            "",
            *_rows(steps),
            "",
            "全部命令：",
            "",
            *_rows(commands),
            "",
            "用“sitegen 命令 --help”查看一个命令的用法。",
        )
    )


def _rows(rows: _Rows) -> list[str]:
    left = max(width(name) for name, _ in rows) + 3
    return [f"  {pad(name, left)}{does}" for name, does in rows]
