"""Values as YAML on one line, for headers that we write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

# What YAML takes as it stands wherever it stands: no colon, comma, bracket, quotation mark or other sign of its own.
_PLAIN = re.compile(r"[\w（《“「【][\w（）《》“”‘’「」【】、，。！？；：…—·.+/ -]*")


def scalar(text: str) -> str:
    """Return *text* as a YAML value on one line, quoted where it has to be."""
    text = " ".join(text.split())
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def flow(texts: Iterable[str]) -> str:
    """Return *texts* as a YAML list on one line; one alone as itself."""
    written = [scalar(text) for text in texts]
    return written[0] if len(written) == 1 else f"[{', '.join(written)}]"
