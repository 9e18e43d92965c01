"""Five published articles, written the ways that writers write: the real input, where it is at hand."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from sitegen.pipeline.check import check
from sitegen.pipeline.request import Request
from sites import TODAY, build_site, snapshot

REAL = Path(__file__).parents[3] / "shared" / "realsite"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real input (../shared/realsite) is not at hand")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REAL, tmp_path / "realsite"))


def test_the_whole_site_is_made_without_an_error(site: Path) -> None:
    outcome = build_site(site)
    assert outcome.published
    assert [problem for problem in outcome.problems if problem.severity == "error"] == []
    files = json.loads((site / "output/manifest.json").read_text("utf-8"))["files"]
    for page in (
        "index.html",
        "yaowen/index.html",
        "yaowen/2025/0325-yirong-shuanggao.html",
        "yaowen/2025/0424-jiedui-gongjian.html",
        "yaowen/2023/0828-santong-sanli.html",
        "dangqun/2024/0313-zhibu-weiyuan.html",
        "units/xjtu-jg.html",
        "brands/jiedui-gongjian.html",
        "projects/anke-nx-bgyx.html",
        "series/wenming-xunli.html",
        "pairings.html",
        "checklists.html",
        "info/1002/2486.htm",
    ):
        assert page in files


def test_the_series_has_its_six_categories(site: Path) -> None:
    build_site(site)
    page = (site / "output/series/wenming-xunli.html").read_text("utf-8")
    main = page[page.index("<main") :]
    assert main.count("展示各文明单位在人才培养、科学研究等高校职能方面的精神文明创建工作") == 1
    assert re.findall(r"<h2>(\S+) <small>", main) == ["经验成果"]
    assert "【文明巡礼】" not in main[main.index("<h2>") :]
    assert "第 1 篇" in main
    build_site(site, site / "preview", preview=True)
    preview = (site / "preview/series/wenming-xunli.html").read_text("utf-8")
    found = re.findall(r"<h2>(\S+) <small>(.*?)</small>", preview)
    parts = ["理论探索", "实践育人", "经验成果", "活动开展", "人物榜样", "制度建设"]
    assert found == [(part, "1 篇" if part == "经验成果" else "还没有稿件") for part in parts]


def test_its_statistics_count_each_article_once_and_the_reprint_apart(site: Path) -> None:
    build_site(site)
    tables = json.loads((site / "output/statistics.json").read_text("utf-8"))["tables"]
    rows = {table["name"]: {row[0]: row[-1] for row in table["rows"]} for table in tables}
    assert rows["总数"]["稿件（篇）"] == 3
    assert rows["总数"]["转载（篇）"] == 1
    assert rows["各单位稿件"] == {
        "滨州医学院机关第一党总支": 1,
        "管理学院党委": 1,
        "西安交通大学机关与直属单位党委": 1,
        "合计": 3,
    }
    assert rows["各月稿件"] == {"3月": 2, "4月": 1, "合计": 3}


def test_no_position_of_a_photograph_comes_out(site: Path) -> None:
    build_site(site)
    pictures = [data for name, data in snapshot(site / "output").items() if name.startswith("media/")]
    assert pictures
    assert not [data for data in pictures if b"Exif" in data or b"GPS" in data]


def test_the_mangled_article_is_refused_by_name_and_the_output_stays(site: Path) -> None:
    build_site(site)
    before = snapshot(site / "output")
    shutil.copy(site / "rejected/2022-10-26-shuangchuang.md", site / "content/yaowen")
    outcome = build_site(site)
    assert not outcome.published
    found = {problem.code: problem for problem in outcome.problems if "2022-10-26-shuangchuang.md" in problem.path}
    assert {"ENC161", "ENC162"} <= set(found)
    assert "拼音" in found["ENC161"].message
    assert "GBK" in found["ENC162"].message
    assert snapshot(site / "output") == before


def test_what_was_carried_off_from_a_mirror_is_told_in_full(site: Path) -> None:
    shutil.copy(site / "rejected/2022-10-26-shuangchuang.md", site / "content/yaowen")
    found = check(Request(root=site, output=site / "output", today=TODAY))
    told = {one.code: one.message for one in found if one.path == "content/yaowen/2022-10-26-shuangchuang.md"}
    assert "304 处汉字后面跟着拼音" in told["ENC161"]
    assert "4 处汉字的 GBK 字节错位" in told["ENC162"]
    assert "38%" in told["ENC168"]
    assert "我校" in told["TXT084"]


def test_counts_and_days_that_disagree_are_told(site: Path) -> None:
    found = check(Request(root=site, output=site / "output", today=TODAY))
    mine = [(one.path, one.line, one.code) for one in found if one.code.startswith(("CNT", "ENC", "A11Y"))]
    assert mine == [
        ("content/dangqun/2024-03-13-zhibu-weiyuan/index.md", 68, "CNT009"),
        ("content/yaowen/2023-08-28-santong-sanli/index.md", 20, "CNT002"),
    ]
