"""A conversation on a terminal: questions with a text for an answer, or with numbered choices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import click

from sitegen.cli.streams import say

_SHOWN = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several answers: the *value* to write down, the *label* to show, and other *names* to find it by."""

    value: str
    label: str
    names: tuple[str, ...] = ()

    @property
    def called(self) -> tuple[str, ...]:
        """All names."""
        return (self.value, self.label, *self.names)

    def matches(self, text: str) -> bool:
        """Tell whether *text* is a part of one of the names, in any case."""
        return any(text.casefold() in name.casefold() for name in self.called)

    def is_called(self, text: str) -> bool:
        """Tell whether *text* is one of the names."""
        return text in self.called


def ask_text(question: str, note: str = "", *, required: bool = True, default: str = "") -> str:
    """Return an answer in the user's words; empty only where it is not *required*, which then means *default*.

    Raises:
        click.Abort: where the user ends the conversation.
    """
    skip = "" if required else f"直接回车：{default or '不填'}"
    notes = "；".join(filter(None, (note, skip)))
    suffix = f"（{notes}）：" if notes else "："
    while True:
        say(f"{question}{suffix}", end="")
        try:
            answer = input().strip()
        except EOFError:
            raise click.Abort from None
        if answer or not required:
            return answer


def ask_yes(question: str) -> bool:
    """Return whether the user says yes; nothing means no."""
    return ask_text(question, "是/否", required=False, default="否").lower() in ("是", "y", "yes", "1")


def ask_choice(question: str, choices: Sequence[Choice], *, required: bool = True, default: str = "") -> str:
    """Return the value of one of *choices*, picked by its number, by a part of its name or its pinyin; "" for *default*.

    Raises:
        click.Abort: where the user ends the conversation.
    """
    offered = list(choices)
    while True:
        _show(offered, all_of_them=len(offered) == len(choices))
        answer = ask_text(question, "编号、名称的一部分或拼音首字母", required=required, default=default)
        if not answer:
            return ""
        found = _pick(answer, offered, choices)
        if len(found) == 1:
            say(f"  → {found[0].label}")
            return found[0].value
        if not found:
            say(f"没有名称或拼音里带“{answer}”的。")
        offered = found or list(choices)


def _pick(answer: str, offered: Sequence[Choice], choices: Sequence[Choice]) -> list[Choice]:
    if answer.isascii() and answer.isdigit() and 1 <= int(answer[:6]) <= min(len(offered), _SHOWN):
        return [offered[int(answer) - 1]]
    exact = [choice for choice in choices if choice.is_called(answer)]
    return exact[:1] or fitting(answer, choices)


def fitting(text: str, choices: Sequence[Choice]) -> list[Choice]:
    """Return those of *choices* whose names hold *text* or are spelled so."""
    return _spelled(text, choices) or [choice for choice in choices if choice.matches(text)]


def _spelled(letters: str, choices: Sequence[Choice]) -> list[Choice]:
    """Return those of *choices* whose names are spelled so: in letters, in whole syllables, in first letters or some.

    ``jixie``, ``jxgc`` and, of 机械设计系教师党支部, ``jxjszb``.
    """
    letters = "".join(letters.lower().split())
    if not (letters.isascii() and letters.isalpha()):
        return []
    from sitegen.load.pinyin import pinyin_of  # loads its dictionary

    syllables = pinyin_of((name for choice in choices for name in choice.called), None)
    spelled = [choice for choice in choices if any(_is_part(letters, syllables[name]) for name in choice.called)]
    return spelled or [
        choice for choice in choices if any(_is_among(letters, syllables[name]) for name in choice.called)
    ]


def _is_part(letters: str, syllables: tuple[str, ...]) -> bool:
    return letters in _initials(syllables) or letters in "".join(syllables).lower()


def _is_among(letters: str, syllables: tuple[str, ...]) -> bool:
    rest = iter(_initials(syllables))
    return all(letter in rest for letter in letters)


def _initials(syllables: tuple[str, ...]) -> str:
    return "".join(syllable[:1] for syllable in syllables).lower()


def _show(offered: Sequence[Choice], *, all_of_them: bool) -> None:
    if not all_of_them:
        say(f"找到 {len(offered)} 个：")
    for number, choice in enumerate(offered[:_SHOWN], 1):
        say(f"  {number:>2}. {choice.label}")
    if len(offered) > _SHOWN:
        say(f"      还有 {len(offered) - _SHOWN} 个，输入名称的一部分或拼音首字母来找")
