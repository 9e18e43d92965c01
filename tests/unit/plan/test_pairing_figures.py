"""结对共建 counted: entries, activities and stated totals apart, each counted a second time from what was written."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import shelf
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.dates import parse_stamp
from sitegen.model.branding import Result
from sitegen.model.registers import Pairing, Party
from sitegen.model.vocabulary import PairingState, PairingType
from sitegen.plan.figures import pairings as figures
from sitegen.plan.library import Library


def pairing(id: str, day: str, *types: PairingType, members: str = "jx 甲社区党总支", state: str = "推进") -> Pairing:
    parties = tuple(
        Party(unit=name) if name in (*shelf.OURS, shelf.OUTSIDE) else Party(outside=name) for name in members.split()
    )
    return Pairing(id=id, types=types, parties=parties, date=parse_stamp(day), state=PairingState(state))


PLACE, FIRM, SCHOOLS = PairingType.PLACE, PairingType.FIRM, PairingType.SCHOOLS
PEOPLE = PairingType.TEACHERS_STUDENTS


def texts(library: Library) -> list[list[str]]:
    return [[cell.text for cell in row] for row in figures.counts_by_year(library).rows]


def test_a_pairing_of_two_types_stands_in_both_columns_and_once_in_the_total() -> None:
    library = shelf.library(pairings=[pairing("a", "2024-03", PLACE, PEOPLE), pairing("b", "2024-05", PLACE)])
    table = figures.counts_by_year(library)
    assert table.head == ("年份", "师生", "校地", "合计")
    assert texts(library) == [["2024年", "1", "2", "2"]]


def test_years_run_from_the_newest_and_end_in_a_sum() -> None:
    library = shelf.library(
        pairings=[pairing("a", "2022-03", PLACE), pairing("b", "2024-05", FIRM), pairing("c", "2024-06", FIRM)]
    )
    assert texts(library) == [["2024年", "", "2", "2"], ["2022年", "1", "", "1"], ["合计", "1", "2", "3"]]


def test_an_article_is_one_activity_however_many_pairings_it_names() -> None:
    library = shelf.library(
        pairings=[pairing("a", "2024-03", PLACE), pairing("b", "2024-05", FIRM)],
        articles=[
            shelf.article("both", date(2025, 1, 2), ("a", "b")),
            shelf.article("one", date(2025, 3, 4), ("a",)),
            shelf.article("old", date(2024, 3, 4), ("b",)),
            shelf.article("none", date(2025, 3, 5)),
        ],
    )
    assert figures.activities_by_year(library) == ((2024, 1), (2025, 2))
    assert {article.id for article in figures.activities(library)} == {"both", "one", "old"}


def test_the_curve_climbs_month_by_month_and_stands_still_in_between() -> None:
    library = shelf.library(
        pairings=[pairing("a", "2024-11-30", PLACE), pairing("b", "2025-02", FIRM), pairing("c", "2025-02-03", FIRM)]
    )
    assert figures.growth(library) == (("2024年11月", 1), ("2024年12月", 1), ("2025年1月", 1), ("2025年2月", 3))


def test_a_curve_of_more_than_five_years_climbs_by_year() -> None:
    library = shelf.library(pairings=[pairing("a", "2019-01", PLACE), pairing("b", "2024-02", FIRM)])
    assert figures.growth(library) == (
        *(("2019年", 1), ("2020年", 1), ("2021年", 1)),
        *(("2022年", 1), ("2023年", 1), ("2024年", 2)),
    )


def test_states_stand_in_the_order_of_their_life() -> None:
    library = shelf.library(
        pairings=[
            pairing("a", "2024-01", PLACE, state="完成"),
            pairing("b", "2024-01", PLACE, state="启动"),
            pairing("c", "2024-01", PLACE, state="完成"),
        ]
    )
    assert figures.by_state(library) == (("启动", 1), ("完成", 2))


def test_a_total_that_a_text_states_keeps_its_time_and_its_source() -> None:
    library = shelf.library(
        pairings=[pairing("a", "2024-01", PLACE)],
        brands=[
            shelf.brand(
                "one",
                Result(name="结对共建活动", value="361", measure="项", until=parse_stamp("2024-12"), source="工作总结"),
                Result(name="党课", value="12", measure="堂", until=parse_stamp("2024-12")),
            )
        ],
    )
    (total,) = figures.stated_totals(library)
    assert (total.name, total.value, total.measure, total.source) == ("结对共建活动", "361", "项", "工作总结")
    assert total.until == parse_stamp("2024-12")
    assert total.brand.id == "one"
    assert texts(library) == [["2024年", "1", "1"]], "the site's own count knows nothing of it"


def test_partners_meet_through_us_and_are_not_tied_to_each_other() -> None:
    library = shelf.library(pairings=[pairing("a", "2024-01", FIRM, members="jx 甲社区党总支 乙公司党支部")])
    assert [(tie.one.name, tie.other.name) for tie in figures.ties(library)] == [
        ("jx党组织", "乙公司党支部"),
        ("jx党组织", "甲社区党总支"),
    ]


def test_a_unit_from_outside_is_a_partner_with_a_page() -> None:
    library = shelf.library(pairings=[pairing("a", "2024-01", SCHOOLS, members=f"jx {shelf.OUTSIDE}")])
    (tie,) = figures.ties(library)
    assert (tie.one.outside, tie.other.outside, tie.other.unit) == (False, True, shelf.OUTSIDE)


def test_a_pairing_that_names_none_of_us_is_still_there() -> None:
    library = shelf.library(pairings=[pairing("a", "2024-01", PLACE, members="甲社区党总支 乙公司党支部")])
    (tie,) = figures.ties(library)
    assert {tie.one.name, tie.other.name} == {"甲社区党总支", "乙公司党支部"}


def test_a_tie_is_of_the_kind_of_most_of_its_pairings() -> None:
    library = shelf.library(
        pairings=[
            pairing("a", "2024-01", PLACE),
            pairing("b", "2024-02", FIRM),
            pairing("c", "2024-03", FIRM),
        ]
    )
    (tie,) = figures.ties(library)
    assert (tie.kind, tie.count) == (FIRM, 3)


def test_of_equal_kinds_a_partner_from_outside_is_told_by_where_it_is_from() -> None:
    library = shelf.library(
        pairings=[
            pairing("a", "2024-01", PLACE, PEOPLE),
            pairing("b", "2024-01", PLACE, PEOPLE, members="jx hq"),
        ]
    )
    assert [(tie.other.name, tie.kind) for tie in figures.ties(library)] == [
        ("jx党组织", PEOPLE),
        ("甲社区党总支", PLACE),
    ]


@given(shelf.PAIRINGS)
def test_the_sums_of_the_table_are_right(pairings: list[Pairing]) -> None:
    library = shelf.library(pairings=pairings)
    table = figures.counts_by_year(library)
    rows = [row for row in table.rows if row[0].text != "合计"]
    assert sum(row[-1].number or 0 for row in rows) == len(pairings)
    for row in rows:
        year = int(row[0].text.removesuffix("年"))
        written = [item for item in pairings if item.date.day.year == year]
        assert row[-1].number == len(written)
        assert sum(cell.number or 0 for cell in row[1:-1]) == sum(len(item.types) for item in written)
        for type, cell in zip(table.head[1:-1], row[1:-1], strict=True):
            assert (cell.number or 0) == sum(type in item.types for item in written)


@given(shelf.PAIRINGS)
def test_the_curve_never_falls_and_ends_at_the_total(pairings: list[Pairing]) -> None:
    points = figures.growth(shelf.library(pairings=pairings))
    assert [value for _, value in points][-1:] == [len(pairings)][: len(points)]
    assert all(before <= after for (_, before), (_, after) in pairwise(points))
    for label, value in points:
        year, _, month = label.rstrip("月").partition("年")
        last = (int(year), int(month or 12))
        assert value == sum((item.date.day.year, item.date.day.month) <= last for item in pairings)


@given(shelf.PAIRINGS, st.lists(st.tuples(shelf.DAYS, st.lists(st.integers(0, 30), max_size=4)), max_size=12))
def test_activities_are_the_articles_that_name_something(pairings: list[Pairing], named: list) -> None:  # type: ignore[type-arg]
    ids = [item.id for item in pairings]
    articles = [
        shelf.article(f"a{number}", day, tuple(ids[place] for place in places if place < len(ids)))
        for number, (day, places) in enumerate(named)
    ]
    library = shelf.library(pairings=pairings, articles=articles)
    assert sum(count for _, count in figures.activities_by_year(library)) == sum(bool(a.pairings) for a in articles)


@given(shelf.PAIRINGS)
def test_every_pairing_is_in_the_ties_of_its_members(pairings: list[Pairing]) -> None:
    ties = figures.ties(shelf.library(pairings=pairings))
    found = {(frozenset((tie.one.name, tie.other.name)), tie.count) for tie in ties}
    wanted: dict[frozenset[str], int] = {}
    for item in pairings:
        ours = {f"{party.unit}党组织" for party in item.parties if party.unit in shelf.OURS}
        others = {party.outside or f"{party.unit}党组织" for party in item.parties} - ours
        if not ours:  # of those from outside the registered ones come first, then by name
            host = min(others, key=lambda name: (name != f"{shelf.OUTSIDE}党组织", name))
            ours, others = {host}, others - {host}
        pairs = {frozenset((one, other)) for one in ours for other in ours | others if one != other}
        for pair in pairs:
            wanted[pair] = wanted.get(pair, 0) + 1
    assert found == set(wanted.items())
