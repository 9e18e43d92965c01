"""The editors' board says what is to be done; a production build knows nothing of it.

What is expected is worked out by hand from the files below, with plain dates.
"""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from sites import SMALL, TODAY, Files, build_site, picture, snapshot, write_site

PLANNED = """\
- {题目: 早该写的一篇, 计划日期: 2026-05-12, 单位: jx, 责任人: 裴某, 状态: 采写, 备注: 等数据}
- {题目: 还没有到日子, 计划日期: 2026-06-12, 状态: 待写}
- {题目: 就在今天, 计划日期: 2026-06-01, 单位: jx-sj, 状态: 已交稿}
- {题目: 写成了的党课, 计划日期: 2026-03-10, 单位: jx-sj, 状态: 已刊发, 稿件: /yaowen/2026-03-12-dangke.md}
- {题目: 不写了, 计划日期: 2026-01-10, 状态: 取消}
"""


def article(title: str, day: str, extra: str, body: str = "正文一段。") -> str:
    return f"---\n标题: {title}\n日期: {day}\n单位: jx\n{extra}---\n{body}\n"


FILES: Files = {
    **SMALL,
    "site.yml": f"{SMALL['site.yml']}审核: [一审, 二审]\n更新周期: 70\n品牌截止: 2026-05-01\n",
    "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n---\n",
    "content/units/hq-ys.md": "---\n名称: 饮食中心党支部\n类型: 党支部\n上级: hq\n换届: 2023-05\n任期: 3\n---\n",
    "content/units/wai.md": "---\n名称: 外校党支部\n类型: 党支部\n校外: 是\n---\n",
    "content/brands/modeng.md": "---\n名称: 墨灯\n单位: jx\n模式: 一院一品\n阶段: 创建\n截止: 2026-05-30\n---\n",
    "content/projects/sj-ybzb.md": (
        "---\n名称: 样板支部项目\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 培育创建\n"
        "起止: [2024-03, 2026-03]\n节点:\n  - {名称: 立项, 实际: 2024-03}\n  - {名称: 验收会, 计划: 2026-05}\n"
        "任务:\n  - {内容: 编案例集, 时限: 2026-06-20, 状态: 推进}\n  - {内容: 讲完党课, 状态: 完成}\n"
        "  - {内容: 有佐证的任务, 状态: 完成, 佐证: [/yaowen/2026-03-12-dangke.md]}\n"
        "证据:\n  - {条目: 管理党员有力, 名称: 旧台账, 日期: 2023-01, 内部: 是}\n---\n"
    ),
    "content/yaowen/2026-03-12-dangke.md": str(SMALL["content/yaowen/2026-03-12-dangke.md"]).replace(
        "标签:", "一审: 沈禾\n二审: 许澄\n标签:"
    ),
    "content/tongzhi/2026-04-01-xuexi.md": str(SMALL["content/tongzhi/2026-04-01-xuexi.md"]).replace(
        "体裁:", "一审: 沈禾\n二审: 沈 禾\n体裁:"
    ),
    "content/yaowen/2026-03-20-tu/index.md": article(
        "自己审自己",
        "2026-03-20",
        "文字: [甲某, 许澄]\n一审: 沈禾\n二审: 许　澄\n",
        "![](会场.jpg)\n\n![党员合影](合影.jpg)",
    ),
    "content/yaowen/2026-03-20-tu/会场.jpg": picture(),
    "content/yaowen/2026-03-20-tu/合影.jpg": picture(),
    "content/yaowen/2026-03-15-shen.md": article("缺一道审", "2026-03-15", "一审: 沈禾\n"),
    "content/yaowen/2026-03-16-cao.md": article("一篇草稿", "2026-03-16", "草稿: 是\n"),
    "content/yaowen/2026-03-17-ding.md": article("等着发的", "2026-03-17", "定时: 2026-06-05\n一审: 甲\n二审: 乙\n"),
    "content/yaowen/2026-06-04-weilai.md": article("还没到也没审", "2026-06-04", ""),
    "content/tongzhi/gongshi.md": article(
        "一份公示", "2026-03-25", "体裁: 公示\n下架日期: 2026-06-10\n一审: 甲\n二审: 乙\n"
    ),
    "content/tongzhi/jiu.md": article("一份旧公示", "2026-02-10", "体裁: 公示\n下架日期: 2026-02-20\n"),
    "content/checklists.yml": (
        "- {编号: QD-1, 难题: 早该办完的, 举措: [办], 责任: [jx], 提出: 2025-11, 状态: 推进, 时限: 2026-02-03, 公开: 是}\n"
        "- {编号: QD-2, 难题: 不公开的一项, 举措: [办], 责任: [jx], 状态: 推进, 时限: 2026-02-03}\n"
        "- {编号: QD-3, 难题: 快要到期的, 举措: [办], 责任: [jx-sj], 提出: 2026-01, 状态: 待启动, 时限: 2026-06-15, 公开: 是}\n"
        "- {编号: QD-4, 难题: 已经办完的, 举措: [办], 责任: [jx], 提出: 2026-01, 状态: 已销号, 销号日期: 2026-03-01, "
        "销号说明: 办了, 佐证: [/yaowen/2026-03-12-dangke.md], 公开: 是}\n"
    ),
    "content/planned.yml": PLANNED,
}


