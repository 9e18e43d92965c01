"""Every change that is measured is one that the output shows, and it can be undone."""

from __future__ import annotations

from pathlib import Path

from sites import build_site
from speed.changes import STEPS, Workplace
from speed.corpus import Corpus
from speed.generators import ours
from speed.scenario import files_in
from speed.sites import prepare

SMALL = Corpus(articles=8, units=2, brands=2, projects=1, tags=4)


def content(site: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (site / "content").rglob("*.md")}


def test_each_change_shows_in_the_output(tmp_path):
    generator = next(ours())
    prepare(generator, SMALL, tmp_path)
    before = content(tmp_path)
    place = Workplace(generator=generator, corpus=SMALL, folder=tmp_path)
    for step in STEPS.values():
        seen = step(place)
        outcome = build_site(tmp_path, place.output, search=False)
        assert outcome.published, outcome.problems
        assert seen()
    assert content(tmp_path) != before
    place.restore()
    assert content(tmp_path) == before
    assert not files_in(place.output)
