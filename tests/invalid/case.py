"""One broken site: what is laid over the small site, and the report that it must bring, word for word."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from groups import GROUP
from sitegen.cli.together import seen_from_above, sites_of
from sitegen.core.diagnostics import in_order
from sitegen.pipeline.request import BadConfig
from sitegen.report.text import report
from sites import SMALL, build_site, snapshot, write_site

ARTICLE = "content/yaowen/2026-05-20-huiyi.md"
"""Where most faults stand: an article more than the small site has."""

Maker = Callable[[Path], object]
"""Makes at a path what bytes cannot say: a symlink, a pipe, nothing at all (``Path.unlink``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A site that is to be refused. *files* are laid over ``SMALL``; *report* is what the refusal says.

    *strict* cases hold warnings only, which refuse a build with ``--strict``.
    """

    name: str
    files: Mapping[str, str | bytes | Maker]
    report: str
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a build of a case came to."""

    published: bool
    report: str
    codes: frozenset[str]


def article(header: str = "", body: str = "正文。\n") -> str:
    """Return an article whose only fault is in *header*, which begins on line 5, or in *body*."""
    return f"---\n标题: 学院召开会议\n日期: 2026-05-20\n单位: jx\n{header}---\n{body}"


def lay(site: Path, case: Case) -> None:
    """Put the files of *case* into the folder *site*."""
    for name, content in case.files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if callable(content):
            content(path)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())


def copy_with(earlier: Path, site: Path, case: Case) -> dict[str, bytes]:
    """Make *site* the small site with *case* laid over it, and the output built *earlier*. Return that output."""
    lay(write_site(site, SMALL), case)
    shutil.copytree(earlier / "output", site / "output", copy_function=os.link)
    return snapshot(site / "output")


def answer_of_group(group: Path, case: Case) -> str:
    """Make *group* the small group with *case* laid over it. Return what is told of it all, each thing once."""
    lay(write_site(group, GROUP), case)
    try:
        names, told = sites_of(group)
    except BadConfig as error:
        names, told = [], error.problems
    found = dict.fromkeys(told)
    for name in names:
        try:
            problems = build_site(group / "sites" / name).problems
        except BadConfig as error:
            problems = error.problems
        found |= dict.fromkeys(seen_from_above(name, problems))
    return f"{report(in_order(found))}\n"


def answer(site: Path, *, strict: bool = False) -> Answer:
    """Build *site* and return what came of it."""
    try:
        outcome = build_site(site, strict=strict)
        published, problems = outcome.published, outcome.problems
    except BadConfig as error:
        published, problems = False, error.problems
    return Answer(
        published=published,
        report=f"{report(problems)}\n",
        codes=frozenset(problem.code for problem in problems),
    )
