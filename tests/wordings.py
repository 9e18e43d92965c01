"""The starter list of wordings, for tests."""

from __future__ import annotations

from sitegen.load.layout import Place
from sitegen.load.parse import parse_file
from sitegen.load.pieces import DATA
from sitegen.model.passages import Kind, Passage
from sitegen.model.phrases import Phrase


def phrases_in(data: bytes) -> tuple[Phrase, ...]:
    """Return the entries of a list of wordings, all of which are sound."""
    parsed, _ = parse_file("terms.yml", Place(kind=Phrase, many=True), data, None)
    assert not parsed.problems
    return tuple(Phrase(**values) for values, _ in parsed.read_entries(Phrase))


def paragraph(text: str) -> Passage:
    return Passage(kind=Kind.PARAGRAPH, text=text, runs=((0, 0),))


STARTER = phrases_in((DATA / "terms.yml").read_bytes())
