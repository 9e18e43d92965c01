"""What is internal comes out nowhere: no byte of a production build has it, and each choice of 公开 brings out its own.

Whatever must stay inside is a word of ASCII letters in FILES that stands nowhere else, so that no alphabet of addresses,
JSON or JavaScript can hide it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.plan.opening import PUBLIC_CHOICES
from sites import SMALL, Files, build_site, picture, snapshot, write_site

HEAD = "标题: 江澜大学党建网\n网址: https://dangjian.example/\n审核: [一审]\n更新周期: 7\n品牌截止: 2026-01-31\n计分: {稿件: 7531.5}\n"


def article(title: str, day: str, extra: str = "", body: str = "正文一段。") -> str:
    return f"---\n标题: {title}\n日期: {day}\n单位: jx\n一审: zqreviewer\n文字: zqwriter\n{extra}---\n{body}\n"


HELD = ("zqdraft", "zqinner", "zqfuture", "zqtimed", "zqexpired", "zqunreviewed")
HELD_ARTICLES: Files = {
    "content/yaowen/zqdraft.md": article("zqdraft", "2026-05-01", "草稿: 是\n标签: [zqdraft]\n"),
    "content/yaowen/zqinner.md": article("zqinner", "2026-05-01", "内部: 是\n作者: zqinner\n"),
    "content/yaowen/zqfuture.md": article("zqfuture", "2026-06-09", "原网址: /info/zqfuture.htm\n"),
    "content/yaowen/zqtimed/index.md": article("zqtimed", "2026-05-01", "定时: 2026-06-09\n附件: [zqtimed.csv]\n"),
    "content/yaowen/zqtimed/zqtimed.csv": "zqtimed\n",
    "content/yaowen/zqexpired.md": article("zqexpired", "2026-05-01", "有效期至: 2026-05-09\n网址名: daoqi\n"),
    "content/yaowen/zqunreviewed.md": article("zqunreviewed", "2026-05-01").replace("一审: zqreviewer\n", ""),
}
TARGETS = ", ".join(("/yaowen/zqtimed/index.md", *(f"/yaowen/{name}.md" for name in HELD if name != "zqtimed")))

PRIVATE_ITEMS = (
    "- {编号: zqsecretid, 难题: zqsecretproblem, 举措: [zqsecretmeasure], 责任: [{单位: jx, 岗位: zqsecretpost}], "
    "状态: 已销号, 销号日期: 2026-05-05, 销号说明: zqsecretnote, 提出: 2025-05, 佐证: [/zqsecretproof.csv], 议定: zqsecretmeeting}\n"
    "- {编号: zqpatrolid, 难题: zqpatrolproblem, 举措: [{内容: zqpatrolmeasure, 时限: 2026-02-02}], 责任: [jx], "
    "来源: 巡视巡察, 状态: 推进, 时限: 2026-02-02, 公开: 是, 动态: [{日期: 2026-01, 说明: zqpatrollog}]}\n"
)
PUBLIC_ITEMS = (
    "- {编号: QD-1, 难题: 排课冲突太多, 举措: [{内容: 联合预排, 责任单位: jx, 责任人: zqmeasurer, 时限: 2026-03-03}], "
    "责任: [{单位: jx, 岗位: 党委书记, 责任人: zqowner}], 状态: 推进, 时限: 2026-03-04, 公开: 是, "
    f"佐证: [{TARGETS}], 动态: [{{日期: 2026-02, 说明: zqlogentry}}]}}\n"
)

LEFT: Files = {
    "content/brands/zqleft.md": (
        "---\n名称: zqleft\n单位: jx\n模式: 一院一品\n级别: 校级\n阶段: 退出\n口号: zqleft\n主色: '#123456'\n"
        "成效: [{指标: zqleft共建, 值: 3, 截至: 2024-01}]\n---\nzqleft\n"
    ),
    "content/projects/zqfailed.md": (
        "---\n名称: zqfailed\n类型: 标杆院系\n级别: 国家级\n批次: 1\n单位: jx\n状态: 未通过\n起止: [2021-01, 2023-01]\n"
        "节点: [{名称: zqfailed, 实际: 2021-01}]\n---\n"
    ),
    "content/projects/zqdropped.md": (
        "---\n名称: zqdropped\n类型: 样板支部\n级别: 校级\n批次: 1\n单位: jx-sj\n状态: 撤销\n起止: [2021-01, 2023-01]\n"
        "节点: [{名称: zqdropped, 实际: 2021-01}]\n证据: [{条目: 管理党员有力, 名称: zqdropped, 文件: zqdropped.csv}]\n---\n"
    ),
    "content/projects/zqdropped.csv": "zqdropped\n",
}

FILES: Files = {
    **SMALL,
    **HELD_ARTICLES,
    **LEFT,
    "site.yml": HEAD,
    "content/yaowen/2026-03-12-dangke.md": str(SMALL["content/yaowen/2026-03-12-dangke.md"]).replace(
        "标签:", "一审: zqreviewer\n标签:"
    ),
    "content/tongzhi/2026-04-01-xuexi.md": str(SMALL["content/tongzhi/2026-04-01-xuexi.md"]).replace(
        "体裁:", "一审: zqreviewer\n体裁:"
    ),
    "content/yaowen/2026-05-20-gai.md": article(
        "学院推进改革",
        "2026-05-20",
        "品牌: [zqleft]\n双创项目: [zqfailed, zqdropped]\n对标: [管理党员有力]\n清单: [zqsecretid, zqpatrolid]\n"
        f"共建: [gj-1]\n融合: [人才培养]\n附件: [../projects/zqledger.csv]\n封面: ../projects/zqshot.png\n环节: 落实\n承接: [{TARGETS}]\n",
        "见[材料](../projects/zqledger.csv)和[另一篇](zqdraft.md)。",
    ),
    "content/units/jx.md": str(SMALL["content/units/jx.md"]).replace(
        "简称:",
        "党员数: 7391\n书记: zqsecretary\n组织委员: zqorganiser\n宣传委员: zqpublicist\n纪检委员: zqdiscipline\n换届: 2019-01\n任期: 3\n简称:",
    ),
    "content/units/hq.md": "---\n名称: 静默党支部\n类型: 党支部\n上级: jlu\n---\n",
    "content/series/lie.md": "---\n名称: 专栏一\n分类: [有稿的, zqemptypart]\n---\n",
    "content/yaowen/2026-05-21-lan.md": article("专栏里的一篇", "2026-05-21", "专栏: lie\n分类: 有稿的\n"),
    "content/brands/chilun.md": (
        "---\n名称: 红色齿轮\n单位: jx-sj\n模式: 一支部一品牌\n级别: 校级\n阶段: 认定\n认定日期: 2024-06-28\n"
        "成效: [{指标: 答疑, 值: 40, 单位: 场, 截至: 2026-04, 出处: /yaowen/zqdraft.md}]\n"
        "动态: [{日期: 2026-01-05, 结论: 整改, 说明: zqmending}]\n---\n支部把党员先锋岗设在实验室。\n"
    ),
    "content/projects/sj-ybzb.md": (
        "---\n名称: 样板支部项目\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 延长建设期\n起止: [2024-03, 2026-03]\n"
        "负责人: zqlead\n节点:\n  - {名称: 立项, 计划: 2024-02, 实际: 2024-03-20, 材料: zqledger.csv}\n"
        "  - {名称: 中期一节, 实际: 2025-03, 结果: 延期zqbadresult, 材料: /yaowen/zqdraft.md}\n"
        "  - {名称: zqaheadnode, 计划: 2026-04}\n"
        "任务:\n  - {内容: 做完的任务, 责任: 支部书记, 责任人: zqtaskowner, 时限: 2026-01, 状态: 完成, "
        f"佐证: [zqledger.csv, {TARGETS}]}}\n"
        "  - {内容: zqundone, 状态: 推进, 时限: 2026-04}\n"
        "证据:\n  - {条目: 教育党员有力, 名称: 讲课记录, 文件: jilu.csv}\n"
        "  - {条目: 管理党员有力, 名称: zqledgername, 文件: zqledger.csv, 出处: zqledgersource, 内部: 是}\n"
        "  - {条目: 服务师生有力, 名称: zqshotname, 链接: 'https://zqshot.example/', 截图: zqshot.png, 内部: 是}\n---\n"
        "见[目录](zqledger.csv)。\n\n![画面](zqshot.png)\n"
    ),
    "content/projects/jilu.csv": "讲课\n",
    "content/projects/zqledger.csv": "zqledgerbytes\n",
    "content/projects/zqshot.png": picture(),
    "content/standards.yml": (
        "- {编号: qige-youli, 名称: 七个有力, 适用: [样板支部], 依据: 文件一种, 可信度: 忆, 核对日期: 2025-11-11, "
        "条目: [教育党员有力, 管理党员有力, 服务师生有力, zqgapitem]}\n"
    ),
    "content/checklists.yml": PUBLIC_ITEMS + PRIVATE_ITEMS,
    "content/zqsecretproof.csv": "zqsecretproof\n",
    "content/pairings.yml": (
        "- {编号: gj-1, 名称: 排课共建, 类型: 机关内部, 单位: [jx, jx-sj], 日期: 2026-03, 状态: 推进, "
        "清单: [zqsecretid, zqpatrolid]}\n"
    ),
    "content/honours.yml": (
        "- {名称: 先进集体, 级别: 省级, 日期: 2026-05, 授予单位: 省委教育工委, 单位: jx, 品牌: [zqleft], "
        "双创项目: [zqfailed, zqdropped], 对标: [管理党员有力], 链接: /yaowen/zqdraft.md, 证明图: /projects/zqshot.png, 分值: 8642.5}\n"
    ),
    "content/media.yml": (
        "- {名称: 一堂党课, 级别: 市级, 日期: 2026-04-08, 媒体: 江澜晚报, 单位: jx, 品牌: [zqleft], "
        "双创项目: [zqfailed], 链接: /yaowen/zqfuture.md, 分值: 8642.5}\n"
    ),
    "content/planned.yml": (
        "- {编号: zqplanid, 题目: zqplanned, 计划日期: 2026-05-12, 单位: jx, 责任人: zqplanner, 状态: 采写, "
        "备注: zqplannote, 稿件: /zqoutline.csv}\n"
    ),
    "content/zqoutline.csv": "zqoutline\n",
    "content/people.yml": "- {姓名: zqperson, 职务: zqpersonpost, 单位: jx, 起: 2020-03}\n",
}

CHOSEN: dict[str, tuple[str, ...]] = {
    "负面状态": ("zqleft", "zqfailed", "zqdropped", "zqmending", "zqbadresult", "延长建设期"),
    "逾期": ("2026年3月4日", "逾期 89 天"),
    "空缺": ("zqgapitem</th>", "zqemptypart"),
    "可信度": ("凭记忆整理", "2025年11月11日"),
    "未完成": ("zqundone", "zqaheadnode"),
    "零值": ("各单位组织生活",),
    "销号率": ("销号率",),
    "未建品牌": ("还没有品牌的党组织",),
    "近期无稿": ("近期无稿单位",),
    "作者": ("按作者统计",),
    "更新": ("超过周期",),
    "计分": ("各单位计分",),
}
"""What each choice of 公开 brings out, and nothing else does."""
NEVER = (
    *HELD,
    *("zqsecret", "zqpatrol", "zqowner", "zqmeasurer", "zqtaskowner", "zqlead", "zqlogentry", "zqledger", "zqshot"),
    *(
        "zqplan",
        "zqoutline",
        "zqperson",
        "zqsecretary",
        "zqorganiser",
        "zqpublicist",
        "zqdiscipline",
        "zqreviewer",
        "7391",
    ),
)
"""What no choice brings out."""


def words_of(output: Path) -> set[str]:
    """Which of the words stand in *output*: in a file or in the name of one."""
    pieces = [part for name, data in snapshot(output).items() for part in (name.encode(), data)]
    words = (*NEVER, *(word for found in CHOSEN.values() for word in found))
    return {word for word in words if any(word.encode() in piece for piece in pieces)}


def built(folder: Path, files: Files, **options: bool) -> Path:
    site = write_site(folder, files)
    outcome = build_site(site, **options)
    assert outcome.published, [problem for problem in outcome.problems if problem.severity == "error"]
    return site / "output"


def test_production_has_none_of_it(tmp_path: Path) -> None:
    output = built(tmp_path / "site", FILES)
    assert words_of(output) == set()
    assert [path.name.partition("-")[2] for path in (output / "media").iterdir()] == ["jilu.csv"]


def test_a_preview_has_all_but_what_comes_out_nowhere(tmp_path: Path) -> None:
    found = words_of(built(tmp_path / "site", FILES, preview=True))
    nowhere = {
        "zqsecret",
        "zqpatrol",
        "zqowner",
        "zqmeasurer",
        "zqtaskowner",
        "zqlogentry",
        "zqlead",
        "zqperson",
        "7391",
    }
    assert found.isdisjoint(nowhere)
    assert {*HELD, "zqplan", "zqleft", "zqfailed", "zqdropped", "zqmending", "zqundone", "zqgapitem</th>"} <= found


@pytest.mark.parametrize("choice", PUBLIC_CHOICES)
def test_each_choice_brings_out_its_own(tmp_path: Path, choice: str) -> None:
    output = built(tmp_path / "site", {**FILES, "site.yml": f"{HEAD}公开: [{choice}]\n"})
    assert words_of(output) == set(CHOSEN[choice])


def test_all_choices_together_bring_out_nothing_that_none_does(tmp_path: Path) -> None:
    output = built(tmp_path / "site", {**FILES, "site.yml": f"{HEAD}公开: [{', '.join(PUBLIC_CHOICES)}]\n"})
    assert words_of(output).isdisjoint(NEVER)


def without(names: Files, *words: str) -> dict[str, str | bytes]:
    """FILES without the files *names* and without *words* wherever they stand."""
    kept: dict[str, str | bytes] = {}
    for name, data in FILES.items():
        if name not in names:
            for word in words if isinstance(data, str) else ():
                data = str(data).replace(word, "")
            kept[name] = data
    return kept


@pytest.mark.parametrize("preview", [False, True])
def test_not_a_byte_depends_on_private_checklist_items(tmp_path: Path, preview: bool) -> None:
    links = ("清单: [zqsecretid, zqpatrolid]\n", ", 清单: [zqsecretid, zqpatrolid]")
    without_items = without({"content/zqsecretproof.csv": ""}, PRIVATE_ITEMS, links[1], links[0])
    outputs = [snapshot(built(tmp_path / name, files, preview=preview)) for name, files in both(without_items)]
    assert outputs[0] == outputs[1]


def test_not_a_byte_of_production_depends_on_brands_and_projects_that_came_to_nothing(tmp_path: Path) -> None:
    keys = ("品牌: [zqleft], ", "双创项目: [zqfailed, zqdropped], ", "双创项目: [zqfailed], ", "品牌: [zqleft]\n")
    without_left = without(LEFT, *keys, "双创项目: [zqfailed, zqdropped]\n")
    outputs = [snapshot(built(tmp_path / name, files)) for name, files in both(without_left)]
    assert outputs[0] == outputs[1]


def test_not_a_byte_of_production_tells_that_a_project_was_extended(tmp_path: Path) -> None:
    other = FILES["content/projects/sj-ybzb.md"]
    assert isinstance(other, str)
    beside = "---\n名称: 同批的项目\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 培育创建\n起止: [2024-03, 2027-03]\n---\n"
    outputs = []
    for status in ("延长建设期", "培育创建"):
        files = {
            **FILES,
            "content/projects/sj-ybzb.md": other.replace("延长建设期", status),
            "content/projects/tong.md": beside,
        }
        outputs.append(snapshot(built(tmp_path / status, files)))
    assert outputs[0] == outputs[1]


def both(files: Files) -> tuple[tuple[str, Files], ...]:
    return ("with", FILES), ("without", files)
