"""``sitegen export report``: everything of the unit and the year, and nothing else."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from docx import Document

from sites import SMALL, write_site

TODAY = "2026-06-01"


def article(title, day, *lines, unit="jx-sj"):
    return f"---\n标题: {title}\n日期: {day}\n单位: {unit}\n" + "".join(f"{line}\n" for line in lines) + "---\n正文。\n"


SITE = {
    **SMALL,
    "content/units/jx.md": "---\n名称: 机械工程学院党委\n类型: 二级党委\n上级: jlu\n简称: [机械学院]\n---\n",
    "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n---\n",
    "content/brands/chilun.md": (
        "---\n名称: 红色齿轮\n单位: jx-sj\n模式: 一支部一品牌\n级别: 校级\n阶段: 认定\n认定日期: 2024-06-28\n"
        "成效:\n  - {指标: 答疑人次, 值: 512, 单位: 人次, 截至: 2025-12, 出处: 答疑台账}\n"
        "  - {指标: 往年的指标, 值: 7, 截至: 2024-12}\n"
        "动态:\n  - {日期: 2025-10-24, 结论: 保留, 说明: 复核说明在本年。}\n"
        "  - {日期: 2026-05-01, 结论: 整改, 说明: 复核说明在来年。}\n---\n"
    ),
    "content/brands/huochu.md": "---\n名称: 后厨品牌\n单位: hq\n模式: 一总支一品牌\n阶段: 认定\n认定日期: 2025-03-01\n---\n",
    "content/projects/sj-ybzb.md": (
        "---\n名称: 机械设计系样板支部\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 培育创建\n起止: [2024-03, 2026-03]\n"
        "节点:\n  - {名称: 立项在前年, 实际: 2024-03}\n  - {名称: 中期在本年, 实际: 2025-03, 结果: 合格}\n"
        "  - {名称: 期满在来年, 计划: 2026-03}\n"
        "任务:\n  - {内容: 本年做完的任务, 状态: 完成, 时限: 2025-06, 佐证: [/yaowen/2025-02-01-ke.md]}\n"
        "  - {内容: 前年做完的任务, 状态: 完成, 时限: 2024-06, 佐证: [/yaowen/2025-02-01-ke.md]}\n"
        "  - {内容: 还在做的任务, 状态: 推进, 时限: 2025-09}\n---\n"
    ),
    "content/pairings.yml": (
        "- {编号: gj-1, 名称: 本年启动的共建, 类型: 校企, 单位: [jx-sj, {校外: 甲公司党支部}], 日期: 2025-04, 状态: 推进}\n"
        "- {编号: gj-2, 名称: 早已完成的共建, 类型: 校企, 单位: [jx-sj, {校外: 乙公司党支部}], 日期: 2023-04, 状态: 完成}\n"
        "- {编号: gj-3, 名称: 还在推进的共建, 类型: 校企, 单位: [jx, {校外: 丙公司党支部}], 日期: 2023-04, 状态: 推进}\n"
        "- {编号: gj-4, 名称: 来年启动的共建, 类型: 校企, 单位: [jx, {校外: 丁公司党支部}], 日期: 2026-04, 状态: 启动}\n"
        "- {编号: gj-5, 名称: 后勤的共建, 类型: 校企, 单位: [hq, {校外: 戊公司党支部}], 日期: 2025-04, 状态: 推进}\n"
    ),
    "content/checklists.yml": "".join(
        f"- {{编号: QD-{number}, 难题: {problem}的一项难题, 举措: [逐条办理], 责任: [{{单位: {unit}, 岗位: 书记}}], {rest}}}\n"
        for number, (problem, unit, rest) in enumerate(
            (
                (
                    "本年销号",
                    "jx-sj",
                    "状态: 已销号, 提出: 2024-05-01, 销号日期: 2025-06-01, 销号说明: 师生同意, 佐证: [/yaowen/2025-02-01-ke.md], 公开: 是",
                ),
                (
                    "前年销号",
                    "jx-sj",
                    "状态: 已销号, 提出: 2024-01-01, 销号日期: 2024-06-01, 销号说明: 当年同意, 佐证: [/yaowen/2025-02-01-ke.md], 公开: 是",
                ),
                ("年末在办", "jx", "状态: 推进, 提出: 2025-03-01, 公开: 是"),
                ("来年提出", "jx", "状态: 推进, 提出: 2026-03-01, 公开: 是"),
                ("不能公开", "jx", "状态: 推进, 提出: 2025-03-01"),
                ("后勤负责", "hq", "状态: 推进, 提出: 2025-03-01, 公开: 是"),
            )
        )
    ),
    "content/honours.yml": (
        "- {名称: 本年的荣誉, 级别: 省级, 日期: 2025-06, 单位: jx-sj, 授予单位: 省委教育工委}\n"
        "- {名称: 前年的荣誉, 级别: 省级, 日期: 2024-06, 单位: jx-sj, 授予单位: 省委教育工委}\n"
        "- {名称: 后勤的荣誉, 级别: 省级, 日期: 2025-06, 单位: hq, 授予单位: 省委教育工委}\n"
    ),
    "content/media.yml": (
        "- {名称: 本年的报道, 媒体: 江省日报, 级别: 省级, 日期: 2025-07-01, 单位: jx-sj, 版面: 第6版}\n"
        "- {名称: 来年的报道, 媒体: 江省日报, 级别: 省级, 日期: 2026-01-02, 单位: jx-sj}\n"
    ),
    "content/yaowen/2025-01-05-bushu.md": article("学校年初部署", "2025-01-05", "环节: 部署", unit="jlu"),
    "content/yaowen/2025-02-01-ke.md": article(
        "支部讲党课",
        "2025-02-01",
        "活动类型: 党课",
        "体裁: 消息",
        "环节: 落实",
        "承接: 2025-01-05-bushu.md",
        "融合: 人才培养",
    ),
    "content/yaowen/2025-03-01-yuan.md": article("学院开会研究", "2025-03-01", "体裁: 通讯", "共建: gj-1", unit="jx"),
    "content/yaowen/2025-04-01-zhuan.md": article("转来的稿件", "2025-04-01", "转载: 是", unit="jx"),
    "content/yaowen/2025-05-01-cao.md": article("没写完的草稿", "2025-05-01", "草稿: 是", unit="jx"),
    "content/yaowen/2024-12-31-qian.md": article("去年的稿件", "2024-12-31"),
    "content/yaowen/2026-01-01-lai.md": article("来年的稿件", "2026-01-01", "环节: 考核", "承接: 2025-02-01-ke.md"),
    "content/yaowen/2025-06-01-hq.md": article("后勤的稿件", "2025-06-01", unit="hq"),
}
OF_THE_YEAR = (
    *("支部讲党课", "学院开会研究", "答疑人次 512人次（截至2025年12月，答疑台账）", "复核说明在本年"),
    *("中期在本年", "合格", "本年做完的任务", "本年启动的共建", "还在推进的共建", "2025-03-01 学院开会研究"),
    *("本年销号的一项难题", "师生同意", "年末在办的一项难题", "本年的荣誉", "本年的报道", "江省日报，第6版"),
    *("2025-01-05 学校年初部署", "存在问题与下一步打算", "据本站稿件，非组织生活台账"),
)
OF_ANOTHER = (
    *(
        "转来的稿件",
        "没写完的草稿",
        "去年的稿件",
        "来年的稿件",
        "后勤的稿件",
        "往年的指标",
        "复核说明在来年",
        "后厨品牌",
    ),
    *("立项在前年", "期满在来年", "前年做完的任务", "还在做的任务", "早已完成的共建", "来年启动的共建", "后勤的共建"),
    *("前年销号", "来年提出", "不能公开", "后勤负责", "前年的荣誉", "后勤的荣誉", "来年的报道"),
)


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site", SITE)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Where the person is: elsewhere than the site."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def plain(html):
    return re.sub(r"<[^>]+>", "", html[html.index("<main>") :])


def row(html, heading):
    (cells,) = re.findall(rf'<tr><th scope="row">{heading}</th>(.*?)</tr>', html)
    return re.findall(r"<td[^>]*>(.*?)</td>", cells)


def test_the_paper_has_each_thing_of_the_year_and_none_of_another(call, site, folder):
    found = call(
        "export", "report", "--site", site, "--unit", "jx", "--year", "2025", "--format", "html", "--today", TODAY
    )
    assert (found.code, found.out) == (0, "年度报告-机械工程学院党委-2025.html\n")
    html = (folder / "年度报告-机械工程学院党委-2025.html").read_text("utf-8")
    text = plain(html)
    assert [word for word in OF_THE_YEAR if word not in text] == []
    assert [word for word in OF_ANOTHER if word in text] == []
    for word in ("2025年度党建工作情况", "本单位和所属 1 个党组织、部门", "2025年12月31日"):
        assert word in html


def test_the_figures_are_those_of_the_articles_named(call, site, folder):
    call("export", "report", "--site", site, "--unit", "jx", "--year", "2025", "--format", "html", "--today", TODAY)
    html = (folder / "年度报告-机械工程学院党委-2025.html").read_text("utf-8")
    assert "2 篇，其中写到本级的 1 篇" in html
    assert row(html, "本级") == ["", "", "1", *[""] * 9, "1"]
    assert row(html, "含下级") == ["", "1", "1", *[""] * 9, "2"]
    assert row(html, "消息") == ["", "1"]
    assert row(html, "通讯") == ["1", "1"]
    assert row(html, "党课") == ["1"]
    assert row(html, "人才培养") == ["", "1"]


def test_a_unit_without_units_below_has_one_count(call, site, folder):
    call("export", "report", "--site", site, "--unit", "机械设计系教师党支部", "--year", "2025", "--output", "a.html")
    html = (folder / "a.html").read_text("utf-8")
    assert "含下级" not in html
    assert row(html, "消息") == ["1"]


def test_word_opens_it_again_and_it_is_the_same_twice(call, site, folder):
    for name in ("one.docx", "two.docx"):
        found = call(
            *(
                "export",
                "report",
                "--site",
                site,
                "--unit",
                "机械学院",
                "--year",
                "2025",
                "--output",
                name,
                "--today",
                TODAY,
            )
        )
        assert found.code == 0
    data = (folder / "one.docx").read_bytes()
    assert data == (folder / "two.docx").read_bytes()
    document = Document(BytesIO(data))
    texts = [paragraph.text for paragraph in document.paragraphs]
    texts += [cell.text for table in document.tables for line in table.rows for cell in line.cells]
    whole = "\n".join(texts)
    for word in ("2025年度党建工作情况", "学院开会研究", "本年的荣誉", "存在问题与下一步打算"):
        assert word in whole
    assert not [word for word in OF_ANOTHER if word in whole]


def test_a_year_without_anything_says_so(call, site, folder):
    call("export", "report", "--site", site, "--unit", "hq", "--year", "2019", "--output", "a.html", "--today", TODAY)
    assert "2019年没有稿件和登记。" in (folder / "a.html").read_text("utf-8")


def test_an_unknown_unit_is_answered_with_the_nearest(call, site, folder):
    found = call("export", "report", "--site", site, "--unit", "机械工程学院", "--year", "2025")
    assert found.code == 2
    assert "没有“机械工程学院”这个单位，是不是“机械工程学院党委”？" in found.err
    assert list(folder.iterdir()) == []


def test_a_year_to_come_has_no_report(call, site, folder):
    found = call("export", "report", "--site", site, "--unit", "hq", "--year", "2027", "--today", TODAY)
    assert found.code == 2
    assert "“--year 2027”这一年还没有到。" in found.err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("missing", ["--unit", "--year"])
def test_unit_and_year_are_needed(call, site, missing):
    options = {"--unit": "hq", "--year": "2025"}
    del options[missing]
    assert call("export", "report", "--site", site, *(part for pair in options.items() for part in pair)).code == 2
