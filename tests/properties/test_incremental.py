"""An incremental build equals a clean build, byte for byte, after any sequence of edits; a preview too."""

from __future__ import annotations

import tempfile
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from properties.edits import EDITS, LONG, Edit, World, add_picture, change_rules, edit_body, edit_title, sign, withdraw
from properties.rewordings import REWORDINGS, add_words, reword
from sites import SMALL, build_site, snapshot, write_site

_ANY = st.sampled_from(REWORDINGS) | st.sampled_from(EDITS)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # Shrinking builds whole sites again and again; the edits as drawn say enough.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(st.booleans(), st.lists(st.tuples(_ANY, st.integers(0, 40)), min_size=1, max_size=6))
@example(True, [(edit, 3) for edit in EDITS])
@example(False, [(one, n) for n, edit in enumerate(EDITS) for one in (edit, add_words)])
@example(False, [(reword, n) for n in range(1, 40)])
@example(False, [(change_rules, 5), (sign, 0), (edit_body, 1), (sign, 0), (edit_title, 1), (sign, 0)])
@example(True, [(change_rules, 5), (sign, 0), (edit_body, 1)])
@example(False, [(add_picture, 1), (withdraw, 0), (withdraw, 2), (add_words, 1), (withdraw, 4), (withdraw, 5)])
@example(True, [(add_picture, 1), (withdraw, 0), (withdraw, 2), (edit_body, 1), (withdraw, 4), (withdraw, 5)])
def test_an_incremental_build_equals_a_clean_one(preview: bool, edits: list[tuple[Edit, int]]) -> None:
    # Files as young as these tests would never be trusted.
    with tempfile.TemporaryDirectory() as folder, patch("sitegen.pipeline.glance.TICK", -LONG):
        world = World(write_site(Path(folder) / "site", SMALL))
        assert build_site(world.root, preview=preview).published
        for edit, number in edits:
            edit(world, number)
            outcome = build_site(world.root, today=world.today, preview=preview)
        clean = build_site(world.root, Path(folder) / "clean", today=world.today, preview=preview, clean=True)
        assert outcome.problems == clean.problems
        assert outcome.published == clean.published
        if clean.published:
            assert snapshot(world.root / "output") == snapshot(Path(folder) / "clean")
