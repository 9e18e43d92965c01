"""The wordings of a site by themselves, for who asks of one of them and of nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen.core.sitefolder import CONTENT
from sitegen.load.encoding import decode
from sitegen.load.faults import Fault
from sitegen.load.files import read
from sitegen.load.header import read_list
from sitegen.load.layers import top_layer
from sitegen.load.layout import BY_KIND
from sitegen.load.pieces import DATA
from sitegen.load.schema import validate
from sitegen.model.phrases import Phrase

_FILE = BY_KIND[Phrase].file


def starter_phrases() -> tuple[Phrase, ...]:
    """Return the wordings that come with the program."""
    return tuple(_phrases(DATA, _FILE))


def phrases_of(root: Path) -> tuple[Phrase, ...]:
    """Return the wordings that hold for the site at *root*, sound ones alone; its own come first."""
    own = tuple(_phrases(root, top_layer(root, f"{CONTENT}/{_FILE}")))
    taken = {phrase.id for phrase in own}
    return (*own, *(phrase for phrase in starter_phrases() if phrase.id not in taken))


def _phrases(folder: Path, path: str) -> Iterator[Phrase]:
    try:
        entries = read_list(decode(read(folder, path)[0])).values
    except (OSError, Fault):
        return
    for number, entry in enumerate(entries):
        found = validate(Phrase, entry)
        if not found.faults:
            yield Phrase(**({"id": str(number + 1)} | found.values))
