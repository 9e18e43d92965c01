"""对标的提议: what is listed, what is proposed and why; counted a second time from the files themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from sitegen.load.pieces import DATA
from sitegen.model.branding import StandardItem
from sitegen.plan.figures.evidence import SupportKind
from sitegen.plan.figures.evidence_words import SIGNS
from sitegen.plan.figures.proposals import Proposal, own_signs, proposals, repeated, tallies
from sitegen.plan.library import Library
from sites import SMALL, Files, library_of, write_site

PROJECT = (
    "---\n名称: 机械工程学院党委标杆院系\n类型: 标杆院系\n级别: 校级\n批次: 1\n单位: jx\n状态: 培育创建\n"
    "起止: [2024-03, 2026-03]\n节点:\n  - {名称: 立项, 实际: 2024-03}\n任务:\n"
    "  - {内容: 建好实训中心夜间答疑岗, 条目: 推动改革发展到位}\n"
    "  - {内容: 党员教师到实训中心夜间答疑, 条目: 思想政治工作到位}\n"
    "  - {内容: 汇编流动试验台手册, 条目: 政治把关作用到位}\n"
    "证据:\n  - {条目: 政治把关作用到位, 名称: 书面意见样例, 日期: 2024-12}\n---\n"
)


def article(title: str, day: str, unit: str, lines: str = "") -> str:
    return f"---\n标题: {title}\n日期: {day}\n单位: {unit}\n{lines}---\n正文。\n"


SITE: Files = {
    **{path: text for path, text in SMALL.items() if "/2026-" not in path},
    "content/projects/jx-bgyx.md": PROJECT,
    "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n---\n",
    "content/yaowen/a.md": article("学院党委召开党政联席会议", "2024-03-01", "jx"),
    "content/yaowen/b.md": article("周三的晚上", "2024-06-05", "jx-sj", "活动类型: [支委会, 党课]\n标签: [三会一课]\n"),
    "content/yaowen/c.md": article("一次走访", "2025-01-02", "jx", "标签: [攻关]\n融合: 社会服务\n"),
    "content/yaowen/d.md": article("一次座谈", "2025-01-03", "jx", "标签: [攻关]\n"),
    "content/yaowen/e.md": article("支部讲党课", "2024-02-29", "jx"),
    "content/yaowen/f.md": article("支部讲党课", "2026-04-01", "jx"),
    "content/yaowen/g.md": article("后勤讲党课", "2025-05-01", "hq"),
    "content/yaowen/h.md": article("后勤来学院共建", "2025-05-02", "hq", "双创项目: jx-bgyx\n"),
    "content/yaowen/i.md": article("支部讲党课", "2025-06-01", "jx", "双创项目: jx-bgyx\n对标: 政治把关作用到位\n"),
    "content/yaowen/j.md": article("支部讲党课", "2025-06-02", "jx-sj", "双创项目: sj-ybzb\n对标: 教育党员有力\n"),
    "content/yaowen/k.md": article("流动试验台手册编成", "2025-06-03", "jx"),
    "content/yaowen/l.md": article("实训中心夜间答疑满月", "2025-06-04", "jx"),
    "content/yaowen/m.md": article("草稿里的党课", "2025-06-05", "jx", "草稿: 是\n"),
    "content/honours.yml": (
        "- {编号: r-1, 名称: 志愿服务先进集体, 级别: 校级, 日期: 2025-05, 授予单位: 校团委, 单位: jx-sj}\n"
        "- {编号: r-2, 名称: 科技成果转化奖, 级别: 校级, 日期: 2023-05, 授予单位: 校团委, 单位: jx-sj}\n"
        "- {编号: r-3, 名称: 课题攻关奖, 级别: 校级, 日期: 2025-07, 授予单位: 校团委, 单位: hq, 双创项目: jx-bgyx,"
        " 对标: 推动改革发展到位}\n"
    ),
}
ITEMS = (
    "党组织领导和运行机制到位",
    "政治把关作用到位",
    "思想政治工作到位",
    "基层组织制度执行到位",
    "推动改革发展到位",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(write_site(tmp_path_factory.mktemp("site"), SITE))


@pytest.fixture(scope="module")
def found(library: Library) -> dict[str, Proposal]:
    return {item.id.rpartition("/")[2]: item for item in proposals(library, library.content.projects["jx-bgyx"])}


def test_what_is_listed_is_of_the_unit_below_it_or_of_the_project_and_of_its_time(found: dict[str, Proposal]) -> None:
    below = {"jx", "jx-sj"}
    wanted = set()
    for path, text in SITE.items():
        if not path.startswith("content/yaowen/") or path.endswith("_index.md"):
            continue
        head = yaml.safe_load(str(text).split("---")[1])
        ours = head["单位"] in below or head.get("双创项目") == "jx-bgyx"
        if ours and "2024-03" <= str(head["日期"]) < "2026-04" and "草稿" not in head:
            wanted.add(Path(path).stem)
    honours = {"r-1", "r-3"}
    assert found.keys() == wanted | honours
    assert [item.id for item in found.values()][-2:] == ["r-3", "r-1"]
    days = [item.date for item in found.values() if item.kind is SupportKind.ARTICLE]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("name", "items", "why"),
    [
        ("a", ["党组织领导和运行机制到位"], "标题有“联席会”"),
        (
            "b",
            ["基层组织制度执行到位", "思想政治工作到位"],
            "基层组织制度执行到位：活动类型有“支委会”，标签有“三会一课”；思想政治工作到位：活动类型有“党课”",
        ),
        ("c", ["推动改革发展到位"], "标签有“攻关”，融合有“社会服务”"),
        ("d", [], ""),
        ("h", ["推动改革发展到位"], "标题有“共建”"),
        ("k", ["政治把关作用到位"], "任务书有“流动试验台手册”"),
        ("l", [], ""),
        ("r-1", ["思想政治工作到位"], "标题有“志愿服务”"),
    ],
)
def test_what_is_proposed_and_why(found: dict[str, Proposal], name: str, items: list[str], why: str) -> None:
    assert (list(found[name].items), found[name].why) == (items, why)
    assert found[name].wanted == found[name].items


def test_what_is_written_already_is_kept(found: dict[str, Proposal]) -> None:
    assert (found["i"].existing, found["i"].items, found["i"].wanted) == (
        ("政治把关作用到位",),
        ("思想政治工作到位",),
        ("政治把关作用到位",),
    )
    assert found["i"].names
    assert not found["a"].names


def test_items_of_another_standard_are_not_this_projects(found: dict[str, Proposal]) -> None:
    assert (found["j"].existing, found["j"].wanted) == ((), ("思想政治工作到位",))


def test_every_item_is_counted_before_and_after(library: Library, found: dict[str, Proposal]) -> None:
    counts = tallies(library, library.content.projects["jx-bgyx"], found.values())
    assert tuple(tally.item for tally in counts) == ITEMS
    lines = [
        ("对标" in str(text) and "jx-bgyx" in str(text), str(text)) for path, text in SITE.items() if "yaowen" in path
    ]
    for tally in counts:
        articles = sum(named and f"对标: {tally.item}" in text for named, text in lines)
        honours = len(re.findall(rf"双创项目: jx-bgyx,\s+对标: {tally.item}", str(SITE["content/honours.yml"])))
        materials = PROJECT.partition("证据")[2].count(tally.item)
        assert (tally.before, tally.beside) == (articles + honours + materials, materials)
        assert tally.after == materials + sum(tally.item in item.wanted for item in found.values())


def test_all_items_of_the_wheels_standards_have_signs() -> None:
    standards = yaml.safe_load((DATA / "standards.yml").read_text("utf-8"))
    assert {item for standard in standards for item in standard["条目"]} == SIGNS.keys()


def test_an_item_of_the_schools_own_is_found_by_its_name_and_explanation() -> None:
    items = [StandardItem(name="班级建设有力", text="班会按时开、有记录"), StandardItem(name="宿舍建设有力")]
    assert own_signs(items[0], items).words == ("班级", "级建", "班会按时开", "记录")


def test_a_project_to_a_standard_of_the_schools_own(tmp_path: Path) -> None:
    own = {
        "content/standards.yml": "- {编号: ban, 名称: 班级两有力, 条目: [班级建设有力, 宿舍建设有力]}\n",
        "content/projects/jx-bgyx.md": PROJECT.partition("任务")[0] + "标准: 班级两有力\n---\n",
        "content/yaowen/i.md": article("班级里的事", "2025-06-01", "jx"),
    }
    library = library_of(write_site(tmp_path, {**SITE, **own, "content/honours.yml": ""}))
    found = {item.id: item for item in proposals(library, library.content.projects["jx-bgyx"])}
    assert found["yaowen/i"].items == ("班级建设有力",)
    assert found["yaowen/i"].why == "标题有“班级”"


@pytest.mark.parametrize(
    ("text", "source", "stretches"),
    [
        ("在实训中心夜间答疑", "党员到实训中心夜间答疑", ["实训中心夜间答疑"]),
        ("夜间答疑，夜间值守", "夜间值守；夜间答疑", ["夜间答疑", "夜间值守"]),
        ("夜间", "夜间", []),
        ("", "夜间答疑", []),
    ],
)
def test_stretches_that_two_texts_share(text: str, source: str, stretches: list[str]) -> None:
    assert list(repeated(text, source)) == stretches
