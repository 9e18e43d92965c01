"""The codes of family IMG."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code

IMAGES: tuple[Code, ...] = ()
