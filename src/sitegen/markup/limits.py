"""What a body may be, so that converting it ends soon: its size; and which texts are surely none of the costly ones."""

from __future__ import annotations

import re

from sitegen.markup.problems import BodyProblem

LONGEST = 1024 * 1024
_MOST_LINES = 40_000
LONGEST_RUN = 1000
# Where the product of length and signs is below this, no construct can cost more than the budget of ``complexity``.
HARMLESS = 4_000_000

SIGN = re.compile(r"[!-/:-@\[-`{-~\n]")


def too_long(text: str) -> BodyProblem | None:
    """Return the problem of a *text* of more than 1 MB or 40,000 lines, or None."""
    # No character takes more than four bytes.
    size = len(text.encode()) if len(text) > LONGEST // 4 else len(text)
    lines = text.count("\n")
    if size <= LONGEST and lines <= _MOST_LINES:
        return None
    what = f"{size / LONGEST:.1f} MB，超过 1 MB" if size > LONGEST else f"{lines} 行，超过 {_MOST_LINES} 行"
    return BodyProblem(code="LNK090", message=f"正文有 {what}。", hint="拆成几篇；长名单、长表格改成附件。")


def is_harmless(text: str) -> bool:
    """Tell whether *text*, in which nothing is nested and no tab stands, is surely not ``too_complex``; at little cost."""
    length, half = len(text), LONGEST_RUN // 2
    ascii_alone = len(text.encode("ascii", "ignore"))
    if ascii_alone * length > HARMLESS and len(SIGN.findall(text)) * length > HARMLESS:
        return False
    # Wherever a run of that length begins, it fills one of these stretches.
    return all(text.count(text[start], start, start + half) < half for start in range(0, length, half))
