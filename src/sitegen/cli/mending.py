"""``sitegen check --fix``: what is mended is written, or shown, and told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path

from sitegen.cli.streams import say, write_data
from sitegen.cli.target import write_file
from sitegen.cli.wanted import Wanted
from sitegen.core.diagnostics import Diagnostic
from sitegen.pipeline.examination import Checked, checked
from sitegen.pipeline.mending import GBK, Mend, mend
from sitegen.pipeline.request import Request
from sitegen.report.text import summary

# What is mended may bring to light what is to be mended: a file that could not be read before, above all.
_ROUNDS = 5
_SHOWN = 20


def examined(request: Request) -> Checked:
    """Return everything that there is to find, and what it was found in."""
    return checked(request)


def planned(site: Path, found: Checked, wanted: Wanted) -> list[Mend]:
    """Return what there is to mend; how headers are spelt goes with the family FM."""
    return mend(site, found, wanted.tells, wanted.lies_in, spelling=wanted.names("FM"))


def carry_out(request: Request, found: Checked, mends: list[Mend], wanted: Wanted) -> tuple[Checked, list[Mend]]:
    """Write *mends*, and what turns up behind them; return what is found then, and all that was mended.

    Raises:
        DiskProblem: the disk refuses a file; those before it are written, each whole.
    """
    done: list[Mend] = []
    for _ in range(_ROUNDS):
        for one in mends:
            write_file(request.root / one.path, one.after)
        done += mends
        found = checked(request)
        mends = planned(request.root, found, wanted)
        if not mends:
            break
    return found, done


def told(mends: Sequence[Mend]) -> str:
    """Return what was mended, in a few lines."""
    if not mends:
        return "没有可以自动改正的。"
    files: dict[str, Counter[str]] = {}
    for one in mends:
        files[one.path] = files.get(one.path, Counter()) + one.counts
    places = sum(counts.total() for counts in files.values())
    lines = [f"改正了 {len(files):,} 个文件里的 {places:,} 处："]
    for path, counts in [*sorted(files.items())][:_SHOWN]:
        lines.append(f"  {path}：{'、'.join(f'{code} {count} 处' for code, count in sorted(counts.items()))}")
    if len(files) > _SHOWN:
        lines.append(f"  ……另有 {len(files) - _SHOWN:,} 个文件。")
    return "\n".join(lines)


def show(mends: Sequence[Mend], found: Checked, problems: Sequence[Diagnostic]) -> None:
    """Write *mends* as a unified diff to stdout; say what that leaves out, and what is found as long as all stands."""
    secret = {problem.path for problem in found.problems if problem.secret}
    for one in sorted(mends, key=lambda one: one.path):
        if GBK in one.counts:
            say(f"{one.path}：从 GBK 转成 UTF-8，文字不变。")
        elif one.path in secret:
            say(f"{one.path}：有 {one.counts.total():,} 处；文中有个人信息，不显示。")
        else:
            write_data(_diff(one), end="")
    say(
        f"{len(mends):,} 个文件可以自动改正，什么都没有写。现有{summary(problems)}。"
        if mends
        else "没有可以自动改正的。"
    )


def _diff(one: Mend) -> str:
    before, after = (re.findall(r"[^\n]*\n|[^\n]+", data.decode()) for data in (one.before, one.after))
    parts = unified_diff(before, after, fromfile=f"a/{one.path}", tofile=f"b/{one.path}")
    return "".join(part if part.endswith("\n") else f"{part}\n\\ No newline at end of file\n" for part in parts)
