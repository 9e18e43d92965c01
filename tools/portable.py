"""Make the portable zip for Windows: an embeddable Python, sitegen and all that it needs, files to double-click.

Usage: python tools/portable.py --python python-3.13.15-embed-amd64.zip [--output FOLDER]

It runs on Windows without installation or network, and is made on any system. The Python is fetched beforehand from
https://www.python.org/downloads/windows/ ("Windows embeddable package (64-bit)"): no registry of packages has it from
those who made it. Everything else comes from PyPI by pip, or with ``--wheels`` from a folder. The same Python and the
same wheels make the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import Distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from portability.runtime import PACKAGES, Runtime, UnusableError, read_runtime
from portability.soundness import faults
from portability.texts import texts
from portability.wheels import build_wheel, fetch, unpack, wheel_of
from sitegen.exporters.packing import pack

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "sitegen"
MEGABYTE = 1024 * 1024


def assemble(runtime: Runtime, packages: Sequence[Distribution]) -> dict[str, bytes]:
    """Return the files of the portable zip by path, sorted."""
    files = dict(runtime.files)
    for one in packages:
        files.update((PACKAGES + name, data) for name, data in unpack(wheel_of(one)))
    version = next(one.version for one in packages if one.name == PACKAGE)
    files.update(texts(version, runtime.version, packages))
    top = f"{PACKAGE}-{version}-windows/"
    return {top + name: files[name] for name in sorted(files)}


def make(python: Path, output: Path, *, digest: str | None = None, wheels: Path | None = None) -> Path:
    """Write the portable zip into the folder *output* and return its path.

    Raises:
        UnusableError: Something that it would be made of can't be used, or it would not run.

    """
    runtime = read_runtime(python, digest)
    with TemporaryDirectory() as folder:
        own = next(wheels.glob(f"{PACKAGE}-*.whl"), None) if wheels else build_wheel(ROOT, Path(folder, "own"))
        if own is None:
            raise UnusableError(f"there is no wheel of {PACKAGE} in {wheels}")
        files = assemble(runtime, fetch(own, runtime.version, Path(folder, "all"), kept=wheels))
    wrong = faults(_below(files), PACKAGE)
    if wrong:
        raise UnusableError("\n".join(wrong))
    target = output / f"{next(iter(files)).split('/')[0]}.zip"
    output.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    part.write_bytes(pack(files))
    part.replace(target)
    print(f"{target}: {target.stat().st_size / MEGABYTE:.1f} MB, {_size(files) / MEGABYTE:.0f} MB unpacked, "
          f"{len(files):,} files, longest path {max(map(len, files))} characters")  # fmt: skip
    return target


def _below(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path.partition("/")[2]: data for path, data in files.items()}


def _size(files: Mapping[str, bytes]) -> int:
    return sum(map(len, files.values()))


def main(arguments: Sequence[str]) -> int:
    """Make the zip that is asked for; return 1 where that can't be done."""
    parser = argparse.ArgumentParser(description="Make the portable zip for Windows.")
    parser.add_argument("--python", type=Path, required=True, help="python-3.x.y-embed-amd64.zip from python.org")
    parser.add_argument("--sha256", help="what the Python must be, where it is not known here")
    parser.add_argument("--wheels", type=Path, help="take all wheels from this folder, download nothing")
    parser.add_argument("--output", type=Path, default=ROOT / "dist", help="folder of the zip (dist)")
    asked = parser.parse_args(arguments)
    try:
        make(asked.python, asked.output, digest=asked.sha256, wheels=asked.wheels)
    except (UnusableError, OSError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
