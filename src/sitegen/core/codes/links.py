"""The codes of family LNK."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code

LINKS: tuple[Code, ...] = ()
