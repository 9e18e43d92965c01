"""What the doctor has to say of one thing: what was seen, how much it matters, and the remedy."""

from __future__ import annotations

from enum import StrEnum

from sitegen.model.value import Value


class State(StrEnum):
    """How much it matters: what is to be *mended* gets in the way, a *hint* may one day."""

    FINE = "fine"
    HINT = "hint"
    MEND = "mend"


class Note(Value):
    """What was *seen*, without a full stop; what is not fine has a *remedy*, which is a sentence."""

    state: State
    seen: str
    remedy: str = ""


class Group(Value):
    """What was seen of one matter."""

    name: str
    notes: tuple[Note, ...]


def fine(seen: str) -> Note:
    """Return that nothing is to be done."""
    return Note(state=State.FINE, seen=seen)


def hint(seen: str, remedy: str) -> Note:
    """Return what is worth knowing, and can stay."""
    return Note(state=State.HINT, seen=seen, remedy=remedy)


def mend(seen: str, remedy: str) -> Note:
    """Return what gets in the way."""
    return Note(state=State.MEND, seen=seen, remedy=remedy)


_NAMED = 3


def named(paths: list[str]) -> str:
    """Return *paths*, the first few by name, as they can be shown: not every name of a file is text."""
    shown = "、".join(f"“{_shown(path)}”" for path in paths[:_NAMED])
    return f"{shown} 等 {len(paths):,} 个" if len(paths) > _NAMED else shown


def _shown(path: str) -> str:
    text = path.encode("utf-8", "replace").decode()
    return "".join(character if character.isprintable() else "?" for character in text)