def late(day: str) -> str:
    return f"逾期 {(TODAY - date.fromisoformat(day)).days} 天"


def left(day: str) -> str:
    return f"还有 {(date.fromisoformat(day) - TODAY).days} 天"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = write_site(tmp_path_factory.mktemp("board"), FILES)
    outcome = build_site(site, preview=True)
    assert outcome.published, outcome.problems
    return site / "output"


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def sections(output: Path, name: str) -> dict[str, str]:
    """The HTML of each section of a page by id."""
    page = (output / f"_board/{name}.html").read_text("utf-8")
    parts = page.split('<section class="duties">')[1:]
    return {re.findall(r'<h2 id="([^"]+)"', part)[0]: part.partition("</section>")[0] for part in parts}


def entries(output: Path, name: str, id: str) -> list[str]:
    return [plain(item) for item in re.findall(r"<li>(.*?)</li>", sections(output, name)[id], re.DOTALL)]


def test_what_is_late_stands_first_the_earliest_at_the_top(preview: Path) -> None:
    assert next(iter(sections(preview, "index"))) == "late"
    assert entries(preview, "index", "late") == [
        f"2026-02-03 {late('2026-02-03')} 早该办完的 机械工程学院党委 QD-1，推进 文件 content/checklists.yml",
        f"2026-05-01 {late('2026-05-01')} 1 个党支部还没有凝练出品牌 一支部一品牌",
        f"2026-05-30 {late('2026-05-30')} 墨灯 机械工程学院党委 品牌尚未认定 文件 content/brands/modeng.md",
        f"2026-05 {late('2026-05-31')} 验收会 样板支部项目 节点 文件 content/projects/sj-ybzb.md",
        f"2026-05-31 {late('2026-05-31')} 饮食中心党支部 换届 文件 content/units/hq-ys.md",
    ]


def test_what_is_due_in_thirty_days_is_one_list_by_day(preview: Path) -> None:
    found = entries(preview, "index", "near")
    assert [text[:10] for text in found] == sorted(text[:10] for text in found)
    assert found == [
        "2026-06-01 今天 就在今天 选题",
        f"2026-06-04 {left('2026-06-04')} 还没到也没审 定时发布",
        f"2026-06-05 {left('2026-06-05')} 等着发的 定时发布",
        f"2026-06-10 {left('2026-06-10')} 一份公示 公示截止",
        f"2026-06-12 {left('2026-06-12')} 还没有到日子 选题",
        f"2026-06-15 {left('2026-06-15')} QD-3 快要到期的 清单项",
        f"2026-06-20 {left('2026-06-20')} 样板支部项目：编案例集 任务",
    ]


def test_articles_are_named_that_lack_a_review_whatever_else_holds_them_back(preview: Path) -> None:
    assert entries(preview, "index", "reviews") == [
        "2026-06-04 还没到也没审 缺一审、二审 文件 content/yaowen/2026-06-04-weilai.md",
        "2026-03-15 缺一道审 缺二审 文件 content/yaowen/2026-03-15-shen.md",
    ]


def test_one_hand_for_two_reviews_is_named_and_an_author_who_reviews(preview: Path) -> None:
    assert entries(preview, "index", "reviewers") == [
        "2026-04-01 关于做好四月份学习安排的通知 一审、二审都是“沈禾” 文件 content/tongzhi/2026-04-01-xuexi.md",
        "2026-03-20 自己审自己 二审“许澄”也是作者 文件 content/yaowen/2026-03-20-tu/index.md",
    ]


def test_pictures_without_a_text_are_named(preview: Path) -> None:
    assert entries(preview, "index", "pictures") == [
        "2026-03-20 自己审自己 1 张没有说明：会场.jpg 文件 content/yaowen/2026-03-20-tu/index.md"
    ]


