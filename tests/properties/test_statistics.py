"""What holds of 稿件统计 whatever was written: sums agree, and an article counts for its own unit alone."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.core.dates import Stamp
from sitegen.model.config import Config, Scoring
from sitegen.model.content import Article, Section, Unit
from sitegen.model.parts import Credit, Document
from sitegen.model.site import Content
from sitegen.model.value import replace
from sitegen.model.vocabulary import Activity, Genre, ScoreShare, UnitType
from sitegen.plan.figures import articles
from sitegen.plan.figures.people import authors_of
from sitegen.plan.figures.period import Period
from sitegen.plan.figures.scores import score_table, scores
from sitegen.plan.figures.statistics import public_statistics, statistics_tables
from sitegen.plan.figures.tables import TOTAL, cell_text
from sitegen.plan.library import Library
from sitegen.plan.opening import open_site

START = date(2024, 11, 1)
TODAY = date(2026, 6, 1)
PARENTS = {"xiao": "", "yuan": "xiao", "zhi": "yuan", "zu": "zhi", "chu": "xiao", "bing": "xiao", "wai": ""}
OUTSIDE = "wai"
MERGED = "bing"


def unit(id: str) -> Unit:
    return Unit(
        id=id,
        document=Document(path=f"content/units/{id}.md"),
        name=f"单位{id}",
        type=UnitType.OFFICE if id == "chu" else UnitType.BRANCH,
        parent=PARENTS[id],
        outside=id == OUTSIDE,
        successor="zhi" if id == MERGED else "",
    )


@st.composite
def written(draw: st.DrawFn) -> Article:
    day = START + timedelta(days=draw(st.integers(0, (TODAY - START).days)))
    return Article(
        document=Document(path=""),
        section="yaowen",
        title="稿件",
        date=Stamp(day),
        event_date=draw(st.none() | st.just(day) | st.just(day - timedelta(days=5))),
        units=tuple(draw(st.lists(st.sampled_from(sorted(PARENTS)), min_size=1, max_size=3, unique=True))),
        repost=draw(st.sampled_from(["", "", "", "是"])),
        genre=draw(st.none() | st.sampled_from(list(Genre))),
        activities=tuple(draw(st.lists(st.sampled_from(list(Activity)), max_size=2, unique=True))),
        authors=tuple(Credit(name=name) for name in draw(st.lists(st.sampled_from(["甲", "乙", "丙"]), max_size=3))),
    )


def library_with(found: list[Article], scoring: Scoring | None = None) -> Library:
    kept = tuple(
        replace(item, id=f"a{n}", slug=f"a{n}", document=Document(path=f"content/yaowen/a{n}.md"))
        for n, item in enumerate(found)
    )
    content = Content(
        config=Config(title="站", scoring=scoring),
        articles=kept,
        sections={"yaowen": Section(id="yaowen", document=Document(path="content/yaowen/_index.md"), name="要闻")},
        units={id: unit(id) for id in PARENTS},
        **{name: {} for name in Content.__struct_fields__ if name not in ("config", "articles", "sections", "units")},
    )
    return Library(open_site(content, {}, TODAY))


def is_ours(article: Article) -> bool:
    return not article.repost and article.units[0] != OUTSIDE


def sums(library: Library, below: bool = False) -> dict[str, float]:
    table = (articles.unit_months_below if below else articles.unit_months)(library)
    return {cell_text(row[0]): row[-1].number or 0 for row in table.rows}


many = st.lists(written(), max_size=25)


@given(many)
def test_months_and_units_and_kinds_have_the_same_sum(found: list[Article]) -> None:
    library = library_with(found)
    whole = sum(map(is_ours, found))
    assert sum(articles.by_month(library).values()) == whole
    assert sum(articles.by_year(library).values()) == whole
    assert sum(count for name, count in sums(library).items() if name != TOTAL) == whole
    for table in (articles.unit_years(library), articles.unit_genres(library), articles.month_table(library)):
        assert not table.rows or table.rows[-1][-1].number == whole


@given(many)
def test_a_unit_with_its_sub_units_has_at_least_its_own_and_the_top_has_all(found: list[Article]) -> None:
    library = library_with(found)
    own, below = sums(library), sums(library, below=True)
    assert all(below[name] >= own[name] for name in below)
    assert below["单位xiao"] == sum(map(is_ours, found))


@given(many, written())
def test_an_article_raises_the_line_of_its_own_unit_only(found: list[Article], new: Article) -> None:
    before, after = library_with(found), library_with([*found, new])
    own = {name: after_count - sums(before).get(name, 0) for name, after_count in sums(after).items()}
    below = {name: count - sums(before, below=True).get(name, 0) for name, count in sums(after, below=True).items()}
    own.pop(TOTAL, None)
    line = {f"单位{id}" for id in after.unit_line(new.units[0])}
    assert {name for name, more in own.items() if more} == ({f"单位{new.units[0]}"} if is_ours(new) else set())
    assert {name for name, more in below.items() if more} == (line if is_ours(new) else set())


@given(many, st.integers(0, 600), st.integers(0, 600))
def test_two_periods_that_meet_have_the_sum_of_both(found: list[Article], one: int, other: int) -> None:
    library = library_with(found)
    first, middle = sorted((START + timedelta(days=one), START + timedelta(days=other)))
    whole = articles.own_articles(library, Period(start=first))
    left = articles.own_articles(library, Period(start=first, end=middle))
    right = articles.own_articles(library, Period(start=middle + timedelta(days=1)))
    assert len(whole) == len(left) + len(right)


@given(many, st.sampled_from(list(ScoreShare)))
def test_the_points_of_a_unit_are_the_sum_of_their_details(found: list[Article], share: ScoreShare) -> None:
    scoring = Scoring(article=1, genres={"通讯": 2.5, "公示": 0}, repost=0.5, share=share)
    library = library_with(found, scoring)
    details: dict[str, float] = {}
    for score in scores(library):
        details[score.unit] = round(details.get(score.unit, 0) + score.points, 2)
    assert OUTSIDE not in details
    table = {cell_text(row[0]): row[-1].number for row in score_table(library, scores(library)).rows}
    assert table == {f"单位{id}": details.get(id, 0) for id in PARENTS if id in details or id not in (OUTSIDE, MERGED)}


@settings(max_examples=25)
@given(many)
def test_public_statistics_have_no_zero_and_the_order_of_the_organisation(found: list[Article]) -> None:
    library = library_with(found)
    place = {f"单位{unit.id}": number for number, unit in enumerate(library.units_in_order)}
    for sheet in public_statistics(library).sheets:
        for row in sheet.table.rows:
            assert all(cell.number != 0 for cell in row)
        units = [place[name] for row in sheet.table.rows if (name := cell_text(row[0])) in place]
        assert units == sorted(units)
        assert sheet.name not in ("作者", "摄影")


@settings(max_examples=25)
@given(many)
def test_every_row_of_every_table_is_as_wide_as_its_head(found: list[Article]) -> None:
    for sheet in statistics_tables(library_with(found)):
        assert {len(row) for row in sheet.table.rows} == {len(sheet.table.head)}


@given(written())
def test_nobody_counts_twice_for_one_article(article: Article) -> None:
    assert len(set(authors_of(article))) == len(authors_of(article))
