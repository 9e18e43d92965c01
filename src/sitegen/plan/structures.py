"""A brand's 工作法 drawn as a gate: its name on the lintel, each method on a scroll below, set vertically.

Vertical names need little width, so that eight methods, and long ones, are legible on a phone of 360 pixels.
"""

from __future__ import annotations

from sitegen.model.branding import Brand
from sitegen.model.views.brands import Scroll, Structure

_WIDTH = 336
_TOP = 84
"""Where the scrolls begin; the lintel and its lines stand above."""
_STEP = 22
_PADDING = 16
_LARGEST = 26
_VERTICAL = str.maketrans("“”‘’《》〈〉（）()【】「」—…", "﹃﹄﹁﹂︽︾︿﹀︵︶︵︶︻︼﹁﹂︱︙")
"""Signs that stand otherwise in vertical text (GB/T 15834-2011, 5.2), in their Unicode presentation forms."""


def structure_of(brand: Brand) -> Structure | None:
    """Return the drawing of the methods of *brand*, None where it has none."""
    if not brand.methods:
        return None
    pitch = _WIDTH / len(brand.methods)
    longest = max(len(method.name) for method in brand.methods)
    size = min(_LARGEST, (_WIDTH - 4 * _PADDING) / len(brand.name))
    scrolls = tuple(
        Scroll(
            x=round((number + 0.5) * pitch, 1),
            top=_TOP + _PADDING + (longest - len(method.name)) * _STEP / 2,
            letters=tuple(method.name.translate(_VERTICAL)),
        )
        for number, method in enumerate(brand.methods)
    )
    return Structure(
        label=f"{brand.name}：{'、'.join(method.name for method in brand.methods)}",
        width=_WIDTH,
        height=_TOP + longest * _STEP + 2 * _PADDING,
        lintel=round(len(brand.name) * size * 1.15 + 2 * _PADDING, 1),
        size=round(size, 1),
        scroll=min(44, pitch - 6),
        scrolls=scrolls,
    )
