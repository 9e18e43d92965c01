"""A preview that lives on from save to save is, after each of them, what a clean build makes: pages and problems."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from properties.edits import EDITS, LONG, Edit, World, remove_output, spoil_output
from properties.rewordings import REWORDINGS, add_words, reword, touch
from sitegen.pipeline.living import Living
from sitegen.pipeline.request import Request
from sites import SMALL, TODAY, build_site, snapshot, write_site

# What others do to the preview itself shows when the next process begins.
_EDITS = [edit for edit in EDITS if edit not in (remove_output, spoil_output)]


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(
    st.lists(
        st.tuples(st.sampled_from(REWORDINGS) | st.sampled_from(_EDITS), st.integers(0, 40), st.booleans()),
        min_size=1,
        max_size=8,
    )
)
@example(
    [(reword, 2, True), *((one, n, one is add_words) for n, edit in enumerate(_EDITS) for one in (edit, add_words))]
)
@example([(edit, number, bool(number % 3)) for number in range(1, 20) for edit in (reword, add_words, add_words)])
def test_a_living_preview_equals_a_clean_one(edits: list[tuple[Edit, int, bool]]) -> None:
    # Files as young as these tests would never be trusted.
    with tempfile.TemporaryDirectory() as folder, patch("sitegen.load.memo.TICK", -LONG):
        world = World(write_site(Path(folder) / "site", SMALL))
        output = world.root / ".sitegen/preview"
        living = Living(Request(root=world.root, output=output, preview=True, jobs=1))
        assert living.build(TODAY).published
        for edit, number, paused in [*edits, (touch, 0, True)]:
            edit(world, number)
            outcome = living.build(world.today)
            if not paused:
                continue
            living.finish()
            copy = Path(folder) / "copy"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(world.root, copy, ignore=shutil.ignore_patterns(".sitegen"))
            clean = build_site(copy, today=world.today, preview=True)
            assert outcome.problems == clean.problems
            assert outcome.published == clean.published
            if clean.published:
                assert snapshot(output) == snapshot(copy / "output")
