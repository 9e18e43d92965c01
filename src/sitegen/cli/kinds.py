"""What can be made new, and what has to be known for it; the choices are the site's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from sitegen.cli.asking import Choice
from sitegen.model.branding import Brand
from sitegen.model.content import Series, Unit
from sitegen.model.site import Content
from sitegen.model.vocabulary import BrandMode, BrandStage, Level, ProjectStatus, ProjectType, UnitType


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to know: the option that gives it (``--name``), the question for it, the *choices* where it has some.

    One that is not *required* has a *default*, which may be empty.
    """

    name: str
    question: str
    choices: Callable[[Content], list[Choice]] | None = None
    required: bool = True
    default: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of content: its Chinese *label*, and its *items* in the order of the questions."""

    label: str
    items: tuple[Item, ...]
    folder: str = ""
    """The folder below content/; empty for what lies in a section."""


def sections(content: Content) -> list[Choice]:
    """Return the site's sections, in the order of its menu."""
    found = sorted(content.sections.values(), key=lambda section: (section.order, section.id))
    return [Choice(value=section.id, label=section.name) for section in found]


def units(content: Content) -> list[Choice]:
    """Return the site's own units by name, then those of other schools."""
    found = sorted(content.units.values(), key=lambda unit: (unit.outside, unit.order, unit.id))
    return [_named(unit) for unit in found]


def brands(content: Content) -> list[Choice]:
    """Return the site's brands."""
    return [_named(brand) for brand in sorted(content.brands.values(), key=lambda brand: (brand.order, brand.id))]


def series(content: Content) -> list[Choice]:
    """Return the 专栏 that still go on."""
    found = sorted(content.series.values(), key=lambda series: (series.order, series.id))
    return [_named(series) for series in found if not series.archived]


def words(kind: Iterable[StrEnum]) -> Callable[[Content], list[Choice]]:
    """Return a closed list of words as choices."""
    choices = [Choice(value=word.value, label=word.value) for word in kind]
    return lambda _: list(choices)


def _named(item: Unit | Brand | Series) -> Choice:
    return Choice(value=item.name, label=item.name, names=(item.id, *item.aliases))


_UNIT = Item(name="unit", question="单位", choices=units)

KINDS: dict[str, Kind] = {
    "article": Kind(
        label="稿件",
        items=(
            Item(name="title", question="标题"),
            Item(name="section", question="栏目", choices=sections),
            _UNIT,
            Item(name="brand", question="品牌", choices=brands, required=False),
            Item(name="series", question="专栏", choices=series, required=False),
        ),
    ),
    "unit": Kind(
        label="单位",
        folder="units",
        items=(
            Item(name="title", question="名称"),
            Item(name="type", question="类型", choices=words(UnitType)),
            Item(name="unit", question="上级单位", choices=units, required=False),
        ),
    ),
    "brand": Kind(
        label="品牌",
        folder="brands",
        items=(
            Item(name="title", question="名称"),
            _UNIT,
            Item(name="mode", question="模式", choices=words(BrandMode), required=False, default=BrandMode.BRANCH),
            Item(name="stage", question="阶段", choices=words(BrandStage), required=False, default=BrandStage.DESIGN),
        ),
    ),
    "project": Kind(
        label="双创项目",
        folder="projects",
        items=(
            Item(name="title", question="名称"),
            Item(name="type", question="类型", choices=words(ProjectType)),
            Item(name="level", question="级别", choices=words(Level)),
            _UNIT,
            Item(
                name="status",
                question="状态",
                choices=words(ProjectStatus),
                required=False,
                default=ProjectStatus.APPLIED,
            ),
        ),
    ),
}

NAMES = {name: name for name in KINDS} | {kind.label: name for name, kind in KINDS.items()} | {"项目": "project"}
"""What the user may call a kind, and what it is."""
