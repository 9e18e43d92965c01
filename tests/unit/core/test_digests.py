"""Digests of values."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

from sitegen.core.dates import Stamp
from sitegen.core.digests import fingerprint
from sitegen.model.views import Card


def card(title: str) -> Card:
    return Card(title=title, address="/a.html", date=Stamp(date(2024, 3, 13)))


def test_equal_values_have_equal_fingerprints_and_different_ones_different() -> None:
    assert fingerprint(card("甲")) == fingerprint(card("甲"))
    assert fingerprint(card("甲")) != fingerprint(card("乙"))


def test_a_fingerprint_is_the_same_in_another_process_under_another_hash_seed() -> None:
    program = (
        "from datetime import date; from sitegen.core.dates import Stamp; from sitegen.core.digests import fingerprint;"
        "from sitegen.model.views import Card; print(fingerprint(Card(title='甲', address='/a.html', date=Stamp(date(2024, 3, 13)))))"
    )
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        )
        assert run.stdout.strip() == fingerprint(card("甲"))
