"""What published pictures depend on besides their source."""

from __future__ import annotations

from functools import cache

import PIL

# To be raised with every change of what a picture becomes.
_REVISION = 5


@cache
def version() -> str:
    """Return the versions of what makes pictures."""
    return f"images-{_REVISION} pillow-{PIL.__version__}"
