"""reviews/: the signatures of each article, in a file of its own, ``reviews/<id>.yml``.

They stand outside content/, so that nothing publishes them, and apart, so that no two branches change the same file.
"""

from __future__ import annotations

from pathlib import Path

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.sitefolder import REVIEWS, SIGNED, within
from sitegen.load.files import FileStat, walk_folder
from sitegen.load.layout import SIGNATURES
from sitegen.load.memo import Memo
from sitegen.load.parsed import decode_parsed
from sitegen.load.sources import gather
from sitegen.model.signing import Signature

Signatures = dict[str, tuple[Signature, ...]]


def signature_files(root: Path, home: str = "") -> dict[str, FileStat]:
    """Return the files of signatures below *root*, or of the other site of its group in *home*, by path."""
    return {path: seen for path, seen in walk_folder(root, home + REVIEWS).items() if path.endswith(SIGNED)}


def load_signatures(root: Path, stats: dict[str, FileStat], memo: Memo) -> tuple[Signatures, tuple[Diagnostic, ...]]:
    """Return what the files of *stats* say, by the id of the article, in the order written; and what is wrong there."""
    found: Signatures = {}
    problems: list[Diagnostic] = []
    for path, record in gather(root, dict.fromkeys(stats, SIGNATURES), stats, memo).items():
        parsed = decode_parsed(record.parsed)
        problems += parsed.problems
        sound = [Signature(**values) for values, sound in parsed.read_entries(Signature) if sound]
        found[within(path)[len(REVIEWS) + 1 : -len(SIGNED)]] = tuple(sound)
    return found, tuple(problems)
