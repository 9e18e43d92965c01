"""What git knows of a site folder. It is asked, and nothing is changed, fetched or run that a repository names."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_PATIENCE = 120


def ask_git(root: Path, *arguments: str) -> str | None:
    """Return what git says of the repository of *root*; None where it does not."""
    # A hook of git is told of its own repository, which may be another.
    around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    around |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            ["git", "--no-pager", *arguments], cwd=root, env=around, capture_output=True, timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
