"""``sitegen init``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sitegen.cli.asking import Choice, ask_choice, ask_text
from sitegen.cli.chinese import Command
from sitegen.cli.founding import BRANCH, committee_of, founded, may_be_college, split_names, type_of
from sitegen.cli.hosts import HOSTS, host_of
from sitegen.cli.site import is_site
from sitegen.cli.starter import Start, write_site
from sitegen.cli.streams import is_terminal, say, write_data
from sitegen.core.colours import parse_colour
from sitegen.model.vocabulary import UnitType
from sitegen.pipeline.clock import today_in
from sitegen.plan.accents import accent

_TIMEZONE = "Asia/Shanghai"
_OWN = "own"
COLOURS = (
    Choice(value="", label="党建红 #A61B1B，主题自己的", names=("党建红", "红")),
    Choice(value="#7D1D2B", label="绛红 #7D1D2B", names=("绛红",)),
    Choice(value="#1F3F66", label="藏青 #1F3F66", names=("藏青", "蓝")),
    Choice(value="#1E5945", label="松绿 #1E5945", names=("松绿", "绿")),
    Choice(value="#84471B", label="赭石 #84471B", names=("赭石", "棕")),
)


def _colour(text: str) -> str:
    """Return the colour that *text* means: the name of one of ours, or ``#rrggbb``; empty for the theme's own."""
    named = next((choice for choice in COLOURS if choice.is_called(text)), None)
    if named is not None:
        return named.value
    try:
        parse_colour(text)
    except ValueError:
        names = "、".join(choice.names[0] for choice in COLOURS)
        raise click.BadParameter(f"“{text}”不是颜色。写“#”和六位数字、字母，如 #1F3F66，或者写：{names}。") from None
    return text


@click.command(
    "init",
    cls=Command,
    help="新建一个网站：一个完整的小站点，马上可以预览。文件夹要么还没有，要么是空的。"
    "在终端里逐项提问；写了选项的不再问。",
)
@click.argument("folder", type=Path, metavar="文件夹", required=False)
@click.option("--site", "also", type=Path, metavar="文件夹", help="同“文件夹”")
@click.option("--name", metavar="文字", help="网站名称，如 江澜大学党建网")
@click.option(
    "--colour",
    "--color",
    type=_colour,
    metavar="颜色",
    help="党建红、绛红、藏青、松绿、赭石，或者 #1F3F66 这样的（不写：党建红）",
)
@click.option("--committee", metavar="单位", help="党委或党总支的全称（不写：由网站名称来）")
@click.option(
    "--unit", "units", metavar="单位", multiple=True, help="它下面的单位，用“、”隔开，也可以写几次（不写：第一党支部）"
)
@click.option(
    "--ci",
    "host",
    type=host_of,
    metavar="平台",
    help="自动检查和发布的配置：github、gitlab（极狐）、gitee（不写：不用）",
)
def command(
    folder: Path | None,
    also: Path | None,
    name: str | None,
    colour: str | None,
    committee: str | None,
    units: tuple[str, ...],
    host: str | None,
) -> None:
    """Write a small site into an empty folder."""
    chosen = folder or also
    if chosen is None or (folder and also):
        raise click.UsageError("请写明一个文件夹，例如“sitegen init dangjian”。", click.get_current_context())
    target = chosen.absolute()
    _require_empty(target)
    talks = is_terminal(sys.stdin) and is_terminal(sys.stderr)
    name = (name or "").strip() or (ask_text("网站名称，如 江澜大学党建网") if talks else "")
    if not name:
        raise click.UsageError("缺少选项 --name（网站名称）。", click.get_current_context())
    if colour is None:
        colour = _ask_colour() if talks else ""
    root = " ".join((committee or "").split()) or _committee(name, talks=talks)
    root_type = _type(root, talks=talks)
    names = split_names(units) or (_ask_units(root) if talks else []) or [f"{root}{BRANCH}"]
    if host is None:
        host = ask_choice("用哪个代码平台自动检查和发布", HOSTS, required=False, default="不用") if talks else ""
    start = Start(name=name, units=founded(root, root_type, names), colour=_readable(colour), host=host)
    write_site(target, start, today_in(_TIMEZONE))
    write_data(str(target))
    say(_closing(chosen, start))


def _require_empty(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise click.UsageError(f"“{target}”是一个文件，不是文件夹。", click.get_current_context())
    if is_site(target):
        raise click.UsageError(f"“{target}”已经是一个站点。", click.get_current_context())
    if any(path.name != ".git" for path in target.iterdir()):
        raise click.UsageError(f"“{target}”不是空文件夹，没有动它。请换一个名字。", click.get_current_context())


def _ask_colour() -> str:
    own = Choice(value=_OWN, label="自己定一种")
    answer = ask_choice("颜色", (*COLOURS, own), required=False, default="党建红")
    while answer == _OWN:
        try:
            answer = _colour(ask_text("颜色，写“#”和六位数字、字母，如 #1F3F66"))
        except click.BadParameter as error:
            say(error.message)
    return answer


def _readable(colour: str) -> str:
    shade = accent(colour)
    if shade != colour:
        say(f"{colour} 太浅，在纸色上看不清，改用最接近的 {shade}。")
    return shade


def _committee(name: str, *, talks: bool) -> str:
    default = committee_of(name)
    answer = ask_text("党委或党总支的全称", required=False, default=default) if talks else ""
    return " ".join(answer.split()) or default


def _type(root: str, *, talks: bool) -> UnitType:
    guess = type_of(root, below=False)
    if not (talks and may_be_college(root)):
        return guess
    choices = [Choice(value=kind, label=kind) for kind in (UnitType.SCHOOL, UnitType.COLLEGE)]
    return UnitType(ask_choice(f"“{root}”是", choices, required=False, default=guess) or guess)


def _ask_units(root: str) -> list[str]:
    """Return the names of what stands below *root*, typed one by one or several in a line."""
    say(f"{root}下面的单位：一行一个，或者用“、”隔开，如 机械设计系教师党支部、车辆工程系教师党支部")
    names: list[str] = []
    while answer := ask_text("单位", required=False, default="没有了" if names else BRANCH):
        names = split_names([*names, answer])
    return names


def _closing(chosen: Path, start: Start) -> str:
    units = "".join(f"\n  content/units/{unit.id}.md  {unit.name}（{unit.type}）" for unit in start.units)
    return (
        f"网站已建好。单位的类型是由名称判断的，不对的在文件里改：{units}\n"
        "预览：双击文件夹里的 start.bat（Windows）或 start.command（macOS），或者输入\n"
        f"  cd {chosen}\n  sitegen serve --open"
    )
