"""What a new site holds, and the writing of it.

``data/init`` is filled in: ``$name`` in a text; in a file's name ``today-`` becomes the date, ``dot-`` a dot, which Git
would obey here already. ``data/start`` and ``data/ci/<host>`` are laid down as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Template

from sitegen.cli import owners
from sitegen.cli.founding import Founded
from sitegen.cli.intake import open_inbox, write_form
from sitegen.cli.laying import DATA, files_of, lay, put
from sitegen.cli.site import CONTENT
from sitegen.cli.skeletons import skeleton
from sitegen.cli.target import write_file
from sitegen.core.dates import Stamp
from sitegen.editors.files import plan
from sitegen.load.content import load_content
from sitegen.load.scalars import scalar
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request
from sitegen.publish.disk import disk

_THEME = '# 颜色，“#”和六位数字、字母；不写就用主题自己的红：\n# 主题: {主色: "#A61B1B"}'


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What is known of a new site: its *name*, its *units* from the top, the *colour* where it has one of its own.

    *host* is the folder of ``data/ci`` of whoever keeps it and builds it, empty for nobody.
    """

    name: str
    units: list[Founded]
    colour: str = ""
    host: str = ""


def write_site(target: Path, start: Start, today: date) -> None:
    """Write a small complete site into *target*, with what editors (VS Code) get to help.

    Raises:
        DiskProblem: the disk refuses.
    """
    words = _words(start, today)
    with disk(target):
        for path in files_of(DATA / "init"):
            put(target / _name(path, today), _filled(DATA / "init" / path, words))
        for unit in start.units:
            put(target / CONTENT / "units" / f"{unit.id}.md", _page(unit))
        lay(DATA / "start", target)
        automation = lay(DATA / "ci" / start.host, target) if start.host else []
        put(target / owners.NAME, owners.codeowners(start.units, automation))
        open_inbox(target)
    content = load_content(target, read_settings(Request(root=target, output=target)).config, None).content
    write_form(target, content)
    for name, text in plan(target, content).texts.items():
        write_file(target / name, text.encode())


def _words(start: Start, today: date) -> dict[str, str]:
    root = start.units[0].name
    return {
        "name": scalar(start.name),
        "title": start.name,
        "root": scalar(root),
        "owner": root,
        "today": today.isoformat(),
        "day": Stamp(today).chinese,
        "theme": f'主题:\n  主色: "{start.colour}"' if start.colour else _THEME,
    }


def _name(path: Path, today: date) -> Path:
    return Path(*(part.replace("today-", f"{today}-").replace("dot-", ".") for part in path.parts))


def _filled(source: Path, words: dict[str, str]) -> str | bytes:
    if source.suffix == ".jpg":
        return source.read_bytes()
    return Template(source.read_text("utf-8")).substitute(words)


def _page(unit: Founded) -> str:
    values = {
        "title": unit.name,
        "type": unit.type,
        "unit": unit.parent,
        "order": str(unit.order),
        "short": unit.short,
    }
    return skeleton("unit", values)
