"""What ``sitegen`` alone says: how things stand here, what to do next, then the commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen.cli.commands import COMMANDS
from sitegen.cli.sights import articles_and_drafts, waiting_in
from sitegen.cli.site import SETTINGS, is_site
from sitegen.core.sitefolder import GROUP, INBOX, SITES
from sitegen.pipeline.request import Request
from sitegen.pipeline.tally import recall
from sitegen.report.columns import pad, width

_Rows = tuple[tuple[str, str], ...]

_CHECK = ("sitegen check", "检查内容")
_IN_A_SITE: _Rows = (
    ("sitegen serve", "预览：边写边看，保存后自动更新"),
    ("sitegen new", "写一篇新稿件，照着提问回答"),
    ("sitegen import docx 文件", "把 Word 文件变成稿件"),
    _CHECK,
    ("sitegen build", "生成网站，放进 output"),
)
_ELSEWHERE: _Rows = (
    ("sitegen init 文件夹", "新建一个网站，里面有示例"),
    ("cd 文件夹", "进入已有的站点文件夹（有 site.yml 的那个），再运行 sitegen"),
)
_IN_A_GROUP: _Rows = (
    ("sitegen serve --site sites/名称", "预览一个站点；别的命令也用 --site 指明站点"),
    ("sitegen check --all", "检查全部站点"),
    ("sitegen build --all", "生成全部站点"),
)
_SHOWN = 3


def welcome(folder: Path) -> str:
    """Return the text for somebody who stands in *folder*."""
    if is_site(folder):
        opening, steps = _in_a_site(folder)
    elif (folder / GROUP).is_file():
        opening, steps = f"这里是站群“{folder}”，站点在 {SITES} 里。", _IN_A_GROUP
    else:
        opening, steps = _elsewhere(folder)
    commands = tuple((name, entry.does) for name, entry in COMMANDS.items())
    parts = (
        opening,
        "可以：",
        _rows(steps),
        "全部命令：",
        _rows(commands),
        "用“sitegen 命令 --help”查看一个命令的用法。",
    )
    return "\n\n".join(parts)


def _in_a_site(site: Path) -> tuple[str, _Rows]:
    articles, drafts = articles_and_drafts(site)
    stand = f"{articles:,} 篇稿件" if articles else "还没有稿件"
    lines = [f"这里是站点文件夹“{site}”：{stand}{f'，其中草稿 {drafts:,} 篇' if drafts else ''}。"]
    tally = recall(Request(root=site, output=site).cache)
    if tally:
        counts = (
            f"{tally.errors:,} 个错误，{tally.warnings:,} 个提醒" if tally.errors or tally.warnings else "没有发现问题"
        )
        lines.append(f"上次检查、预览或生成（{tally.at:%Y-%m-%d %H:%M}）：{counts}。")
    steps = _IN_A_SITE
    if tally and tally.errors:
        first = ("sitegen check", "看哪里有错误，怎样改")
        steps = (first, *(row for row in steps if row != _CHECK))
    if waiting := waiting_in(site / INBOX):
        steps = (("sitegen import inbox", f"“{INBOX}”里有 {waiting:,} 份来稿，检查、收下"), *steps)
    return "\n".join(lines), steps


def _elsewhere(folder: Path) -> tuple[str, _Rows]:
    """Return the text where there is no site: those nearby are named."""
    near = tuple(
        (f'cd "{place}"' if " " in place else f"cd {place}", f"进入站点文件夹“{name}”")
        for place, name in _sites_near(folder)
    )
    return f"“{folder}”不是站点文件夹。", (*near, *(_ELSEWHERE[:1] if near else _ELSEWHERE))


def _sites_near(folder: Path) -> Iterator[tuple[str, str]]:
    for count, above in enumerate(folder.parents, 1):
        if (above / SETTINGS).is_file():
            yield "/".join([".."] * count), above.name
            return
    try:
        below = sorted(place.parent.name for place in folder.glob(f"*/{SETTINGS}"))
    except OSError:
        return
    yield from ((name, name) for name in below[:_SHOWN])


def _rows(rows: _Rows) -> str:
    left = max(width(name) for name, _ in rows) + 3
    return "\n".join(f"  {pad(name, left)}{does}" for name, does in rows)
