"""An entry put at the end of a list file as written, and not a byte before it changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from sitegen.load.encoding import decode
from sitegen.load.faults import Fault
from sitegen.load.header import read_list
from sitegen.load.layout import BY_FILE
from sitegen.load.phrase_edits import entry_text
from sitegen.load.schema import validate
from sitegen.load.yaml_edits import Unwritable


def with_registered(path: str, data: bytes, entry: Mapping[str, str | list[str]]) -> bytes:
    """Return the list file *path*, which has *data*, with one more *entry*.

    Raises:
        Unwritable: where the list cannot be read, or is written so that nothing can be put at its end.
    """
    kind = BY_FILE[PurePosixPath(path).name].kind
    newline = "\r\n" if b"\r\n" in data else "\n"
    added = entry_text(entry).replace("\n", newline).encode()
    parted = b"" if not data or data.endswith(b"\n") else newline.encode()
    result = data + parted + added
    try:
        before = read_list(decode(data)).values if data.strip() else []
        after = read_list(decode(result)).values
    except Fault as fault:
        raise Unwritable(fault.line) from None
    if after[:-1] != (before or []) or validate(kind, after[-1]).faults:
        raise Unwritable(1)
    return result
