"""A small site with every kind of content comes out as it stands in ``tests/golden/small``."""

from __future__ import annotations

from pathlib import Path

from golden import outputs

GOLDEN = Path(__file__).parent / "small"


def test_the_site_comes_out_as_it_is_kept() -> None:
    kept = {
        path.relative_to(GOLDEN).as_posix(): path.read_bytes().decode() for path in GOLDEN.rglob("*") if path.is_file()
    }
    made = outputs()
    assert made.keys() == kept.keys()
    for name in kept:
        assert made[name] == kept[name], f"{name}: read the difference, then run python tests/golden/golden.py"
