"""The corpus tried: the mistakes written into sites, the sites checked, and what was found of each mistake."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mistakes import (
    access,
    counting,
    encoding,
    freshness,
    headers,
    links,
    output,
    personal,
    pictures,
    punctuation,
    reviews,
    wording,
)
from mistakes.seed import CLOSINGS, OPENINGS, REVIEWS, Laid, Seed, Written
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.pipeline.check import check
from sitegen.pipeline.request import BadConfig, Request
from sites import Files, write_site

SEEDS: tuple[Seed, ...] = (
    *headers.SEEDS,
    *links.SEEDS,
    *pictures.SEEDS,
    *wording.SEEDS,
    *punctuation.SEEDS,
    *encoding.SEEDS,
    *personal.SEEDS,
    *reviews.SEEDS,
    *counting.SEEDS,
    *freshness.SEEDS,
    *access.SEEDS,
    *output.SEEDS,
)
AFTER_ALL = date(2026, 3, 20)
"""The day as of which all articles with mistakes are read."""

_ARTICLE = "---\n标题: {}\n日期: {}\n单位: {}\n" + REVIEWS + "---\n{}\n"
BASE: Files = {
    "site.yml": "标题: 江澜大学党建网\n网址: https://dangjian.example/\n审核: [一审, 二审, 三审]\n",
    "content/yaowen/_index.md": "---\n标题: 党建要闻\n排序: 1\n---\n",
    "content/tongzhi/_index.md": "---\n标题: 通知公告\n排序: 2\n---\n",
    "content/units/jlu.md": "---\n名称: 江澜大学党委\n类型: 学校党委\n---\n",
    "content/units/jx.md": "---\n名称: 机械工程学院党委\n类型: 二级党委\n上级: jlu\n---\n",
    "content/units/jx-sj.md": "---\n名称: 机械设计系教师党支部\n类型: 党支部\n支部类型: 教师\n上级: jx\n---\n",
    "content/brands/chilun.md": (
        "---\n名称: 红色齿轮\n单位: jx-sj\n模式: 一支部一品牌\n级别: 校级\n阶段: 认定\n认定日期: 2023-12-28\n---\n"
        "支部把党员先锋岗设在实验室。\n"
    ),
    "content/projects/sj-ybzb.md": (
        "---\n名称: 机械设计系教师党支部样板支部\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 培育创建\n"
        "起止: [2024-01, 2027-01]\n节点:\n  - {名称: 立项, 实际: 2024-01}\n---\n"
    ),
    "content/people.yml": (
        "- {姓名: 田禾, 职务: 机械工程学院党委书记, 起: 2023-09}\n- {姓名: 柳岸, 职务: 党委组织部部长, 起: 2025-01}\n"
    ),
    "content/yaowen/2024-01-10-dangke.md": _ARTICLE.format(
        "机械设计系教师党支部讲党课\n品牌: 红色齿轮\n双创项目: sj-ybzb",
        "2024-01-10",
        "jx-sj",
        "支部在实验楼讲党课，学生党员参加。\n\n## 准备\n\n提前一周备课。",
    ),
    "content/yaowen/2024-03-12-huiyi.md": _ARTICLE.format(
        "机械工程学院党委召开会议", "2024-03-12", "jx", "会议听取了各支部的工作汇报。"
    ),
    "content/tongzhi/2024-03-08-xuexi.md": _ARTICLE.format(
        "关于做好三月份学习安排的通知\n体裁: 通知", "2024-03-08", "jlu", "请各党支部按计划学习。"
    ),
}
"""A site in which nothing is wrong on 20 March 2024."""

DRAFT: Files = {
    "content/yaowen/draft.md": _ARTICLE.format("还没写完的稿件\n草稿: 是", "2024-03-14", "jx", "支部召开会议。")
}


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a *seed*: what was *found* of it, and which errors and warnings spoke of what is not wrong."""

    seed: Seed
    found: tuple[Diagnostic, ...]
    false: tuple[Diagnostic, ...]

    @property
    def hit(self) -> bool:
        """Whether the mistake was found."""
        return bool(self.found)


def tried(folder: Path, seeds: Sequence[Seed] = SEEDS) -> list[Tried]:
    """Write *seeds* into sites below *folder*, check these, and return what came of each, in order."""
    written = [seed for seed in seeds if isinstance(seed, Written)]
    texts = {id(seed): result for seed, result in zip(written, _articles(folder / "articles", written), strict=True)}
    return [
        texts[id(seed)] if isinstance(seed, Written) else _site(folder / f"site-{number}", seed)
        for number, seed in enumerate(seeds)
    ]


def _articles(folder: Path, seeds: Sequence[Written]) -> list[Tried]:
    places = [f"content/yaowen/m{number:03}" for number in range(len(seeds))]
    write_site(folder, {**BASE, **DRAFT})
    spans = []
    for number, (place, seed) in enumerate(zip(places, seeds, strict=True)):
        text, lines = _article(seed, number)
        spans.append(lines)
        name = f"{place}/index.md" if seed.folder else f"{place}.md"
        write_site(folder, {name: text, **{f"{place}/{beside}": data for beside, data in seed.folder.items()}})
    problems = _problems(folder, AFTER_ALL)
    results = []
    for place, seed, lines in zip(places, seeds, spans, strict=True):
        name = f"{place}/{seed.found_in or 'index.md'}" if seed.folder else f"{place}.md"
        of_it = [one for one in problems if one.path.startswith(place)]
        found = [one for one in of_it if one.path == name and one.code.startswith(seed.code)]
        found = [one for one in found if not one.line or one.line in lines]
        results.append(_result(seed, found, of_it))
    return results


def _article(seed: Written, number: int) -> tuple[str | bytes, range | frozenset[int]]:
    """Return the article with the mistake of *seed*, and on which of its lines this may be told of."""
    if seed.raw or not (seed.text or seed.header):
        return seed.raw, range(1, 1000)
    header = f"---\n标题: {seed.title}\n日期: {seed.day}\n单位: {seed.unit}\n{seed.header}{seed.reviews}---\n\n"
    before = f"{header}{OPENINGS[number % len(OPENINGS)]}\n\n"
    after = "" if seed.ends else f"\n\n{CLOSINGS[number % len(CLOSINGS)]}"
    first = before.count("\n") + 1
    mistaken = range(first, first + seed.text.count("\n") + 1)
    return f"{before}{seed.text}{after}\n", frozenset((*range(1, header.count("\n")), *mistaken))


def _site(folder: Path, seed: Laid) -> Tried:
    problems = _problems(write_site(folder, {**BASE, **seed.files}), date.fromisoformat(seed.today))
    return _result(seed, [one for one in problems if one.code == seed.code], problems)


def _problems(folder: Path, today: date) -> Sequence[Diagnostic]:
    try:
        return check(Request(root=folder, output=folder / "output", today=today, jobs=1))
    except BadConfig as refused:
        return refused.problems


def _result(seed: Seed, found: Iterable[Diagnostic], of_it: Iterable[Diagnostic]) -> Tried:
    loud = [one for one in of_it if one.severity is not Severity.INFO]
    false = [one for one in loud if not one.code.startswith((seed.code, *seed.beside))]
    return Tried(seed, tuple(found), tuple(false))
