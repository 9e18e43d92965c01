"""稿件统计, each figure counted a second time: by hand for a site of every case, naively for the demonstration site."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import median

import pytest

from counted import SITE
from sitegen.model.views import Cell, Table
from sitegen.plan.figures import articles, calendar
from sitegen.plan.figures.freshness import freshness, silent_units, stale_sections
from sitegen.plan.figures.people import author_table, photographer_table
from sitegen.plan.figures.period import Period
from sitegen.plan.figures.scores import score_details, score_table, scores
from sitegen.plan.figures.statistics import overview, public_statistics, statistics_tables, totals
from sitegen.plan.figures.tables import cell_text, cross
from sitegen.plan.library import Library
from sites import library_of, write_site

ROOT = Path(__file__).parents[3]
DEMONSTRATION_DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(write_site(tmp_path_factory.mktemp("counted"), SITE), preview=True).published


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = tmp_path_factory.mktemp("demonstration")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "site.yml", root)
    return library_of(root, preview=True, today=DEMONSTRATION_DAY).published


def texts(table: Table) -> list[list[str]]:
    return [[cell_text(cell) for cell in row] for row in table.rows]


def matrix(table: Table) -> dict[tuple[str, str], float]:
    """The numbers of *table* by row and column."""
    return {
        (cell_text(row[0]), column): cell.number
        for row in table.rows
        for column, cell in zip(table.head[1:], row[1:], strict=True)
        if cell.number is not None
    }


# -- a site of every case, counted by hand ---------------------------------------------------------------------------


def test_the_first_unit_counts_and_reprints_other_schools_and_drafts_do_not(library: Library) -> None:
    titles = ["名单公示", "补录的旧稿", "学校部署工作", "学院与支部共同研讨", "支部讲党课"]
    assert [article.title for article in articles.own_articles(library)] == titles
    assert [article.title for article in articles.reposts(library)] == ["转来的经验"]
    assert [article.title for article in articles.guests(library)] == ["兄弟院校来访"]


def test_units_by_month_with_those_that_have_none(library: Library) -> None:
    table = articles.unit_months(library, Period(start=date(2026, 2, 10), end=date(2026, 4, 30)))
    assert table.head == ("单位", "2026年2月", "2026年3月", "2026年4月", "合计")
    assert texts(table) == [
        ["江澜大学党委", "", "1", "", "1"],
        ["后勤党总支", "", "", "", "0"],
        ["机械工程学院党委", "", "2", "", "2"],
        ["机械设计系教师党支部", "", "", "", "0"],
        ["党委宣传部", "", "", "", "0"],
        ["合计", "", "3", "", "3"],
    ]


def test_units_with_their_sub_units(library: Library) -> None:
    found = matrix(articles.unit_months_below(library))
    assert found["江澜大学党委", "合计"] == 5
    assert found["机械工程学院党委", "合计"] == 3
    assert found["机械工程学院党委", "2025年12月"] == 1
    assert found["机械设计系教师党支部", "合计"] == 1
    assert found["后勤党总支", "合计"] == 0


def test_the_public_table_of_units_has_no_zero_row_and_the_order_of_the_organisation(library: Library) -> None:
    assert texts(articles.unit_years(library)) == [
        ["江澜大学党委", "", "1", "1"],
        ["机械工程学院党委", "", "2", "2"],
        ["机械设计系教师党支部", "1", "", "1"],
        ["党委宣传部", "", "1", "1"],
        ["合计", "1", "4", "5"],
    ]


def test_sections_tell_ours_reprints_and_other_schools_apart(library: Library) -> None:
    assert texts(articles.section_table(library)) == [
        ["党建要闻", "4", "1", "1", "6"],
        ["通知公告", "", "", "", "0"],
        ["公示", "1", "", "", "1"],
        ["合计", "5", "1", "1", "7"],
    ]


def test_genres_by_unit(library: Library) -> None:
    table = articles.unit_genres(library)
    assert table.head == ("单位", "消息", "通讯", "公示", "未注明", "合计")
    assert texts(table)[2] == ["机械工程学院党委", "1", "", "", "1", "2"]


def test_pictures_by_unit(library: Library) -> None:
    assert texts(articles.picture_table(library))[2:] == [
        ["机械工程学院党委", "2", "1", "50"],
        ["机械设计系教师党支部", "1", "0", "0"],
        ["党委宣传部", "1", "0", "0"],
        ["合计", "5", "1", "20"],
    ]


def test_days_to_publication_leave_out_what_was_entered_later(library: Library) -> None:
    assert texts(articles.timeliness_table(library)) == [
        ["江澜大学党委", "1", "", "", "1", "4"],
        ["机械工程学院党委", "1", "", "1", "", "3"],
        ["机械设计系教师党支部", "1", "1", "", "", "1"],
        ["合计", "3", "1", "1", "1", "3"],
    ]


def test_a_person_counts_once_for_an_article_and_units_are_no_people(library: Library) -> None:
    assert texts(author_table(library)) == [
        ["安一宁", "机械工程学院党委、机械设计系教师党支部", "2"],
        ["白二朴", "机械设计系教师党支部", "1"],
    ]
    assert texts(photographer_table(library)) == [["常三禾", "机械工程学院党委", "1"]]


def test_organisation_life_stands_in_the_month_of_the_event(library: Library) -> None:
    assert texts(calendar.life_by_year(library)[2026]) == [
        ["主题党日", "", "", "1", *[""] * 9, "1"],
        ["三会一课", "", "1", *[""] * 10, "1"],
        ["其中：党员大会", "", "1", *[""] * 10, "1"],
        ["其中：支委会", "", "1", *[""] * 10, "1"],
    ]
    assert len(calendar.life_by_year(library, zeros=True)[2026].rows) == 9
    assert "据本站稿件，非组织生活台账" in calendar.life_by_year(library)[2026].caption


@pytest.mark.parametrize(
    ("values", "shades"), [((1, 2, 0), (1, 2, 0)), ((1, 3, 8), (1, 2, 4)), ((20, 5, 6), (4, 1, 2))]
)
def test_cells_are_as_dark_as_they_are_large_and_small_numbers_stay_light(
    values: tuple[int, ...], shades: tuple[int, ...]
) -> None:
    counts = {("行", place): value for place, value in enumerate(values)}
    columns = [(place, str(place)) for place in range(len(values))]
    table = cross("表", "行", [("行", Cell(text="行"))], columns, counts, shaded=True)
    assert tuple(cell.shade for cell in table.rows[0][1:-1]) == shades


def test_organisation_life_of_units_counts_every_unit_named_and_leaves_out_offices(library: Library) -> None:
    table = calendar.life_units(library, date(2026, 6, 1))
    assert table.head[1:-1] == tuple(f"{month}月" for month in (7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6))
    assert "2025年7月至2026年6月" in table.caption
    assert {row[0]: row[-1] for row in texts(table)} == {
        "江澜大学党委": "1",
        "后勤党总支": "0",
        "机械工程学院党委": "1",
        "机械设计系教师党支部": "3",
    }


def test_a_section_is_stale_after_its_own_days_else_after_those_of_the_site(library: Library) -> None:
    assert [(item.section.name, item.days, item.limit) for item in freshness(library)] == [
        ("党建要闻", 59, 60),
        ("通知公告", 4, 10),
        ("公示", 4, 60),
    ]
    assert stale_sections(library) == ()


def test_units_are_silent_without_a_recent_article_of_their_own_or_below(library: Library) -> None:
    assert [(item.unit.name, item.days) for item in silent_units(library)] == [("后勤党总支", None)]
    assert [(item.unit.name, item.days) for item in silent_units(library, days=88)] == [("后勤党总支", None)]
    # 兄弟院校来访 names the college second: it is heard of, if not counted.
    assert [item.unit.id for item in silent_units(library, days=58)] == ["hq", "jx", "jx-sj"]


def test_points_are_shared_and_told_in_words(library: Library) -> None:
    assert texts(score_details(library, scores(library))) == [
        ["江澜大学党委", "稿件", "学校部署工作", "2026-03-05", "1", "稿件 1 分"],
        ["后勤党总支", "转载", "转来的经验", "2026-04-02", "0.25", "转载 0.25 分"],
        ["机械工程学院党委", "荣誉", "先进党组织", "2026-03", "1.5", "校级荣誉 3 分，2 个单位均分"],
        [
            "机械工程学院党委",
            "稿件",
            "学院与支部共同研讨",
            "2026-03-02",
            "0.75",
            "稿件 1 分，配图加 0.5 分，2 个单位均分",
        ],
        ["机械工程学院党委", "稿件", "补录的旧稿", "2026-03-20", "1", "稿件 1 分"],
        ["机械工程学院党委", "荣誉", "自定分的荣誉", "2026-04-01", "7", "该项自定 7 分"],
        ["机械工程学院党委", "稿件", "兄弟院校来访", "2026-04-03", "0.5", "稿件 1 分，2 个单位均分"],
        ["机械设计系教师党支部", "稿件", "支部讲党课", "2025-12-30", "2", "通讯 2 分"],
        ["机械设计系教师党支部", "荣誉", "先进党组织", "2026-03", "1.5", "校级荣誉 3 分，2 个单位均分"],
        [
            "机械设计系教师党支部",
            "稿件",
            "学院与支部共同研讨",
            "2026-03-02",
            "0.75",
            "稿件 1 分，配图加 0.5 分，2 个单位均分",
        ],
        ["机械设计系教师党支部", "媒体报道", "校园新事", "2026-05-04", "5", "省级媒体报道 5 分"],
    ]
    assert texts(score_table(library, scores(library))) == [
        ["江澜大学党委", "1", "", "", "", "1"],
        ["后勤党总支", "", "0.25", "", "", "0.25"],
        ["机械工程学院党委", "2.25", "", "", "8.5", "10.75"],
        ["机械设计系教师党支部", "2.75", "", "5", "1.5", "9.25"],
        ["党委宣传部", "", "", "", "", "0"],
    ]


@pytest.mark.parametrize(
    ("share", "points", "words"),
    [("首位", {"jx": 3.0}, "计入第一署名单位"), ("各计", {"jx": 3.0, "jx-sj": 3.0}, "2 个单位各计")],
)
def test_shared_articles_may_count_for_the_first_or_for_each(
    tmp_path: Path, share: str, points: dict[str, float], words: str
) -> None:
    scoring = f"标题: 站\n计分: {{稿件: 3, 合作署名: {share}, 期间: [2026-03-01, 2026-03-03]}}\n"
    library = library_of(write_site(tmp_path, {**SITE, "site.yml": scoring}))
    assert {score.unit: score.points for score in scores(library)} == points
    assert all(words in score.rule for score in scores(library))


def test_a_site_without_scoring_has_no_points(tmp_path: Path) -> None:
    library = library_of(write_site(tmp_path, {**SITE, "site.yml": "标题: 站\n公开: [计分]\n"}))
    assert scores(library) == ()
    names = [sheet.name for sheet in (*statistics_tables(library), *public_statistics(library).sheets)]
    assert [name for name in names if "计分" in name] == []


def test_the_names_of_the_tables_are_their_own_and_fit_a_workbook(library: Library) -> None:
    for sheets in (statistics_tables(library), public_statistics(library).sheets):
        names = [sheet.name for sheet in sheets]
        assert len(set(names)) == len(names)
        assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
        assert all(len(row) == len(sheet.table.head) for sheet in sheets for row in sheet.table.rows)


def test_the_totals_of_the_site_count_party_organisations_only(library: Library) -> None:
    found = {figure.label: figure.value for figure in totals(library)}
    assert found["党组织"] == "4"
    assert found["稿件"] == "5"
    assert "转载" not in found
    assert texts(overview(library)) == [
        ["稿件", "5"],
        ["其中有图", "1"],
        ["其中属于品牌", "1"],
        ["其中属于党建“双创”项目", "1"],
        ["转载", "1"],
        ["校外单位稿件", "1"],
        ["有稿单位（个）", "4"],
    ]


# -- the demonstration site, counted naively -------------------------------------------------------------------------


def ours_in(library: Library) -> list:
    """Our published articles, straight from what was loaded."""
    held = {item.path for item in library.site.held}
    return [
        article
        for article in library.content.articles
        if article.document.path not in held
        and article.repost == ""
        and library.content.units[article.units[0]].outside is False
    ]


def named(library: Library, id: str) -> str:
    return library.content.units[id].name


def test_units_and_months_of_the_demonstration_site(demonstration: Library) -> None:
    ours = ours_in(demonstration)
    assert len(ours) > 80
    own, below = matrix(articles.unit_months(demonstration)), matrix(articles.unit_months_below(demonstration))
    for id, unit in demonstration.content.units.items():
        mine = [article for article in ours if article.units[0] == id]
        members = [article for article in ours if id in line_of(demonstration, article.units[0])]
        if unit.outside or (unit.successor and not mine):
            assert (unit.name, "合计") not in own
            continue
        assert own[unit.name, "合计"] == len(mine)
        assert below[unit.name, "合计"] == len(members)
        for year in (2024, 2025, 2026):
            for month in range(1, 13):
                column = f"{year}年{month}月"
                when = (year, month)
                assert own.get((unit.name, column), 0) == count_in(mine, when)
                assert below.get((unit.name, column), 0) == count_in(members, when)
    assert own["合计", "合计"] == len(ours)


def line_of(library: Library, id: str) -> list[str]:
    above = library.content.units[id].parent
    return [id, *line_of(library, above)] if above else [id]


def count_in(found: list, when: tuple[int, int]) -> int:
    return len([article for article in found if article.date.text.startswith("{}-{:02d}".format(*when))])


def test_kinds_pictures_and_people_of_the_demonstration_site(demonstration: Library) -> None:
    ours = ours_in(demonstration)
    genres = matrix(articles.unit_genres(demonstration))
    assert genres["合计", "消息"] == len([article for article in ours if article.genre == "消息"])
    assert dict(articles.by_activity(demonstration)) == Counter(kind for item in ours for kind in item.activities)
    pictured = [article for article in ours if article.cover or "![" in body_of(article)]
    assert matrix(articles.picture_table(demonstration))["合计", "有图（篇）"] == len(pictured)
    counts: dict[str, int] = {}
    for article in ours:
        for name in {credit.name for credit in (*article.authors, *article.correspondents)} | set(article.text):
            counts[name] = counts.get(name, 0) + 1
    units = {unit.name for unit in demonstration.content.units.values()}
    found = {row[0]: int(row[2]) for row in texts(author_table(demonstration))}
    assert found == {name: count for name, count in counts.items() if name not in units}


def body_of(article) -> str:
    return (ROOT / article.document.path).read_text("utf-8").split("---", 2)[2]


def test_timeliness_of_the_demonstration_site(demonstration: Library) -> None:
    waits = [
        (article.date.day - article.event_date).days
        for article in ours_in(demonstration)
        if article.event_date and not article.backfill and article.event_date <= article.date.day
    ]
    whole = texts(articles.timeliness_table(demonstration))[-1]
    assert whole[1] == str(len(waits))
    assert sum(int(text or 0) for text in whole[2:5]) == len(waits)
    assert float(whole[5]) == median(waits)


def test_organisation_life_of_the_demonstration_site(demonstration: Library) -> None:
    for year in (2024, 2025, 2026):
        found = matrix(calendar.life_by_year(demonstration)[year])
        for month in range(1, 13):
            then = [
                article
                for article in ours_in(demonstration)
                if ((article.event_date or article.date.day).year, (article.event_date or article.date.day).month)
                == (year, month)
            ]
            meetings = [a for a in then if {"党员大会", "支委会", "党小组会", "党课"} & {str(x) for x in a.activities}]
            assert found.get(("三会一课", f"{month}月"), 0) == len(meetings)
            days = [article for article in then if "主题党日" in article.activities]
            assert found.get(("主题党日", f"{month}月"), 0) == len(days)


def test_silent_units_of_the_demonstration_site(demonstration: Library) -> None:
    held = {item.path for item in demonstration.site.held}
    heard = set()
    for article in demonstration.content.articles:
        recent = (DEMONSTRATION_DAY - article.date.day).days <= 180
        if recent and article.document.path not in held and not article.repost:
            for id in (*article.units, *article.branches):
                heard.update(line_of(demonstration, id))
    expected = {
        id for id, unit in demonstration.content.units.items() if not unit.outside and not unit.successor
    } - heard
    assert {item.unit.id for item in silent_units(demonstration)} == expected


def test_freshness_of_the_demonstration_site(demonstration: Library) -> None:
    held = {item.path for item in demonstration.site.held}
    for item in freshness(demonstration):
        newest = max(
            article.date.day
            for article in demonstration.content.articles
            if article.document.path.startswith(f"content/{item.section.id}/") and article.document.path not in held
        )
        assert item.newest == newest
        assert item.days == (DEMONSTRATION_DAY - newest).days


def test_points_of_the_demonstration_site(demonstration: Library) -> None:
    scoring = demonstration.config.scoring
    assert scoring is not None
    points: dict[str, float] = {}
    for article in ours_in(demonstration):
        if article.date.day.year == 2026:
            worth = (scoring.genres or {}).get(str(article.genre), scoring.article)
            worth += scoring.picture if article.cover or "![" in body_of(article) else 0
            for unit in article.units:
                points[unit] = points.get(unit, 0) + round(worth / len(article.units), 2)
    for entry, levels in (
        *((report, scoring.media) for report in demonstration.content.media.values()),
        *((honour, scoring.honours) for honour in demonstration.content.honours.values()),
    ):
        if entry.date.day.year == 2026:
            for unit in entry.units:
                points[unit] = points.get(unit, 0) + (entry.score or levels.get(str(entry.level), 0)) / len(entry.units)
    found = matrix(score_table(demonstration, scores(demonstration)))
    for id, unit in demonstration.content.units.items():
        if not unit.outside and (id in points or not unit.successor):
            assert found[unit.name, "合计"] == pytest.approx(points.get(id, 0), abs=0.005)


def test_the_details_of_the_points_lead_to_pages(demonstration: Library) -> None:
    for row in score_details(demonstration, scores(demonstration)).rows:
        assert row[2].links[0].address.startswith(("/", "https://"))