def test_what_is_held_back_is_listed_with_its_reason_and_its_file(preview: Path) -> None:
    assert entries(preview, "index", "held") == [
        f"2026-06-04 {left('2026-06-04')} 还没到也没审 日期 2026-06-04 未到 文件 content/yaowen/2026-06-04-weilai.md",
        f"2026-06-05 {left('2026-06-05')} 等着发的 定时 2026-06-05 发布 文件 content/yaowen/2026-03-17-ding.md",
        "2026-03-16 一篇草稿 草稿 文件 content/yaowen/2026-03-16-cao.md",
        "2026-03-15 缺一道审 缺二审 文件 content/yaowen/2026-03-15-shen.md",
    ]


def test_what_has_had_its_time_stands_apart_and_not_on_the_first_page(preview: Path) -> None:
    assert entries(preview, "articles", "expired") == [
        "2026-02-10 一份旧公示 已过有效期 2026-02-20 文件 content/tongzhi/jiu.md"
    ]
    assert entries(preview, "articles", "held") == entries(preview, "index", "held")


def test_planned_articles_are_listed_by_day_and_late_ones_marked(preview: Path) -> None:
    expected = [
        f"2026-05-12 {late('2026-05-12')} 早该写的一篇 机械工程学院党委 采写，责任人：裴某，等数据",
        "2026-06-01 今天 就在今天 机械设计系教师党支部 已交稿",
        f"2026-06-12 {left('2026-06-12')} 还没有到日子 待写",
    ]
    assert entries(preview, "index", "planned") == expected
    assert entries(preview, "planned", "planned") == expected
    assert entries(preview, "planned", "settled") == [
        "2026-03-10 写成了的党课 机械设计系教师党支部 已刊发",
        "2026-01-10 不写了 取消",
    ]
    assert '"../yaowen/2026/0312-dangke.html">写成了的党课' in sections(preview, "planned")["settled"]


def test_a_project_is_told_item_by_item_what_it_lacks(preview: Path) -> None:
    assert entries(preview, "evidence", "xiangmu-sj-ybzb") == [
        f"2026-05 {late('2026-05-31')} 验收会 节点",
        *(f"空缺 {name}" for name in ("监督党员有力", "组织师生有力", "宣传师生有力", "凝聚师生有力", "服务师生有力")),
        "2023-01 建设期外 旧台账 支撑管理党员有力",
        "无佐证 讲完党课",
    ]
    summary = "8 项 样板支部项目 逾期 1 项，空缺条目 5 条，建设期外 1 件，完成而没有佐证 1 项"
    assert entries(preview, "index", "evidence") == [summary]


def test_units_without_a_brand_silent_ones_and_stale_sections(preview: Path) -> None:
    unbranded = ["党总支 后勤党总支", f"{late('2026-05-01')} 党支部 饮食中心党支部"]
    assert entries(preview, "units", "unbranded") == unbranded
    assert entries(preview, "units", "silent") == ["还没有稿件 后勤党总支", "还没有稿件 饮食中心党支部"]
    stale = (TODAY - date(2026, 3, 20)).days - 70
    assert entries(preview, "index", "stale") == [
        f"2026-03-20 逾期 {stale} 天 党建要闻 更新周期 70 天 文件 content/yaowen/_index.md"
    ]
    assert "党总支 1 0 0" in plain(sections(preview, "units")["coverage"])


def test_checklists_are_late_due_and_closed_and_private_items_nowhere(preview: Path) -> None:
    assert entries(preview, "checklists", "late") == [
        f"2026-02-03 {late('2026-02-03')} 早该办完的 机械工程学院党委 QD-1，推进"
    ]
    assert entries(preview, "checklists", "near") == [
        f"2026-06-15 {left('2026-06-15')} 快要到期的 机械设计系教师党支部 QD-3，待启动"
    ]
    rates = plain(sections(preview, "checklists")["rates"])
    assert "机械工程学院党委 2 1 50" in rates
    assert "2026年 2 1 50" in rates
    assert "2025年 1 0 0" in rates
    assert not any("不公开的一项".encode() in data for data in snapshot(preview).values())


def test_every_internal_table_is_there_and_counts_what_is_published_alone(preview: Path) -> None:
    tables = sections(preview, "statistics")
    published = sum(
        name.endswith(".md") and "标题:" in text and "单位:" in text and name.split("/")[1] in ("yaowen", "tongzhi")
        for name, text in FILES.items()
        if isinstance(text, str)
    ) - len(entries(preview, "articles", "held") + entries(preview, "articles", "expired"))
    assert f"稿件 {published}" in plain(tables["table-1"])
    titles = [plain(html.partition("</h2>")[0]) for html in tables.values()]
    assert {"总览", "各单位", "各单位含下级", "体裁", "栏目", "作者", "栏目更新", "近期无稿单位"} <= set(titles)


