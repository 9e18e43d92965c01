"""Rules that one piece of content keeps or breaks by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.load.names import At
from sitegen.model.branding import Project
from sitegen.model.content import Article, Series, Topic
from sitegen.model.registers import ChecklistItem, Pairing, Post
from sitegen.model.vocabulary import Genre, ItemState

_TAGS = 8


def check(item: Any, path: str, at: At) -> Iterator[Diagnostic]:
    """Yield what is wrong with *item*, which stands at *at* in the file *path*."""
    rule = RULES.get(type(item))
    if rule:
        yield from rule(item, path, at)


def _article(article: Article, path: str, at: At) -> Iterator[Diagnostic]:
    if article.expire and article.expire < article.date.day:
        yield _reversed(path, "下架日期", article.expire, "日期", article.date.day, ("expire",))
    if article.expire and article.publish_at and article.expire < article.publish_at:
        yield _reversed(path, "下架日期", article.expire, "定时", article.publish_at, ("expire",))
    if article.genre is Genre.PUBLICITY and not article.expire:
        hint = "加一行“下架日期: 年-月-日”，写公示期满的日子。"
        yield problem("FM042", path, "公示没有写下架日期，期满不会撤下。", hint, at=("genre",))
    if article.repost and not article.origin:
        yield problem("FM043", path, "转载没有写原文链接。", "加一行“原文链接: https://……”。", at=("repost",))
    if len(article.tags) > _TAGS:
        message = f"有 {len(article.tags)} 个标签，超过 {_TAGS} 个。"
        yield problem("FM045", path, message, "留下最能说明内容的几个。", at=("tags",))


def _pairing(pairing: Pairing, path: str, at: At) -> Iterator[Diagnostic]:
    if len(pairing.parties) < 2:
        hint = "把各共建单位都写上；校外单位写成 {校外: 全称}。"
        yield problem("FM040", path, "共建单位不足两个。", hint, at=(*at, "parties"))
    for number, party in enumerate(pairing.parties):
        if not party.unit and not party.outside:
            hint = "本校的写“单位”，校外的写“校外”。"
            yield problem("FM011", path, "共建单位没有写名称。", hint, at=(*at, "parties", number))
    if pairing.until and pairing.until.last_day < pairing.date.day:
        yield _reversed(path, "结束", pairing.until.text, "日期", pairing.date.text, (*at, "until"))


def _checklist_item(item: ChecklistItem, path: str, at: At) -> Iterator[Diagnostic]:
    if item.state is ItemState.CLOSED:
        for value, label, example in (
            (item.closed, "销号日期", "年-月-日"),
            (item.closing_note, "销号说明", "怎样解决的"),
            (item.evidence, "佐证", "[/栏目/稿件.md]"),
        ):
            if not value:
                hint = f"加一行“{label}: {example}”；还没有办结的，状态改成“推进”。"
                yield problem("FM041", path, f"状态是“已销号”，却没有“{label}”。", hint, at=(*at, "state"))
    if item.closed and item.raised and item.closed < item.raised.day:
        yield _reversed(path, "销号日期", item.closed, "提出", item.raised.text, (*at, "closed"))


def _project(project: Project, path: str, at: At) -> Iterator[Diagnostic]:
    yield from _period(project, path, at)
    for number, task in enumerate(project.tasks):
        if task.unproven:
            hint = "加一行“佐证: [/栏目/稿件.md]”，可以是稿件、文件或网页；还没有做完的，状态改成“推进”。"
            message = f"任务“{task.content}”状态是“完成”，却没有佐证。"
            yield problem("FM061", path, message, hint, at=("tasks", number))


def _post(post: Post, path: str, at: At) -> Iterator[Diagnostic]:
    if post.start and post.end and post.end.last_day < post.start.day:
        yield _reversed(path, "止", post.end.text, "起", post.start.text, (*at, "end"))


def _period(item: Project | Series | Topic, path: str, at: At) -> Iterator[Diagnostic]:
    if len(item.period) == 2 and item.period[1].last_day < item.period[0].day:
        yield _reversed(path, "止", item.period[1].text, "起", item.period[0].text, ("period",))


def _reversed(path: str, later: str, end: object, earlier: str, start: object, at: At) -> Diagnostic:
    return problem("FM044", path, f"“{later}”{end} 早于“{earlier}”{start}。", "核对这两个日期。", at=at)


RULES: dict[type, Callable[[Any, str, At], Iterator[Diagnostic]]] = {
    Article: _article,
    Pairing: _pairing,
    ChecklistItem: _checklist_item,
    Project: _project,
    Post: _post,
    Series: _period,
    Topic: _period,
}
