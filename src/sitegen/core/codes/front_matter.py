"""The codes of family FM."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code

FRONT_MATTER: tuple[Code, ...] = ()
