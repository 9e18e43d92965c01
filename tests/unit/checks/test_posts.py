"""CNT020: persons beside posts, held against people.yml: what is told, and the much more that is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.checks.manuscript import manuscript
from sitegen.checks.roster import Roster, schools_of, tenures_of
from sitegen.checks.rules.posts import other_post
from sitegen.core.dates import parse_day, parse_stamp
from sitegen.model.content import Article
from sitegen.model.parts import Document
from sitegen.pipeline import checking
from sitegen.pipeline.check import check
from sitegen.pipeline.request import Request
from sites import SMALL, TODAY, library_of, write_site

PEOPLE = """\
- {姓名: 程野, 职务: 党委副书记, 单位: jx, 起: 2020-03, 止: 2023-08}
- {姓名: 程野, 职务: 党委书记, 单位: jx, 起: 2023-09}
- {姓名: 范舟, 职务: 副院长, 单位: jx, 起: 2021-01}
- {姓名: 范舟, 职务: 书记, 单位: jx-sj, 起: 2021-01, 止: 2024-12}
- {姓名: 柳泉, 职务: 党委组织部部长, 起: 2022-01}
- {姓名: 岳 恒, 职务: 党委宣传部部长, 起: 2022-01}
- {姓名: 岳恒, 职务: 党委委员, 单位: jx, 止: 2022-12-31}
- {姓名: 欧阳秋山, 职务: 实训中心负责人, 止: 2023-12-31}
"""


@pytest.fixture(scope="module")
def roster(tmp_path_factory: pytest.TempPathFactory) -> Roster:
    """Return the register above, as a site reads it."""
    root = write_site(tmp_path_factory.mktemp("site"), {**SMALL, "content/people.yml": PEOPLE})
    content = library_of(root).content
    return Roster(tenures_of(content.people.values(), content.units), schools_of(content.units.values()))


def told(roster: Roster, day: str, text: str, event: str = "") -> list[tuple[str, str]]:
    """Return what the rule marks in an article of *day*, and what it says of it."""
    article = Article(
        document=Document(path="content/a.md"),
        title="会议",
        units=(),
        date=parse_stamp(day),
        event_date=parse_day(event) if event else None,
    )
    found = other_post(manuscript("content/a.md", article, text, roster=roster))
    return [(passage.text[hit.start : hit.end], hit.message.partition("：")[2]) for passage, hit in found]


ENDED = "人员表里，程野任“机械工程学院党委副书记”到 2023-08 为止；稿件的日期是 2024-05-10。"
BEGINS = "人员表里，程野从 2023-09 起任“机械工程学院党委书记”；稿件的日期是 2023-05-10。"


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        ("2024-05-10", "机械学院党委副书记程野主持会议。", [("党委副书记程野", ENDED)]),
        ("2024-05-10", "会议由**副书记**程　野主持。", [("副书记程　野", ENDED)]),
        ("2024-05-10", "程野副书记讲话。", [("程野副书记", ENDED)]),
        ("2023-05-10", "会议由学院党委书记程野主持。", [("党委书记程野", BEGINS)]),
        ("2024-05-10", "参加会议的有党委副书记、工会主席程野。", [("党委副书记、工会主席程野", ENDED)]),
        (
            "2025-03-01",
            "机械设计系教师党支部书记范舟讲党课。",
            [
                (
                    "教师党支部书记范舟",
                    "人员表里，范舟任“机械设计系教师党支部书记”到 2024-12 为止；稿件的日期是 2025-03-01。",
                )
            ],
        ),
        (
            "2024-05-10",
            "学院院长范舟致辞。",
            [("院长范舟", "人员表里，范舟这时的职务是“机械工程学院副院长”、“机械设计系教师党支部书记”。")],
        ),
        (
            "2024-05-10",
            "党委宣传部部长柳泉出席。",
            [("党委宣传部部长柳泉", "人员表里，这时的“党委宣传部部长”是岳恒。")],
        ),
        (
            "2024-05-10",
            "实训中心负责人欧阳秋山介绍了情况。",
            [
                (
                    "实训中心负责人欧阳秋山",
                    "人员表里，欧阳秋山任“实训中心负责人”到 2023-12-31 为止；稿件的日期是 2024-05-10。",
                )
            ],
        ),
    ],
)
def test_what_disagrees_is_told_where_it_stands(roster, day, text, expected):
    found = told(roster, day, text)
    assert found == expected


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2024-05-10", "机械学院党委书记程野主持会议。"),
        ("2023-08-31", "机械学院党委副书记程野主持会议。"),
        ("2023-09-01", "机械学院党委书记程野主持会议。"),
        ("2024-05-10", "时任学院党委副书记程野带队调研，原党委副书记程野也到会。"),
        ("2024-05-10", "老书记程野、前院长范舟到会。"),
        ("2022-05-10", "拟任学院党委书记程野作表态发言。"),
        # Another post, of which the register knows nothing, or another person's.
        ("2024-05-10", "教研室主任程野、纪委书记程野、课题组组长程野、教授程野。"),
        ("2024-05-10", "省委宣传部部长柳泉、某公司党委副书记程野、江北大学机械学院党委副书记程野到校。"),
        ("2018-05-10", "学院副院长程野到会。"),
        # Two posts at one time, two persons of one name.
        ("2024-05-10", "副院长、教师党支部书记范舟讲党课，副院长范舟主持。"),
        ("2024-05-10", "党委宣传部部长岳恒、学院党委委员柳泉到会。"),
        # No name, or a part of a longer one.
        ("2024-05-10", "副书记程野秋主持，学院党委副书记、副院长到会，程野向副书记汇报。"),
        ("2024-05-10", "党委副书记，程野等人到会；程野是副书记时提出的办法；给程野书记录像。"),
        ("2024-05-10", "书记程野副书记石叙到会。“双带头人”程野副书记工作室开讲。"),
        ("2024-05-10", "书记欧阳秋山负责人石叙到会。"),
        ("2024-05-10", "> 学院党委副书记程野说，先把账理清。"),
    ],
)
def test_what_may_be_right_is_left_alone(roster, day, text):
    assert told(roster, day, text) == []


def test_the_day_of_the_event_will_do(roster):
    text = "学院党委副书记程野主持会议。"
    assert told(roster, "2023-09-02", text)
    assert told(roster, "2023-09-02", text, event="2023-08-31") == []


def test_what_has_no_day_is_not_read(roster):
    assert list(other_post(manuscript("content/a.md", None, "党委副书记程野。", roster=roster))) == []
    assert list(other_post(manuscript("content/a.md", None, "党委副书记程野。"))) == []


def call_check(root: Path) -> list[str]:
    """Return the paths of the files of which the rule has something to say."""
    found = check(Request(root=root, output=root / "output", today=TODAY, jobs=1))
    return [item.path for item in found if item.code == "CNT020"]


TEXT = "---\n标题: 会议{}\n日期: 2024-05-{}\n单位: jx\n---\n{}\n"


def test_a_change_of_the_register_reads_again_what_names_its_people_beside_posts(tmp_path: Path, read):
    texts = ["党委副书记程野主持。", "书记柳泉到会。", "程野到会。", "学院召开会议。"]
    files = {f"content/yaowen/a{place}.md": TEXT.format(place, 10 + place, text) for place, text in enumerate(texts)}
    root = write_site(tmp_path / "site", {**SMALL, **files})
    assert call_check(root) == []
    read.clear()
    people = root / "content/people.yml"
    people.write_text("- {姓名: 程野, 职务: 党委副书记, 单位: jx, 止: 2023-08}\n", "utf-8")
    assert call_check(root) == ["content/yaowen/a0.md"]
    assert read == ["content/yaowen/a0.md"]
    read.clear()
    assert call_check(root) == ["content/yaowen/a0.md"]
    assert read == []
    people.write_text("- {姓名: 程野, 职务: 党委副书记, 单位: jx}\n", "utf-8")
    assert call_check(root) == []
    assert read == ["content/yaowen/a0.md"]
    people.unlink()
    read.clear()
    assert call_check(root) == []
    assert read == []


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths of the documents that are reviewed, as they are."""
    found: list[str] = []
    review = checking._Reviewer.review

    def noted(self, place):
        found.append(self._wanted[place][0].path)
        return review(self, place)

    monkeypatch.setattr(checking._Reviewer, "review", noted)
    return found
