"""``sitegen new``."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

import click

from sitegen.cli.asking import Choice, ask_choice, ask_text, ask_yes
from sitegen.cli.chinese import Command
from sitegen.cli.completing import names_of
from sitegen.cli.editor import edit
from sitegen.cli.kinds import KINDS, NAMES, Item, Kind
from sitegen.cli.site import CONTENT, require_site, site_option
from sitegen.cli.skeletons import skeleton
from sitegen.cli.streams import is_terminal, say, write_data
from sitegen.cli.target import write_file
from sitegen.cli.values import day as a_day
from sitegen.cli.values import one_of
from sitegen.core.diagnostics import has_errors
from sitegen.core.text import nearest
from sitegen.core.urls import is_slug, slug_of_syllables
from sitegen.editors.files import outdated
from sitegen.load.archetypes import ARCHETYPES, PLAIN, header_and_body
from sitegen.load.content import load_content
from sitegen.load.pinyin import pinyin_of
from sitegen.model.config import Config
from sitegen.model.site import Content
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request
from sitegen.publish.disk import disk
from sitegen.report.columns import pad, width

_FEW = 10
"""So many choices are told where none is near to what was given."""


@click.command(
    "new",
    cls=Command,
    help="新建一个文件，头部已填好，正文是一份照着填的提纲。在终端里逐项提问；写了选项的不再问。\n\n"
    f"类别：一种稿件（{'、'.join(ARCHETYPES)}），或单位、品牌、双创项目，也可以写 article、unit、brand、project。",
)
@click.argument("kind", type=one_of((*ARCHETYPES, *NAMES)), metavar="类别", required=False)
@site_option
@click.option("--title", metavar="文字", help="标题或名称")
@click.option("--section", metavar="栏目", shell_complete=names_of("section"), help="稿件所在的栏目")
@click.option("--unit", metavar="单位", shell_complete=names_of("unit"), help="所写的单位；新建单位时是上级单位")
@click.option("--brand", metavar="品牌", shell_complete=names_of("brand"), help="稿件所属的品牌")
@click.option("--series", metavar="专栏", shell_complete=names_of("series"), help="稿件所属的专栏")
@click.option("--type", metavar="类型", help="单位或双创项目的类型")
@click.option("--level", metavar="级别", help="双创项目的级别")
@click.option("--mode", metavar="模式", help="品牌的模式（不写：一支部一品牌）")
@click.option("--stage", metavar="阶段", help="品牌的阶段（不写：设计）")
@click.option("--status", metavar="状态", help="双创项目的状态（不写：申报）")
@click.option("--date", "day", type=a_day, metavar="日期", help="稿件日期（不写：今天）")
@click.option("--until", type=a_day, metavar="日期", help="公示的最后一天，过了就自动撤下（不写：七天后）")
@click.option("--slug", metavar="网址名", help="文件名里的英文或拼音（不写：标题的拼音）")
@click.option("--pictures", is_flag=True, help="稿件带图片：建一个文件夹，图片放在里面")
@click.option("--edit", "edits", is_flag=True, help="建好就用编辑器打开（VISUAL、EDITOR，没有设的用系统默认的）")
def command(
    kind: str | None,
    site: Path,
    day: date | None,
    until: date | None,
    slug: str | None,
    pictures: bool,
    edits: bool,
    **given: str | None,
) -> None:
    """Write the file, say where it is, and open it if asked to."""
    require_site(site)
    talks = is_terminal(sys.stdin) and is_terminal(sys.stderr)
    name, archetype = _named(kind, talks=talks)
    if until and not (archetype and ARCHETYPES[archetype].until):
        raise click.UsageError("“--until”只用于公示。", click.get_current_context())
    config = read_settings(Request(root=site, output=site)).config
    content = load_content(site, config, None).content
    wanted = {item: given.pop(item.name) for item in KINDS[name].items}
    _refuse_foreign(KINDS[name], given)
    if not talks:
        _require(wanted, content, kind)
    values = _complete(wanted, content, talks=talks)
    slug = _slug(slug, values["title"], talks=talks)
    day = day or today_in(config.timezone)
    facts = body = ""
    if archetype:
        until = until or (_last_day(day, talks=talks) if ARCHETYPES[archetype].until else _week_after(day))
        facts, body = header_and_body(archetype, values["unit"], day, until)
        pictures = pictures or (talks and ask_yes("带图片吗"))
        values["date"] = day.isoformat()
        stem = f"{day}-{slug}"
        folder = _section_folder(site, values["section"], day)
    else:
        stem, folder = slug, site / CONTENT / KINDS[name].folder
    path = folder / stem / "index.md" if pictures else folder / f"{stem}.md"
    _write(path, folder / stem, skeleton(name, values, facts, body, pictures=pictures))
    if not archetype:
        _tell_editors(site, config)
    write_data(path.relative_to(site).as_posix())
    _say_next(name, path, pictures=pictures)
    if edits or (talks and ask_yes("现在打开它吗")):
        edit(path)


def _named(given: str | None, *, talks: bool) -> tuple[str, str]:
    """Return the kind that *given* means, or the user picks, and if it is an article how that is to be written.

    Where nobody can be asked it is an article.
    """
    if given in NAMES and NAMES[given] != "article":
        return NAMES[given], ""
    if given in ARCHETYPES:
        return "article", given
    if not talks:
        return "article", PLAIN
    articles = [Choice(value=name, label=f"{name}：{kind.use}") for name, kind in ARCHETYPES.items()]
    others = [Choice(value=name, label=kind.label) for name, kind in KINDS.items() if name != "article"]
    if given is not None:
        return "article", ask_choice("写哪一种", articles, required=False, default=PLAIN) or PLAIN
    chosen = ask_choice("新建什么", articles + others)
    return ("article", chosen) if chosen in ARCHETYPES else (chosen, "")


def _last_day(day: date, *, talks: bool) -> date:
    """Return until when what is written on *day* stays up."""
    default = _week_after(day)
    while talks:
        answer = ask_text("公示到哪一天，过了就自动撤下", required=False, default=default.isoformat())
        try:
            return a_day(answer) if answer else default
        except click.BadParameter as error:
            say(error.message)
    return default


def _week_after(day: date) -> date:
    return day + timedelta(days=7)  # five working days, as notices mostly ask for, and the weekend among them


def _refuse_foreign(kind: Kind, given: dict[str, str | None]) -> None:
    for name, value in given.items():
        if value is not None:
            raise click.UsageError(f"新建{kind.label}不用“--{name}”。", click.get_current_context())


def _require(wanted: dict[Item, str | None], content: Content, kind: str | None) -> None:
    """Refuse a call that leaves something open; all of it is named at once, with what can be written."""
    missing = [item for item, value in wanted.items() if not value and item.required]
    if kind and not missing:
        return
    rows = [] if kind else [("类别", "、".join((*ARCHETYPES, *(other.label for other in KINDS.values()))))]
    rows += [(f"--{item.name}", f"{item.question}{_offered(item, content)}") for item in missing]
    left = max(width(name) for name, _ in rows) + 2
    names = "、".join(name for name, _ in rows if name.startswith("--"))
    sentence = f"缺少{'' if kind else '类别'}{'和' if names and not kind else ''}{f'选项 {names}' if names else ''}。"
    table = "\n".join(f"  {pad(name, left)}{what}" for name, what in rows)
    raise click.UsageError(f"{sentence}\n{table}", click.get_current_context())


def _offered(item: Item, content: Content) -> str:
    labels = [choice.label for choice in item.choices(content)] if item.choices else []
    more = f"等 {len(labels):,} 个" if len(labels) > _FEW else ""
    return f"：{'、'.join(labels[:_FEW])}{more}" if labels else ""


def _complete(wanted: dict[Item, str | None], content: Content, *, talks: bool) -> dict[str, str]:
    """Return a value for each item: as given, as answered, or its default."""
    values: dict[str, str] = {}
    for item, value in wanted.items():
        if value:
            values[item.name] = _known(item, value.strip(), content)
        elif talks:
            values[item.name] = _ask(item, content) or item.default
        else:
            values[item.name] = item.default
    return values


def _known(item: Item, value: str, content: Content) -> str:
    """Return *value*, where it has to be one of several as that one is written."""
    if item.choices is None:
        return value
    choices = item.choices(content)
    found = next((choice for choice in choices if choice.is_called(value)), None)
    if found is not None:
        return found.value
    near = nearest(value, [name for choice in choices for name in (choice.label, *choice.names)])
    few = "、".join(choice.label for choice in choices) if len(choices) <= _FEW else ""
    hint = f"，是不是“{near}”？" if near else f"。可以写：{few}。" if few else "。"
    raise click.UsageError(f"没有“{value}”这个{item.question}{hint}", click.get_current_context())


def _ask(item: Item, content: Content) -> str:
    if item.choices is None:
        return ask_text(item.question, required=item.required, default=item.default)
    choices = item.choices(content)
    if not choices and item.required:
        raise click.UsageError(f"站点里还没有{item.question}，请先新建。", click.get_current_context())
    return ask_choice(item.question, choices, required=item.required, default=item.default) if choices else ""


def _slug(given: str | None, title: str, *, talks: bool) -> str:
    if given is None:
        slug = slug_of_syllables(pinyin_of([title], None)[title])
        given = ask_text("网址名", required=False, default=slug) if talks else ""
        given = given or slug
    if not is_slug(given):
        raise click.UsageError(
            f"网址名“{given}”不合要求：只用小写字母、数字和连字符，例如 zhuti-dangri。", click.get_current_context()
        )
    return given


def _section_folder(site: Path, section: str, day: date) -> Path:
    """Return where an article of *section* goes: into the year's folder where the section keeps such folders."""
    folder = site / CONTENT / section
    return folder / str(day.year) if (folder / str(day.year)).is_dir() else folder


def _write(path: Path, stem: Path, text: str) -> None:
    for taken in (stem, stem.with_name(f"{stem.name}.md")):
        if taken.exists():
            raise click.UsageError(
                f"“{taken}”已经有了，没有覆盖。请用 --slug 换一个网址名。", click.get_current_context()
            )
    with disk(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)


def _tell_editors(site: Path, config: Config) -> None:
    """Write the files for editors anew, where the site has some, so that they propose what is new."""
    loaded = load_content(site, config, None)
    if not has_errors(loaded.problems):  # what is wrong would be missing from them
        for path, text in outdated(site, loaded.content).items():
            write_file(site / path, text.encode())


def _say_next(kind: str, path: Path, *, pictures: bool) -> None:
    if pictures:
        say(f"图片放进“{path.parent}”。")
    if kind == "article":
        say("接着写正文；写好后删去“草稿: 是”那一行。用“sitegen serve”边写边看。")
    else:
        say("接着补全头部和正文，用“sitegen check”检查。")
