"""Five published articles, written the ways that writers write: the real input, where it is at hand."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sites import build_site, snapshot

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
