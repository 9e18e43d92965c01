"""``sitegen schema``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.site import require_site, site_option
from sitegen.cli.streams import say, write_data
from sitegen.core.text import nearest
from sitegen.load.schemas import Schema, json_schemas
from sitegen.publish.disk import disk

FOLDER = "schemas"


@click.command(
    "schema",
    cls=Command,
    help="输出头部与清单文件的 JSON Schema，编辑器用它提示键名、检查值。不写类别就输出全部。",
)
@click.argument("kind", required=False, metavar="类别")
@site_option
@click.option("--write", is_flag=True, help=f"写进站点的 {FOLDER} 文件夹，一类一个文件")
def command(kind: str | None, site: Path, write: bool) -> None:
    """Print or write the schemas."""
    schemas = json_schemas()
    if kind is not None:
        name = _named(schemas, kind)
        schemas = {name: schemas[name]}
    if not write:
        write_data(_json(schemas if kind is None else schemas[name]))
        return
    require_site(site)
    for name, schema in schemas.items():
        path = site / FOLDER / f"{name}.json"
        with disk(path):
            path.parent.mkdir(exist_ok=True)
            path.write_text(_json(schema) + "\n", encoding="utf-8", newline="\n")
        write_data(path.relative_to(site).as_posix())
    say("在编辑器的设置里（如 VS Code 的 yaml.schemas）把它们与 site.yml、content/ 里的文件对应起来。")


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
