"""Generated references are fresh."""

from __future__ import annotations

import pytest

from reference import DOCS, REFERENCES


@pytest.mark.parametrize("name", REFERENCES)
def test_a_generated_reference_is_fresh(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == REFERENCES[name](), "run: python tools/reference.py"
