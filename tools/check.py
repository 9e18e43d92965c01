"""Check everything that must hold: format, lint, types, floors, tests. ``python tools/check.py`` is what CI runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
SPAWNED = (
    "tests/golden",
    *(
        f"tests/integration/test_{name}.py"
        for name in ("cache", "check_again", "determinism", "dossier", "pictures", "search", "second_build", "shares")
    ),
    "tests/unit/pipeline",
    "tests/unit/cli/test_check.py",
    "tests/unit/cli/test_check_privacy.py",
)
STEPS: tuple[tuple[str, ...], ...] = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("mypy", "--platform", "win32", "--cache-dir", ".mypy_cache/win32"),
    ("lint-imports",),
    ("pytest", "-n", "2", "--dist", "loadscope"),
    # As processes start on Windows and macOS: what reads, converts, draws, makes and checks in several of them.
    ("pytest", "-n", "2", "--dist", "loadscope", "--spawn", *SPAWNED),
)


def main() -> int:
    """Run every step, also behind one that failed, and return 1 where any did."""
    failed = []
    for program, *arguments in STEPS:
        print(f"== {program} {' '.join(arguments)}", flush=True)
        if subprocess.run([BIN / program, *arguments], cwd=ROOT, check=False).returncode:
            failed.append(program)
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
