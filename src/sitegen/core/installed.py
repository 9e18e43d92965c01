"""What is installed, told without importing it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def version_of(module: str, name: str) -> str:
    """Return the version of the library *name*, as the folder says that was installed beside its *module*."""
    spec = find_spec(module)
    assert spec and spec.origin
    beside = Path(spec.origin).parent.parent
    found = [path.stem for path in beside.glob("*.dist-info") if path.stem.lower().startswith(f"{name}-")]
    if len(found) == 1:
        return found[0].partition("-")[2]
    from importlib.metadata import version  # brings in the parser of e-mails, which takes as long as an edited article

    return version(name)
