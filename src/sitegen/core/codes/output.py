"""The codes of family OUT."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code

OUTPUT: tuple[Code, ...] = ()
