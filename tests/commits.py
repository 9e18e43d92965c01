"""Sites that stand in git, with commits on days of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

GIT = bool(shutil.which("git"))
"""Whether there is git at all."""


def git(root: Path, *arguments: str, day: str = "2026-01-01") -> None:
    """Run git in *root*, whatever is set up on this machine; what is written now was written on *day*."""
    who = {f"GIT_{role}_{what}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00+08:00", "GIT_COMMITTER_DATE": "2026-12-31T12:00:00+08:00"}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ["git", *arguments], cwd=root, check=True, capture_output=True, env=os.environ | who | when | settings
    )


def commit(root: Path, day: str, *paths: str) -> None:
    """Commit *paths*, everything where there are none."""
    git(root, "add", "-A", "--", *(paths or (".",)))
    git(root, "commit", "-q", "-m", "一次提交", day=day)
