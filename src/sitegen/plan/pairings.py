"""结对共建: how many, who with whom, what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.routes import Page, Route
from sitegen.model.views import Cell, Figure, Head, Table
from sitegen.model.views.pairings import PairingGroup, PairingsView
from sitegen.plan.charts import chart, curve
from sitegen.plan.descriptions import after, description, names
from sitegen.plan.entries import pairing_row
from sitegen.plan.figures import pairings as figures
from sitegen.plan.figures.pairings import Partner, StatedTotal, Tie
from sitegen.plan.figures.tables import number
from sitegen.plan.library import Library
from sitegen.plan.links import is_outside, is_path
from sitegen.plan.network import network
from sitegen.plan.parts import HOME, brand_link, reference, unit_link

ADDRESS = "/pairings.html"


def plan_pairings(library: Library) -> Iterator[Route]:
    """Yield ``/pairings.html``: figures, counts by year and type, the table, and below it the network."""
    ties = figures.ties(library)
    activities = [(f"{year}年", count) for year, count in figures.activities_by_year(library)]
    view = PairingsView(
        head=Head(
            title="结对共建",
            address=ADDRESS,
            description=description(f"各党组织结对共建的项目与成效{after('：', names(figures.types_used(library)))}。"),
            trail=(HOME,),
        ),
        figures=tuple(_figures(library)),
        stated=tuple(_stated(library, total) for total in figures.stated_totals(library)),
        counts=figures.counts_by_year(library),
        growth=curve("结对共建累计", "项", figures.growth(library)),
        activities=chart("历年共建活动", "次，按本站稿件", activities),
        types=figures.types_used(library),
        states=tuple(state for state, _ in figures.by_state(library)),
        groups=tuple(
            PairingGroup(
                title=f"{year}年", anchor=f"nian-{year}", rows=tuple(pairing_row(library, pairing) for pairing in found)
            )
            for year, found in figures.by_year(library).items()
        ),
        network=network(ties),
        ties=_tie_table(library, ties),
    )
    changed = max((pairing.date for pairing in library.pairings), default=None)
    yield Route(address=ADDRESS, make=Page(template="pairings.html", view=view), changed=changed, title="结对共建")


def _figures(library: Library) -> Iterator[Figure]:
    """What the site itself records; an article is an activity, whatever the number of pairings that it names."""
    states = "，".join(f"{state} {count}" for state, count in figures.by_state(library))
    if library.pairings:
        yield Figure(label="本站收录", value=str(len(library.pairings)), measure="项", note=states)
    if found := figures.activities(library):
        yield Figure(label="共建活动", value=str(len(found)), measure="次", note="按本站稿件")


def _stated(library: Library, total: StatedTotal) -> Figure:
    """A total with its source: what 出处 names, else the brand that states it."""
    address = brand_link(total.brand).address
    source = f"品牌“{total.brand.name}”"
    if is_path(total.source) or is_outside(total.source):
        link = reference(library, total.brand.document.path, total.source)
        if link.address:
            address = link.address
            source = f"《{link.text}》" if link.text != total.source else "公开网页"
    elif total.source:
        source = f"{total.source}（{total.brand.name}）"
    until = f"，截至{total.until.chinese}" if total.until else ""
    return Figure(
        label=f"据{source}{until}", value=total.value, measure=total.measure, note=total.name, address=address
    )


def _tie_table(library: Library, ties: tuple[Tie, ...]) -> Table:
    rows = tuple((_party(library, tie.one), _party(library, tie.other), number(tie.count)) for tie in ties)
    return Table(caption="谁与谁共建", head=("单位", "共建单位", "项数"), rows=rows)


def _party(library: Library, partner: Partner) -> Cell:
    return Cell(links=(unit_link(library, partner.unit),)) if partner.unit else Cell(text=partner.name)
