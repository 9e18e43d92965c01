"""党建“双创” pages: what production and the preview show of a project, at its place and with links that lead there."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image

from sites import SMALL, Files, build_site, snapshot, write_site

REAL = Path(__file__).parents[3] / "shared" / "realsite"


def png() -> bytes:
    data = BytesIO()
    Image.new("RGB", (60, 40), "#a61b1b").save(data, "PNG")
    return data.getvalue()


FILES: Files = {
    **SMALL,
    "content/projects/sj-ybzb.md": (
        "---\n名称: 机械设计系教师党支部样板支部\n类型: 样板支部\n级别: 省级\n批次: 2\n单位: jx-sj\n状态: 中期\n"
        "文号: [江教工委函〔2024〕3号]\n起止: [2024-03, 2026-09]\n前序项目: xiao-ybzb\n"
        "节点:\n"
        "  - {名称: 立项, 计划: 2024-03, 实际: 2024-03, 结果: 入选, 材料: /yaowen/2026-03-12-dangke.md}\n"
        "  - {名称: 中期检查, 计划: 2025-03-10, 实际: 2025-03-22, 结果: 合格, 材料: 谈话.txt}\n"
        "  - {名称: 年度检查, 计划: 2026-05-01}\n"
        "  - {名称: 期满总结, 计划: 2026-09}\n"
        "任务:\n"
        "  - {内容: 每学期讲一次党课, 目标: 两年四次, 条目: 教育党员有力, 责任: 党支部宣传委员, 状态: 完成, 佐证: [/yaowen/2026-03-12-dangke.md, 目录.csv, /brands/chilun/, ./谈话.txt]}\n"
        "  - {内容: 编一本工作手册, 条目: 宣传师生有力, 责任: 党支部书记, 时限: 2026-05-20, 状态: 推进}\n"
        "证据:\n"
        "  - {条目: [管理党员有力, 教育党员有力], 名称: 党员积分公示表, 文件: 目录.csv, 日期: 2025-07, 出处: 党支部工作台账}\n"
        '  - {条目: 宣传师生有力, 名称: 齿轮咬合的故事, 链接: "https://news.example/1.html", 截图: 截图.png, 日期: 2025-09-03, 出处: 《澜江日报》}\n'
        "  - {条目: 监督党员有力, 名称: 谈话记录一本, 文件: 谈话.txt, 日期: 2025-10, 内部: 是}\n"
        "---\n\n## 主要做法\n\n落到课程组。\n"
    ),
    "content/projects/xiao-ybzb.md": (
        "---\n名称: 校级样板支部\n类型: 样板支部\n级别: 校级\n批次: 1\n单位: jx-sj\n状态: 通过验收\n起止: [2021-03, 2023-03]\n"
        "节点: [{名称: 验收, 实际: 2023-04}]\n---\n"
    ),
    "content/projects/guo-ybzb.md": (
        "---\n名称: 国家级样板支部\n类型: 样板支部\n级别: 国家级\n批次: 5\n单位: jx-sj\n状态: 申报\n起止: [2027-01, 2028-12]\n"
        "前序项目: sj-ybzb\n节点: [{名称: 申报, 计划: 2026-11}]\n---\n"
    ),
    "content/projects/gzs.md": (
        "---\n名称: 书记工作室\n类型: 双带头人工作室\n级别: 校级\n批次: 1\n单位: jx-sj\n状态: 培育创建\n起止: [2024-09, 2027-09]\n"
        "节点: [{名称: 立项, 实际: 2024-09}]\n任务: [{内容: 办沙龙, 状态: 完成, 佐证: [/yaowen/2026-03-12-dangke.md]}]\n---\n"
    ),
    "content/projects/目录.csv": "序号,名称\n" * 400,
    "content/projects/谈话.txt": "谈话记录的正文",
    "content/projects/截图.png": png(),
    "content/honours.yml": (
        "- {编号: ry-1, 名称: 先进基层党组织, 级别: 省级, 授予单位: 省委教育工委, 日期: 2025-06-28, 单位: jx-sj, 双创项目: sj-ybzb, 对标: 凝聚师生有力}\n"
    ),
    "content/yaowen/2026-04-03-caogao.md": (
        "---\n标题: 还没有写完的稿子\n日期: 2026-04-03\n单位: jx-sj\n双创项目: sj-ybzb\n对标: 服务师生有力\n草稿: 是\n---\n正文。\n"
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_site(tmp_path_factory.mktemp("projects"), FILES)
    outcome = build_site(root, strict=True)
    assert outcome.published, outcome.problems
    build_site(root, root / ".sitegen/preview", preview=True)
    return root


def page(site: Path, name: str, *, preview: bool = False) -> str:
    return (site / (".sitegen/preview" if preview else "output") / name).read_text("utf-8")


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


@pytest.mark.parametrize(
    "words",
    [
        "中期",
        "2024年3月—2026年9月（2年6个月）",
        "江教工委函〔2024〕3号",
        "三级联创",
        "入选，机械设计系教师党支部讲党课",
        "2025年3月22日",
        "全部（不重复计）",
        "党员积分公示表 材料，CSV，5 KB，党支部工作台账，2025-07",
        "先进基层党组织 荣誉，省委教育工委，2025-06-28",
        "齿轮咬合的故事 网页，《澜江日报》，2025-09-03",
        "每学期讲一次党课 完成",
        "目标：两年四次",
        "佐证：机械设计系教师党支部讲党课 2026-03-12、党员积分公示表 CSV，5 KB、红色齿轮",
        "落到课程组。",
    ],
)
def test_production_shows_what_a_project_has_come_to(site: Path, words: str) -> None:
    assert words in text(page(site, "projects/sj-ybzb.html"))


UNDONE = (
    "年度检查",
    "期满总结",
    "编一本工作手册",
    "组织师生有力",
    "2025年3月10日",
    "天完成",
    "逾期",
    "还没有写完的稿子",
    "今天",
)


@pytest.mark.parametrize("words", UNDONE)
def test_production_shows_nothing_that_is_missing_or_late(site: Path, words: str) -> None:
    assert words not in text(page(site, "projects/sj-ybzb.html"))


@pytest.mark.parametrize(
    "words",
    [
        *(word for word in UNDONE if word not in ("天完成", "逾期")),
        "2025年3月22日 晚 12 天完成",
        "逾期 31 天",
        "逾期 12 天",
        "暂无公开的支撑材料",
        "完成 1 项，推进 1 项",
        "时限：2026年5月20日",
        "草稿",
    ],
)
def test_a_preview_shows_what_is_missing_and_by_how_long_it_is_late(site: Path, words: str) -> None:
    assert words in text(page(site, "projects/sj-ybzb.html", preview=True))


def test_internal_material_is_in_no_build_not_even_as_a_count(site: Path) -> None:
    for folder in (site / "output", site / ".sitegen/preview"):
        files = snapshot(folder)
        pages = [data.decode() for name, data in files.items() if name.startswith("projects/")]
        assert not [html for html in pages if "谈话" in html]
        assert not [name for name, data in files.items() if "谈话记录的正文".encode() in data]
    preview = page(site, "projects/sj-ybzb.html", preview=True)
    row = re.search(r"监督党员有力.*?</tr>", preview, re.DOTALL)
    assert row
    assert "暂无公开的支撑材料" in row[0]


def test_references_lead_to_pages_files_pictures_and_places_of_a_register(site: Path) -> None:
    html = page(site, "projects/sj-ybzb.html")
    links = dict(re.findall(r'<li id="ref-(\d+)">\s*<p><a href="([^"]+)"', html))
    assert links["1"] == "../yaowen/2026/0312-dangke.html"
    assert links["2"] == "../honours.html#rongyu-ry-1"
    assert 'id="rongyu-ry-1"' in page(site, "honours.html")
    assert (site / "output/projects" / unquote(links["3"])).resolve().read_text("utf-8").startswith("序号")
    assert links["4"] == "https://news.example/1.html"
    shot = re.search(
        r'<a class="shot" href="([^"]+)">(?:<(?:picture|source)[^>]*>\s*)*<img src="([^"]+)" alt="“齿轮咬合的故事”截图"',
        html,
    )
    assert shot
    assert shot[1] == shot[2]
    assert (site / "output/projects" / shot[1]).resolve().is_file()
    cells = re.findall(r'href="#ref-(\d+)"', html)
    assert set(cells) == set(links)


def test_the_ruled_line_says_in_words_what_it_draws(site: Path) -> None:
    html = page(site, "projects/sj-ybzb.html")
    assert 'aria-label="建设期 2024年3月—2026年9月；立项 2024年3月；中期检查 2025年3月22日"' in html
    assert html.count('class="full"') == 2
    assert 'class="open"' not in html
    preview = page(site, "projects/sj-ybzb.html", preview=True)
    assert preview.count('class="full"') == 2
    assert preview.count('class="open"') == 3
    assert preview.count('<line class="late"') == 2
    assert preview.count('<span class="late"') == 3  # one was reached late, one is overdue, and so is a task


def test_the_three_levels_stand_as_one_line_from_every_project_of_it(site: Path) -> None:
    for name in ("xiao-ybzb", "sj-ybzb", "guo-ybzb"):
        html = page(site, f"projects/{name}.html")
        line = re.search(r'<ol class="levels">.*?</ol>', html, re.DOTALL)
        assert line
        assert re.findall(r"<b>(\S+?)级", line[0]) == ["校", "省", "国家"]
        assert line[0].count('aria-current="page"') == 1
        assert "通过验收" in line[0]
    assert "三级联创" not in page(site, "projects/gzs.html")


def test_the_period_of_an_application_is_only_planned(site: Path) -> None:
    assert "<dt>计划建设期</dt>" in page(site, "projects/guo-ybzb.html")
    assert "<dt>建设期</dt>" in page(site, "projects/sj-ybzb.html")


def test_a_type_without_published_items_has_no_matrix_and_a_hint_for_editors(site: Path) -> None:
    html = page(site, "projects/gzs.html")
    assert "标准与支撑材料" not in html
    assert "办沙龙" in html
    assert "content/standards.yml" in page(site, "projects/gzs.html", preview=True)


def test_a_school_that_registers_a_standard_gets_the_matrix(tmp_path: Path) -> None:
    standard = "- {编号: gzs, 名称: 工作室四条, 条目: [双带双促, {名称: 教研相长, 说明: 学校自拟}], 适用: [双带头人工作室], 可信度: 忆}\n"
    article = "content/yaowen/2026-05-02-shalong.md"
    files = {
        **FILES,
        "content/standards.yml": standard,
        article: "---\n标题: 办了一次沙龙\n日期: 2026-05-02\n单位: jx-sj\n双创项目: gzs\n对标: 教研相长\n---\n正文。\n",
    }
    root = write_site(tmp_path, files)
    assert build_site(root, strict=True).published
    html = page(root, "projects/gzs.html")
    assert "对标“工作室四条”" in html
    assert "学校自拟" in html
    assert "双带双促" not in html


def test_the_overview_shows_type_level_batch_and_status(site: Path) -> None:
    html = page(site, "projects/index.html")
    head = re.search(r'<table class="stack matrix".*?</thead>', html, re.DOTALL)
    assert head
    assert re.findall(r'<th scope="col">([^<]+)<', head[0]) == ["类型", "国家级第五批", "省级第二批", "校级首批"]
    row = re.search(r'<th scope="row">样板支部</th>(.*?)</tr>', html, re.DOTALL)
    assert row
    cells = [text(cell).split() for cell in re.findall(r"<td[^>]*>(.*?)</td>", row[1], re.DOTALL)]
    assert cells == [
        ["申报", "机械设计系教师党支部"],
        ["中期", "机械设计系教师党支部"],
        ["通过验收", "机械设计系教师党支部"],
    ]
    assert "各类项目的状态（项）" in html


def test_several_projects_in_one_cell_are_counted_and_told_apart(tmp_path: Path) -> None:
    second = str(FILES["content/projects/xiao-ybzb.md"]).replace("名称: 校级样板支部", "名称: 另一个样板支部")
    root = write_site(tmp_path, {**FILES, "content/projects/ling.md": second})
    build_site(root)
    html = page(root, "projects/index.html")
    cell = re.search(r'data-label="校级首批">((?:(?!</td>).)*?另一个样板支部.*?)</td>', html, re.DOTALL)
    assert cell
    assert text(cell[1]).split() == ["通过验收", "2", "项", "另一个样板支部", "校级样板支部"]


def test_marks_of_confidence_are_for_editors(site: Path) -> None:
    assert "可信度" not in page(site, "projects/index.html")
    preview = page(site, "projects/index.html", preview=True)
    assert "可信度：证（见于公开文件）" in preview
    assert "待核对" in preview
    assert "依据：" in page(site, "projects/index.html")


@pytest.mark.skipif(not REAL.is_dir(), reason="the real input (../shared/realsite) is not at hand")
def test_the_real_projects_have_a_place_in_the_overview_and_pages_of_their_own(tmp_path: Path) -> None:
    root = Path(shutil.copytree(REAL, tmp_path / "realsite"))
    build_site(root)
    overview = page(root, "projects/index.html")
    for name, title, standard in (
        ("anke-nx-bgyx", "农学院党委标杆院系", "五个到位"),
        ("anke-hk-ybzb", "环境科学与工程系教师党支部样板支部", "七个有力"),
        ("anke-zw-ybzb", "中文系教师党支部样板支部", "七个有力"),
    ):
        assert title in overview
        html = page(root, f"projects/{name}.html")
        assert f"<h1>{title}</h1>" in html
        assert "通过验收" in html
        assert standard in html
        assert "省级 首批" in html
    college = text(page(root, "projects/anke-nx-bgyx.html"))
    assert "立项 2020年10月" in college
    assert "验收 2022年10月 通过" in college
    assert "落实清单闭环管理" in college
