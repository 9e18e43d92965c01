"""The standards and terms that the wheel holds, and a site's own in their place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sitegen.model.vocabulary import Confidence, ProjectType

Load = Callable[..., Any]


def test_the_standards_are_as_attested(load: Load) -> None:
    standards = {item.name: item for item in load({}).content.standards.values()}
    assert set(standards) == {
        "五个到位",
        "七个有力",
        "六个过硬",
        "四个过硬（2018）",
        "研究生样板党支部",
        "研究生党员标兵",
    }
    assert [len(standards[name].items) for name in ("五个到位", "七个有力", "六个过硬")] == [5, 7, 6]
    assert standards["七个有力"].items[0].name == "教育党员有力"
    assert standards["六个过硬"].confidence is Confidence.MEMORY
    assert standards["四个过硬（2018）"].confidence is Confidence.DOUBT
    assert all(item.basis and item.confidence for item in standards.values())


def test_a_type_of_project_has_one_usual_standard(load: Load) -> None:
    types = [type for item in load({}).content.standards.values() for type in item.types]
    assert len(types) == len(set(types))
    assert {ProjectType.SCHOOL, ProjectType.COLLEGE, ProjectType.BRANCH} <= set(types)


def test_every_term_has_a_meaning_and_a_source(load: Load) -> None:
    glossary = load({}).content.glossary
    assert len(glossary) >= 15
    assert all(term.text and term.source for term in glossary.values())
    assert glossary["sanhui-yike"].parts == ("支部党员大会", "支部委员会会议", "党小组会", "党课")


def test_an_entry_of_the_site_replaces_the_one_with_its_id_or_name(load: Load) -> None:
    content = load(
        {
            "content/standards.yml": "- {编号: qige-youli, 名称: 七个有力, 条目: [甲, 乙], 适用: 样板支部}\n- {名称: 五个到位, 条目: [丙]}\n",
            "content/glossary.yml": "- {编号: xiao, 名称: 本校用语, 释义: 甲, 单位: jx}\n",
        }
    ).content
    assert [item.name for item in content.standards["qige-youli"].items] == ["甲", "乙"]
    assert "wuge-daowei" not in content.standards
    assert [standard.name for standard in content.standards.values()].count("五个到位") == 1
    assert content.glossary["xiao"].units == ("jx",)
    assert content.glossary["xiao"].path == "content/glossary.yml"
    assert len(content.glossary) >= 16
