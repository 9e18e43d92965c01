"""What is told of the pages of articles without drawing them is what there is to see on the pages as they are drawn."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from sitegen.checks.sheet import Leaf
from sitegen.model.routes import Route
from sitegen.pipeline import proofs
from sitegen.pipeline.check import check
from sitegen.pipeline.request import Request
from sitegen.pipeline.sketches import look_at
from sites import TODAY, write_site

REPOSITORY = Path(__file__).parents[2]
RICH = """---
标题: 支部“六步”流程 & 第二届<党课>
副标题: 记一次主题党日
日期: 2026-03-14
单位: jx
标签: [党课, 主题党日]
原文链接: https://example.org/a?b=1&c=2
---
看[上一篇](2026-03-12-dangke.md)，再看[外站](https://example.com/x)，还有[脚注](#jiao)。

## 一、做法

<img src="https://cdn.example/a.png">

## 二、成效

<p id="jiao">三会一课</p>

## 三、下一步

落实三会一课。
"""

Pair = tuple[Leaf, Leaf]


@pytest.fixture
def pairs(monkeypatch: pytest.MonkeyPatch) -> list[Pair]:
    """Of each page that is told without being drawn: what is told, and what there is to see."""
    found: list[Pair] = []

    def both(desk: Any, route: Route) -> Leaf:
        drawn = look_at(route.address, desk.bench.make(route))
        if told := desk.sketches.leaf(route):
            found.append((told, drawn))
        return drawn

    monkeypatch.setattr(proofs, "_leaf", both)
    return found


def proof(site: Path) -> set[str]:
    return {problem.code for problem in check(Request(root=site, output=site / "output", today=TODAY, jobs=1))}


def compare(told: Leaf, drawn: Leaf) -> None:
    assert (told.address, told.title, told.description) == (drawn.address, drawn.title, drawn.description)
    assert told.listed == drawn.listed
    assert set(told.outer) == set(drawn.outer)
    assert set(told.flaws) == set(drawn.flaws)
    assert set(told.ids) >= set(drawn.ids)
    assert set(told.goals) <= set(drawn.goals)
    rest = set(drawn.goals) - set(told.goals)
    assert all(goal.startswith(("/assets/js/", f"{drawn.address}#")) for goal in rest)


def test_what_is_told_of_the_demonstration_is_what_is_drawn(tmp_path: Path, pairs: list[Pair]) -> None:
    shutil.copytree(REPOSITORY / "content", tmp_path / "content")
    shutil.copy(REPOSITORY / "site.yml", tmp_path)
    proof(tmp_path)
    assert len(pairs) > 50
    for told, drawn in pairs:
        compare(told, drawn)


def test_what_is_told_of_long_lists_is_what_is_drawn(small_site: Path, pairs: list[Pair]) -> None:
    """Of sections, units, brands and tags the pages after the first; at least one of each."""
    of = "单位: jx\n品牌: chilun\n标签: 党课"
    days = [f"2025-{month:02}-{day:02}" for month in range(1, 7) for day in range(1, 11)]
    write_site(
        small_site,
        {f"content/yaowen/{day}-dangke.md": f"---\n标题: {day} 党课\n日期: {day}\n{of}\n---\n正文。" for day in days},
    )
    proof(small_site)
    lists = [(told, drawn) for told, drawn in pairs if "/page-" in told.address]
    assert {told.address.split("/")[1] for told, _ in lists} == {"yaowen", "units", "brands", "tags"}
    assert len(lists) > 6
    for told, drawn in pairs:
        compare(told, drawn)


def test_what_people_write_is_looked_at(small_site: Path, pairs: list[Pair]) -> None:
    write_site(small_site, {"content/yaowen/2026-03-14-liubu.md": RICH})
    proof(small_site)
    for told, drawn in pairs:
        compare(told, drawn)
    told = next(told for told, _ in pairs if "liubu" in told.address)
    assert told.title.startswith("支部“六步”流程 & 第二届<党课>")
    assert "jiao" in told.ids


@pytest.mark.parametrize("name", ["article.html", "partials/share.html"])
def test_with_a_template_of_the_sites_own_all_is_drawn(small_site: Path, pairs: list[Pair], name: str) -> None:
    theme = (REPOSITORY / "templates" / name).read_text("utf-8")
    write_site(small_site, {f"templates/{name}": theme.replace("<div", '<div style="margin:0"')})
    assert "OUT015" in proof(small_site)
    assert not pairs


def test_a_very_long_article_is_drawn(small_site: Path, pairs: list[Pair]) -> None:
    write_site(small_site, {"content/yaowen/2026-03-14-liubu.md": RICH + f"{'很长的一段。' * 500}\n\n" * 40})
    assert "OUT013" in proof(small_site)
    assert all("liubu" not in told.address for told, _ in pairs)
