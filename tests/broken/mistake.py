"""One mistake in a copy of the demonstration site: where it is made, and the one line in which it must be told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]

Maker = Callable[[Path], object]
"""Makes at a path what bytes cannot say: a symlink, a file that is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """*new* stands in the file at *path* instead of *old*; without that, at its end, or it is the file.

    What *code* says of it is told of the file *told*: in the one line that has *at*, or in the line of that number, or
    (where there is neither) of the file as a whole. *beside* are files that are no mistake in themselves.
    """

    code: str
    path: str
    new: str | bytes | Maker
    at: str | int
    old: str = ""
    told: str = ""
    beside: Mapping[str, bytes | Maker] | None = None

    @property
    def file(self) -> str:
        """Return the file of which the mistake is told."""
        return self.told or self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy of the site in which *mistakes* stand together, checked as of *today*.

    What is *given* differs from the demonstration site without being a mistake: file, what it says, what it says then.
    Where it is *faulty*, what asks for the whole site says nothing; where it is *unread*, nothing else is told at all.
    """

    name: str
    today: date
    mistakes: tuple[Mistake, ...]
    given: tuple[tuple[str, str, str], ...] = ()
    faulty: bool = False
    unread: bool = False


def text(code: str, article: str, new: str, *, at: str | None = None) -> Mistake:
    """Return the mistake of *new* paragraphs at the end of *article*, told at the line that has *at*, or the first."""
    return Mistake(code=code, path=f"content/{article}", new=f"\n{new}\n", at=new.split("\n")[0] if at is None else at)


def header(code: str, article: str, line: str, *, at: str | None = None, told: str = "") -> Mistake:
    """Return the mistake of one *line* more in the header of *article*."""
    return Mistake(
        code=code,
        path=f"content/{article}",
        old="---\n",
        new=f"---\n{line}\n",
        at=line if at is None else at,
        told=told,
    )


def changed(code: str, path: str, old: str, new: str, *, at: str | None = None, told: str = "") -> Mistake:
    """Return the mistake that *new* stands where *old* stood."""
    return Mistake(
        code=code, path=path, old=old, new=new, at=new.strip().split("\n")[-1] if at is None else at, told=told
    )


def added(
    code: str,
    path: str,
    new: str | bytes | Maker,
    at: str | int = "",
    *,
    told: str = "",
    beside: Mapping[str, bytes | Maker] | None = None,
) -> Mistake:
    """Return the mistake that there is a file more."""
    return Mistake(code=code, path=path, new=new, at=at, told=told, beside=beside)


def make(site: Path, mistakes: Iterable[Mistake]) -> None:
    """Make *mistakes* in the folder *site*. A template that it has not got is the one of the default theme."""
    for mistake in mistakes:
        for name, data in (mistake.beside or {}).items():
            _put(_path(site, name), data)
        path = _path(site, mistake.path)
        new = mistake.new
        _put(path, _with(mistake, path, new).encode() if isinstance(new, str) else new)


def _put(path: Path, new: bytes | Maker) -> None:
    if callable(new):
        new(path)
    else:
        path.write_bytes(new)


def _path(site: Path, name: str) -> Path:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _with(mistake: Mistake, path: Path, new: str) -> str:
    default = ROOT / mistake.path if mistake.path.startswith("templates/") and mistake.old else path
    source = path if path.exists() else default
    before = source.read_text("utf-8") if source.exists() else ""
    if not mistake.old:
        return before + new
    assert mistake.old in before, (
        f"{mistake.path} says no longer “{mistake.old}”: choose another place for {mistake.code}"
    )
    return before.replace(mistake.old, new, 1)


def place(site: Path, mistake: Mistake) -> tuple[str, str, int]:
    """Return code, file and line with which *mistake*, made in *site*, is to be told; line 0 is the file as a whole."""
    if isinstance(mistake.at, int) or not mistake.at:
        return mistake.code, mistake.file, mistake.at or 0
    lines = (site / mistake.file).read_bytes().decode("utf-8", "replace").split("\n")
    found = [number for number, line in enumerate(lines, start=1) if mistake.at in line]
    assert len(found) == 1, f"{mistake.code}: “{mistake.at}” stands in lines {found} of {mistake.file}"
    return mistake.code, mistake.file, found[0]
