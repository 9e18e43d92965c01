"""The codes of family ENC."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code

ENCODING: tuple[Code, ...] = ()
