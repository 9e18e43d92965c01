"""What a build makes is not looked through for garbage; at the end of a process it is not even let go."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from sitegen.pipeline import memory
from sitegen.pipeline.memory import keep, without_collection


class Value:
    """A value that refers to itself, so that only a look for garbage finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def enabled() -> Iterator[None]:
    yield
    gc.unfreeze()
    memory._kept.clear()
    gc.enable()


def test_nothing_is_looked_for_meanwhile() -> None:
    with without_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with without_collection():
        pass
    assert not gc.isenabled()


def test_what_is_kept_is_neither_looked_through_nor_let_go_until_something_else_is() -> None:
    with without_collection():
        value = Value()
        seen = weakref.ref(value)
        keep(value)
        del value
    gc.collect()
    assert seen() is not None
    assert not any(item is seen() for item in gc.get_objects())
    keep(None)
    gc.unfreeze()
    gc.collect()
    assert seen() is None
