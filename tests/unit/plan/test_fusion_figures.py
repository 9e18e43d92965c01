"""融合 counted a second time by the shortest way there is, and chains found by merging sets until nothing changes."""

from __future__ import annotations

from datetime import date

import shelf
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.content import Article
from sitegen.model.value import replace
from sitegen.model.vocabulary import Phase
from sitegen.plan.figures.fusion import articles_by_focus, chains, focus_counts
from sitegen.plan.library import Library

NAMES = tuple(f"a{number:02}" for number in range(14))
FOCUSES = ("人才培养", "科学研究", "社会服务")


def article(id: str, day: str = "2026-03-01", **fields: object) -> Article:
    return replace(shelf.article(id, date.fromisoformat(day)), **fields)


@st.composite
def shelves(draw: st.DrawFn) -> Library:
    """Articles that follow on each other, on themselves and on what is not there, in no order at all."""
    found = []
    for name in draw(st.lists(st.sampled_from(NAMES), unique=True)):
        follows = draw(st.lists(st.sampled_from((*NAMES, "nowhere")), max_size=2))
        found.append(
            replace(
                shelf.article(name, draw(shelf.DAYS)),
                units=(draw(st.sampled_from((*shelf.OURS, shelf.OUTSIDE))),),
                focus=tuple(draw(st.lists(st.sampled_from(FOCUSES), unique=True, max_size=3))),
                phase=draw(st.one_of(st.none(), st.sampled_from(Phase))),
                follows=tuple(f"{other}.md" for other in follows),
                repost=draw(st.sampled_from(("", "", "是"))),
            )
        )
    return shelf.library(articles=found)


def naive_components(articles: tuple[Article, ...]) -> list[set[str]]:
    """Sets of one article each, merged as long as an article follows on one of another set."""
    sets = [{article.id} for article in articles]
    ids = {article.id for article in articles}
    for article in articles:
        for href in article.follows:
            other = href.removesuffix(".md")
            if other in ids:
                joined = [found for found in sets if article.id in found or other in found]
                sets = [found for found in sets if found not in joined] + [set().union(*joined)]
    return sets


@given(shelves())
def test_chains_are_what_hangs_together_and_has_two_phases(library: Library) -> None:
    phases = {article.id: article.phase for article in library.site.articles}
    expected = [
        found
        for found in naive_components(library.site.articles)
        if len({phases[id] for id in found} - {None}) >= 2 and len(found) > 1
    ]
    found = [{article.id for article in chain.articles} for chain in chains(library)]
    assert sorted(map(sorted, found)) == sorted(map(sorted, expected))


@given(shelves())
def test_no_article_is_in_two_chains_and_each_chain_runs_from_the_oldest(library: Library) -> None:
    seen: set[str] = set()
    newest = []
    for chain in chains(library):
        ids = [article.id for article in chain.articles]
        assert len(set(ids)) == len(ids)
        assert seen.isdisjoint(ids)
        seen.update(ids)
        days = [article.date.day for article in chain.articles]
        assert days == sorted(days)
        newest.append(days[-1])
        assert sum(len(chain.of(phase)) for phase in Phase) <= len(ids)
        assert len(chain.phases) >= 2
    assert newest == sorted(newest, reverse=True)


@given(shelves())
def test_who_follows_on_whom_is_said_from_both_ends(library: Library) -> None:
    before = library.predecessors
    after = library.successors
    forward = {(earlier.id, id) for id, found in before.items() for earlier in found}
    backward = {(id, later.id) for id, found in after.items() for later in found}
    assert forward == backward
    assert all(one != other for one, other in forward)
    assert all(found for found in (*before.values(), *after.values()))


@given(shelves())
def test_units_by_business_are_counted_once_at_the_second_level(library: Library) -> None:
    expected: dict[tuple[str, str, int], int] = {}
    for item in library.content.articles:
        unit = library.content.units[item.units[0]]
        if unit.outside or item.repost:
            continue
        while unit.parent and library.content.units[unit.parent].parent:
            unit = library.content.units[unit.parent]
        for focus in item.focus:
            key = (unit.id, focus, item.date.day.year)
            expected[key] = expected.get(key, 0) + 1
    counts = focus_counts(library)
    found = {
        (unit, focus, year): count
        for unit, focuses in counts.items()
        for focus, years in focuses.items()
        for year, count in years.items()
    }
    assert found == expected
    assert list(counts) == [unit.id for unit in library.units_in_order if unit.id in counts]
    by_focus = {focus: len(found) for focus, found in articles_by_focus(library).items()}
    assert by_focus == {
        focus: total
        for focus in library.config.focuses
        if (total := sum(count for (_, name, _), count in expected.items() if name == focus))
    }


def test_a_chain_without_a_second_phase_is_none() -> None:
    library = shelf.library(
        articles=[
            article("one", phase=Phase.DONE),
            article("two", "2026-03-02", phase=Phase.DONE, follows=("one.md",)),
            article("three", "2026-03-03", follows=("two.md",)),
        ]
    )
    assert chains(library) == ()


def test_an_article_without_a_phase_still_holds_a_chain_together() -> None:
    library = shelf.library(
        articles=[
            article("plan", phase=Phase.PLANNED),
            article("between", "2026-03-02", follows=("/yaowen/plan.md",)),
            article("check", "2026-03-03", phase=Phase.ASSESSED, follows=("between.md",)),
        ]
    )
    (chain,) = chains(library)
    assert [item.id for item in chain.articles] == ["plan", "between", "check"]
    assert chain.phases == (Phase.PLANNED, Phase.ASSESSED)
    assert [item.id for item in chain.of(Phase.ASSESSED)] == ["check"]
