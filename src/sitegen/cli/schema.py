"""``sitegen schema``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.site import require_site, site_option
from sitegen.cli.streams import say, write_data
from sitegen.cli.target import write_file
from sitegen.core.sitefolder import SCHEMAS, SNIPPETS
from sitegen.core.text import nearest
from sitegen.editors.files import Plan
from sitegen.load.schemas import Schema, json_schemas
from sitegen.pipeline.editing import editor_plan
from sitegen.pipeline.request import Request


@click.command(
    "schema",
    cls=Command,
    help="输出头部与清单文件的 JSON Schema，编辑器用它提示键名、检查值。不写类别就输出全部。",
)
@click.argument("kind", required=False, metavar="类别")
@site_option
@click.option(
    "--write",
    is_flag=True,
    help=f"写进站点：{SCHEMAS} 文件夹一类一个文件；不写类别时还有 VS Code 的设置、片段、任务和 Front Matter 的表单",
)
def command(kind: str | None, site: Path, write: bool) -> int:
    """Print or write the schemas; write all that editors get where no kind is given."""
    schemas = json_schemas()
    name = _named(schemas, kind) if kind is not None else ""
    if not write:
        write_data(_json(schemas[name] if name else schemas))
        return Exit.FINE
    require_site(site)
    found = editor_plan(Request(root=site, output=site))
    found = found.only(f"{SCHEMAS}/{name}.json") if name else found
    _write(site, found)
    return _tell(found)


def _write(site: Path, found: Plan) -> None:
    for place in (site / SCHEMAS, (site / SNIPPETS).parent):
        if place.exists() and not place.is_dir():
            raise click.UsageError(
                f"“{place}”是一个文件，不是文件夹。请先把它改名。", click.get_current_context(silent=True)
            )
    for path, text in found.texts.items():
        write_file(site / path, text.encode())


def _tell(found: Plan) -> int:
    """Say what was written, and what stood in the way; return the exit code."""
    for path in found.texts:
        write_data(path)
    for path in found.foreign:
        say(f"“{path}”不是 sitegen 写的，没有动它。要用 sitegen 的，先把它改名，再运行一次。")
    for path, (why, wanted) in found.unreadable.items():
        say(f"“{path}”没有动：{why}请改好再运行一次，或者自己把下面这些加进去：\n{_json(wanted)}")
    if found.foreign or found.unreadable:
        return Exit.CONTENT
    say("用 VS Code 打开站点文件夹，右下角问是否安装推荐的扩展时，选“安装”。" if found.texts else "已经是新的。")
    return Exit.FINE


def _named(schemas: Mapping[str, Schema], kind: str) -> str:
    """Return the name of the schema that *kind* means: its name, or what it is called in Chinese."""
    for name, schema in schemas.items():
        if kind in (name, schema["title"]):
            return name
    near = nearest(kind, schemas)
    choice = f"是不是“{near}”？" if near else f"可以写：{'、'.join(schemas)}。"
    raise click.UsageError(f"没有“{kind}”这一类，{choice}", click.get_current_context())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
