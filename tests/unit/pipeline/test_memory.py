"""Garbage is not looked for while a build makes what it keeps, and found all the same afterwards."""

from __future__ import annotations

import gc
import weakref

from sitegen.pipeline.memory import without_collection


class Value:
    """A value that refers to itself."""

    def __init__(self) -> None:
        self.itself = self


def test_what_was_made_meanwhile_counts_as_old_and_is_found_when_it_is_garbage() -> None:
    with without_collection():
        assert not gc.isenabled()
        value = Value()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    assert not any(item is value for item in gc.get_objects(generation=0))
    seen = weakref.ref(value)
    del value
    gc.collect()
    assert seen() is None


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with without_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
