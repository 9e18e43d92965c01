"""Which kinds of pictures this Pillow can't read and make, though we publish them."""

from __future__ import annotations

from PIL import features

_NEEDED = {"JPG": "jpg", "PNG": "zlib", "WebP": "webp", "字体绘制": "freetype2", "色彩管理": "littlecms2"}
"""What is published, or takes part in that, and what Pillow calls what it takes."""


def missing_codecs() -> list[str]:
    """Return what can't be made here."""
    return [name for name, feature in _NEEDED.items() if not features.check(feature)]