def test_the_figures_at_the_top_lead_to_their_sections(preview: Path) -> None:
    page = (preview / "_board/index.html").read_text("utf-8")
    tally = re.findall(r'<a href="#([a-z]+)"><b[^>]*>(\d+)</b>', page)
    assert [id for id, _ in tally] == list(sections(preview, "index"))[: len(tally)]
    counted = {id: len(entries(preview, "index", id)) for id, _ in tally if id != "evidence"}
    assert {id: int(count) for id, count in tally if id != "evidence"} == counted


def test_every_link_of_the_board_leads_somewhere_and_headings_are_in_order(preview: Path) -> None:
    pages = sorted((preview / "_board").glob("*.html"))
    assert len(pages) == 7
    for page in pages:
        html = page.read_text("utf-8").partition("<main")[2].partition("</main>")[0]
        assert set(re.findall(r"<h(\d)", html)) == {"1", "2"}
        for href in re.findall(r'href="([^"]+)"', html):
            path, _, anchor = unescape(href).partition("#")
            target = (page.parent / path).resolve() if path else page
            assert target.is_file(), href
            assert not anchor or f'id="{anchor}"' in target.read_text("utf-8"), href


def test_where_nothing_is_to_be_done_one_sentence_says_so(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", SMALL)
    build_site(site, preview=True)
    said = {id: plain(html) for id, html in sections(site / "output", "index").items()}
    assert said["late"] == "逾期 没有逾期的事项。"
    assert said["near"] == "30 天内到期 30 天内没有到期的事项。"
    assert said["reviews"] == "待审 site.yml 没有写“审核”，不要求三审。"
    assert said["held"] == "暂不发布 没有暂不发布的内容。"
    assert said["planned"] == "选题 没有待写的选题。选题写在 content/planned.yml 里。"
    assert said["pictures"] == "图片说明 正文里的图片都有文字说明。"


def test_a_long_list_is_cut_on_the_first_page_and_whole_on_its_own(tmp_path: Path) -> None:
    plans = "".join(f"- {{题目: 第{n:02d}题, 计划日期: 2026-07-{n:02d}, 状态: 待写, 单位: jx}}\n" for n in range(1, 21))
    site = write_site(tmp_path / "site", {**SMALL, "content/planned.yml": plans})
    build_site(site, preview=True)
    assert [text.split()[-3] for text in entries(site / "output", "index", "planned")][:2] == ["第01题", "第02题"]
    assert len(entries(site / "output", "index", "planned")) < 20
    assert 'href="planned.html#planned">全部 20 项' in sections(site / "output", "index")["planned"]
    assert len(entries(site / "output", "planned", "planned")) == 20


def test_production_has_no_board_and_no_byte_of_it_depends_on_planned_articles(tmp_path: Path) -> None:
    with_file = PLANNED + "- {题目: 连着文件的, 计划日期: 2026-07-01, 状态: 待写, 单位: jx, 稿件: /yaowen/提纲.pdf}\n"
    more = {"content/yaowen/提纲.pdf": b"%PDF-1.4"}
    outputs = []
    for name, planned in (("with", with_file), ("without", None)):
        files = {**FILES, **more, "content/planned.yml": planned} if planned else {**FILES, **more}
        site = write_site(tmp_path / name, files)
        if planned is None:
            (site / "content/planned.yml").unlink()
        assert build_site(site).published
        outputs.append(snapshot(site / "output"))
    assert outputs[0] == outputs[1]
    assert not any("_board" in name for name in outputs[0])
    for word in ("早该写的一篇", "裴某", "编辑看板", "_board"):
        assert not any(word.encode() in data for data in outputs[0].values())


def test_a_planned_article_that_names_no_file_is_told_in_a_preview_alone(tmp_path: Path) -> None:
    planned = "- {题目: 甲, 计划日期: 2026-07-01, 状态: 已刊发, 单位: jx, 稿件: /yaowen/2026-03-13-dangke.md}\n"
    site = write_site(tmp_path / "site", {**SMALL, "content/planned.yml": planned})
    assert [problem.code for problem in build_site(site).problems] == []
    assert [(item.code, item.path) for item in build_site(site, preview=True).problems] == [
        ("LNK001", "content/planned.yml")
    ]
