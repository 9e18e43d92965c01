"""选题: what is still to be written, and what has come of the rest."""

from __future__ import annotations

from sitegen.model.registers import PlannedArticle
from sitegen.model.views import Link
from sitegen.model.views.base import replace
from sitegen.model.views.board import BoardEntry, BoardSection, BoardView
from sitegen.plan.board.parts import PLANNED, days_left, page, section
from sitegen.plan.figures.planned import open_plans, settled_plans
from sitegen.plan.library import Library
from sitegen.plan.parts import reference, unit_link

_FILE = "content/planned.yml"


def planned_page(library: Library) -> BoardView:
    """Return the page of all planned articles."""
    sections = (planned(library), _settled(library))
    return page(library, PLANNED, "选题", "选题只在看板上，不进正式发布的网站。", sections)


def planned(library: Library) -> BoardSection:
    """Return what is still to be written, by day."""
    entries = (replace(_entry(library, item), days=days_left(library, item.planned)) for item in open_plans(library))
    return section("planned", "选题", "没有待写的选题。选题写在 content/planned.yml 里。", entries, path=_FILE)


def _settled(library: Library) -> BoardSection:
    entries = (_entry(library, item) for item in settled_plans(library))
    return section("settled", "已刊发与取消", "还没有刊发或者取消的选题。", entries, path=_FILE)


def _entry(library: Library, item: PlannedArticle) -> BoardEntry:
    article = reference(library, item.path, item.article).address if item.article else ""
    facts = (item.state or "", item.owner and f"责任人：{item.owner}", item.note)
    return BoardEntry(
        title=Link(text=item.name, address=article),
        note="，".join(fact for fact in facts if fact),
        links=(unit_link(library, item.unit),) if item.unit else (),
        day=item.planned,
    )
