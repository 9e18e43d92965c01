"""The versions that outputs depend on: ours, those of the libraries that write bytes, and that of Unicode.

Ours is told by the code too: whoever works on sitegen sees at once what the change does.
"""

from __future__ import annotations

from functools import cache
from unicodedata import unidata_version

from sitegen import __version__
from sitegen.core.installed import version_of
from sitegen.load.code import PLANNING, code_digest

LIBRARIES = {
    "jinja2": "jinja2",
    "markdown": "markdown",
    "nh3": "nh3",
    "PIL": "pillow",
    "pypinyin": "pypinyin",
}
"""What is imported, and what it is called where it comes from."""


@cache
def versions() -> str:
    """Return the versions as one line."""
    libraries = (f"{name} {version_of(module, name)}" for module, name in LIBRARIES.items())
    return " ".join((f"sitegen {__version__} {code_digest(PLANNING)}", *libraries, f"unicode {unidata_version}"))
