"""Our own mark, which stands for a site that has none: the title and the lines of a newspaper, white on its accent."""

from __future__ import annotations

SIDE = 32
"""The side of the square that it is drawn on."""
BARS = ((6, 8, 20, 6), (6, 18, 20, 2), (6, 22, 12, 2))
"""Its white bars: left, top, width, height."""
