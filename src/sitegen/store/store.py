"""A key-value store in one SQLite file. Keys are digests of everything that a value depends on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

_CHUNK = 500


class Store:
    """Values by key, kept between builds in *path*; in memory where the file can't be opened or *path* is None.

    A value never changes under its key, so that readers in several processes need no care.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._connection = _open(path)

    def get(self, key: str) -> bytes | None:
        """Return the value of *key*, or None."""
        row = self._connection.execute("SELECT value FROM store WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def get_many(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Return the values of those *keys* that are there."""
        wanted = list(keys)
        found: dict[str, bytes] = {}
        for start in range(0, len(wanted), _CHUNK):
            part = wanted[start : start + _CHUNK]
            marks = ",".join("?" * len(part))
            found.update(self._connection.execute(f"SELECT key, value FROM store WHERE key IN ({marks})", part))
        return found

    def put(self, items: Iterable[tuple[str, bytes]]) -> None:
        """Keep *items*; a disk that refuses costs the memory of them, not the build."""
        try:
            with self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO store VALUES (?, ?)", items)
        except sqlite3.OperationalError:
            pass

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _open(path: Path | None) -> sqlite3.Connection:
    if path is not None:
        for _ in range(2):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                return _prepare(sqlite3.connect(path, timeout=30))
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    break
                path.unlink(missing_ok=True)  # not a database any more: it is only a cache
            except OSError:
                break
    return _prepare(sqlite3.connect(":memory:"))


def _prepare(connection: sqlite3.Connection) -> sqlite3.Connection:
    # The store may be lost at any time, so the disk need not be waited for.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("CREATE TABLE IF NOT EXISTS store (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID")
    connection.commit()
    return connection
