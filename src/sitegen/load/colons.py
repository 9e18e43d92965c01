"""Full-width colons: the first one after a top-level key becomes YAML's, and what follows is the value as it stands."""

from __future__ import annotations

import re

from sitegen.model.value import Value

_LINE = re.compile(
    r"^([^ \t\u3000\-#\[\]{}\"'&*!|>%@`：:\n][^：:\n]{0,30}?)[ \t\u3000]*：[ \t\u3000]*(.*)$", re.MULTILINE
)
_BLOCK = re.compile(r"[|>][+-]?\d?")
_SPECIAL = frozenset("-?:,[]{}#&*!|>'\"%@`")


class Straightened(Value):
    """A header in plain YAML, and for each line that was changed where its value stood and where it stands now.

    *moved* maps a line, from 1, to (column as written, column now, whether quotes were put around it).
    """

    text: str
    moved: dict[int, tuple[int, int, bool]]

    def column(self, line: int, column: int) -> int:
        """Return the column as written of what stands at *column* of *line* now."""
        written, now, quoted = self.moved.get(line, (1, 1, False))
        if column < now:
            return column
        return max(written, written + column - now - quoted)


def straighten(header: str) -> Straightened:
    """Return *header* with its full-width colons read."""
    if "：" not in header:
        return Straightened(text=header, moved={})
    moved: dict[int, tuple[int, int, bool]] = {}
    pieces = []
    end = 0
    for found in _LINE.finditer(header):
        value = found[2].rstrip(" \t\u3000")
        written = _as_yaml(value)
        line = header.count("\n", 0, found.start()) + 1
        moved[line] = (found.start(2) - found.start() + 1, len(found[1]) + 3, written != value)
        pieces += [header[end : found.start()], found[1], ": " if written else ":", written]
        end = found.end()
    return Straightened(text="".join((*pieces, header[end:])), moved=moved)


def _as_yaml(value: str) -> str:
    if not value or _is_yaml(value):
        return value
    if value[0] in _SPECIAL or ": " in value or " #" in value or value.endswith(":"):
        return "'" + value.replace("'", "''") + "'"
    return value


def _is_yaml(value: str) -> bool:
    """Tell whether *value* is a list, a mapping, a quoted text or the beginning of a block that YAML can read."""
    first, last = value[0], value[-1]
    if first in "\"'":
        return len(value) > 1 and last == first and first not in value[1:-1]
    if first == "[":
        return last == "]" or "]" not in value
    if first == "{":
        return last == "}" or "}" not in value
    return bool(_BLOCK.fullmatch(value))
