"""Four published articles with what they name, written the ways that writers write; where they are at hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sitegen.core.diagnostics import has_errors
from sitegen.load.config import load_config
from sitegen.load.content import load_content
from sitegen.load.places import pin

REAL = Path(__file__).parents[4] / "shared/realsite"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real input (../shared/realsite) is not at hand")


def test_the_real_input_is_loaded_without_an_error() -> None:
    config, problems = load_config(REAL)
    assert (config is not None, problems) == (True, ())
    assert config is not None
    content, problems = (loaded := load_content(REAL, config, None)).content, loaded.problems
    assert not has_errors(problems), problems
    articles = {article.id.rpartition("/")[2]: article for article in content.articles}
    assert set(articles) == {
        "2023-08-28-santong-sanli",
        "2024-03-13-zhibu-weiyuan",
        "2025-03-25-yirong-shuanggao",
        "2025-04-24-jiedui-gongjian",
    }
    article = articles["2024-03-13-zhibu-weiyuan"]
    assert (article.units, article.brands, article.slug) == (("glxy",), ("xianfeng-guandao",), "zhibu-weiyuan")
    assert article.tags == ("第一议题", "一支部一品牌", "结对共建")
    assert articles["2025-03-25-yirong-shuanggao"].units == ("bzyxy-jg1",)
    assert articles["2025-04-24-jiedui-gongjian"].date.text == "2025-04-24 16:13"
    assert content.projects["anke-nx-bgyx"].batch == 1
    assert content.brands["jiedui-gongjian"].results[0].value == "361"


def test_the_mangled_article_is_refused_by_name(tmp_path: Path) -> None:
    root = Path(shutil.copytree(REAL, tmp_path / "site"))
    name = "2022-10-26-shuangchuang.md"
    shutil.copy(root / "rejected" / name, root / "content/yaowen")
    config, _ = load_config(root)
    assert config is not None
    loaded = load_content(root, config, None)
    found = [problem for problem in pin(root, loaded.problems) if problem.severity.value == "error"]
    assert [(problem.code, problem.path) for problem in found] == [
        ("ENC161", f"content/yaowen/{name}"),
        ("ENC162", f"content/yaowen/{name}"),
    ]
    assert found[0].line == 8
    assert "處汉字" not in found[0].message
    assert len(loaded.content.articles) == 4
