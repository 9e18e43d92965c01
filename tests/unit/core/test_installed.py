"""What is installed is told as the package's own metadata tell it."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from sitegen.core.installed import version_of
from sitegen.pipeline.versions import LIBRARIES


@pytest.mark.parametrize(("module", "name"), LIBRARIES.items())
def test_versions_are_those_of_the_metadata(module: str, name: str) -> None:
    assert version_of(module, name) == version(name)
