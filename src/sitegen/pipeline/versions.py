"""The versions that outputs depend on: ours, those of the libraries that write bytes, and that of Unicode.

Ours is told by the code too: whoever works on sitegen sees at once what the change does.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from unicodedata import unidata_version

from sitegen import __version__
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
    libraries = (f"{name} {_version(module, name)}" for module, name in LIBRARIES.items())
    return " ".join((f"sitegen {__version__} {code_digest(PLANNING)}", *libraries, f"unicode {unidata_version}"))


def _version(module: str, name: str) -> str:
    """Return the version of the library *name*, as the folder says that was installed beside its *module*."""
    spec = find_spec(module)
    assert spec and spec.origin
    beside = Path(spec.origin).parent.parent
    found = [path.stem for path in beside.glob("*.dist-info") if path.stem.lower().startswith(f"{name}-")]
    if len(found) == 1:
        return found[0].partition("-")[2]
    from importlib.metadata import version  # brings in the parser of e-mails, which takes as long as an edited article

    return version(name)
