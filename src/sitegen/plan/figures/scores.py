"""计分: the points of each unit by the rules in site.yml, every point with what it was given for.

There are none where site.yml gives no 计分. A part is rounded to two decimals where it is given, so that sums agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sitegen.core.dates import Stamp
from sitegen.model.config import Scoring
from sitegen.model.content import Article
from sitegen.model.registers import Honour, MediaReport
from sitegen.model.value import Value
from sitegen.model.views import Cell, Link, Table
from sitegen.model.vocabulary import ScoreShare
from sitegen.plan.entries import anchor
from sitegen.plan.figures.articles import has_picture, unit_rows
from sitegen.plan.figures.period import ALWAYS, Period
from sitegen.plan.figures.tables import TOTAL, number, some
from sitegen.plan.library import Library
from sitegen.plan.parts import reference_address, unit_link

KINDS = ("稿件", "转载", "媒体报道", "荣誉")


class Score(Value):
    """Points of one unit for one thing; *rule* says in words how they came about."""

    unit: str
    kind: str
    title: str
    address: str
    date: Stamp
    points: float
    rule: str


def scores(library: Library, period: Period = ALWAYS) -> tuple[Score, ...]:
    """Return all points in *period*, as far as 计分 counts: by unit in the organisation's order, oldest first."""
    scoring = library.config.scoring
    if scoring is None:
        return ()
    counted = period.cut(_period(scoring))
    place = library.place_of_unit
    ours = (score for score in _all(library, scoring, counted) if not library.content.units[score.unit].outside)
    return tuple(
        sorted(ours, key=lambda score: (place[score.unit], score.date.day, KINDS.index(score.kind), score.title))
    )


def score_table(library: Library, found: Iterable[Score], *, zeros: bool = True) -> Table:
    """Return the points *found* by unit and by what they were given for; with *zeros* also units without any."""
    sums: dict[str, dict[str, float]] = defaultdict(lambda: dict.fromkeys(KINDS, 0.0))
    for score in found:
        sums[score.unit][score.kind] += score.points
    rows = tuple(
        (
            heading,
            *(some(round(sums[unit][kind], 2)) for kind in KINDS),
            number(round(sum(sums[unit].values()), 2)),
        )
        for unit, heading in unit_rows(library, set(sums), zeros=zeros)
    )
    return Table(caption=f"各单位计分{_note(library)}", head=("单位", *KINDS, TOTAL), rows=rows)


def score_details(library: Library, found: Iterable[Score]) -> Table:
    """Return the points *found*, each with what it was given for."""
    rows = tuple(
        (
            Cell(links=(unit_link(library, score.unit),)),
            Cell(text=score.kind),
            Cell(links=(Link(text=score.title, address=score.address),)),
            Cell(text=score.date.text),
            number(score.points),
            Cell(text=score.rule),
        )
        for score in found
    )
    head = ("单位", "事项", "标题", "日期", "分值", "依据")
    return Table(caption=f"计分明细{_note(library)}", head=head, rows=rows)


def _all(library: Library, scoring: Scoring, period: Period) -> Iterator[Score]:
    for article in library.site.articles:
        if period.holds(article.date.day):
            points, rule = _for_article(library, scoring, article)
            kind = "转载" if article.repost else "稿件"
            what = (kind, article.title, library.address(article), article.date)
            yield from _shared(scoring, article.units, what, points, rule)
    for report in library.media:
        if period.holds(report.date.day):
            points, rule = _for_entry(report, "媒体报道", scoring.media or {})
            address = reference_address(library, report.path, report.link) if report.link else "/media.html"
            yield from _shared(scoring, report.units, ("媒体报道", report.name, address, report.date), points, rule)
    for honour in library.honours:
        if period.holds(honour.date.day):
            points, rule = _for_entry(honour, "荣誉", scoring.honours or {})
            address = f"/honours.html#{anchor('rongyu', honour.id)}"
            yield from _shared(scoring, honour.units, ("荣誉", honour.name, address, honour.date), points, rule)


def _for_article(library: Library, scoring: Scoring, article: Article) -> tuple[float, str]:
    if article.repost:
        return scoring.repost, f"转载 {_text(scoring.repost)} 分"
    genres = scoring.genres or {}
    name = article.genre if article.genre in genres else "稿件"
    points = genres.get(name, scoring.article)
    rule = f"{name} {_text(points)} 分"
    if scoring.picture and has_picture(library, article):
        return points + scoring.picture, f"{rule}，配图加 {_text(scoring.picture)} 分"
    return points, rule


def _for_entry(entry: MediaReport | Honour, kind: str, levels: dict[str, float]) -> tuple[float, str]:
    if entry.score:
        return entry.score, f"该项自定 {_text(entry.score)} 分"
    points = levels.get(entry.level, 0.0)
    return points, f"{entry.level}{kind} {_text(points)} 分"


def _shared(
    scoring: Scoring, units: Iterable[str], what: tuple[str, str, str, Stamp], points: float, rule: str
) -> Iterator[Score]:
    """Give *points* to the *units* that signed, as 合作署名 says; units of other schools have their part too."""
    kind, title, address, day = what
    signed = tuple(dict.fromkeys(units))
    sharing = signed[:1] if scoring.share is ScoreShare.FIRST else signed
    if len(signed) > 1:
        rule += {
            ScoreShare.FIRST: "，计入第一署名单位",
            ScoreShare.EVEN: f"，{len(signed)} 个单位均分",
            ScoreShare.EACH: f"，{len(signed)} 个单位各计",
        }[scoring.share]
    part = round(points / len(sharing) if scoring.share is ScoreShare.EVEN and sharing else points, 2)
    for unit in sharing:
        if part:
            yield Score(unit=unit, kind=kind, title=title, address=address, date=day, points=part, rule=rule)


def _period(scoring: Scoring) -> Period:
    start, end = (*scoring.period, None, None)[:2]
    return Period(start=start.day if start else None, end=end.last_day if end else None)


def _note(library: Library) -> str:
    scoring = library.config.scoring
    if scoring is None or not scoring.period:
        return "（分，按站点设置的“计分”）"
    period = "至".join(stamp.chinese for stamp in scoring.period)
    return f"（分，按站点设置的“计分”，{period}）"


def _text(points: float) -> str:
    return number(float(points)).text
