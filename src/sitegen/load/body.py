"""The body of a document, read again when it is converted: texts stay on disk, only their digests are kept."""

from __future__ import annotations

from pathlib import Path

from sitegen.core.digests import digest_text
from sitegen.load.encoding import decode
from sitegen.load.faults import Fault
from sitegen.load.fences import split
from sitegen.load.files import read
from sitegen.model.parts import Document


class ChangedWhileReading(Exception):  # noqa: N818  (the file changed, sitegen is not at fault)
    """A file was changed or deleted while the site was built; building again reads it as it is now."""

    def __init__(self, path: str) -> None:
        super().__init__(f"构建时文件“{path}”有改动，请重新运行。")
        self.path = path


def read_body(root: Path, document: Document) -> str:
    """Return the body of *document*, whose digest is ``document.body``.

    Raises:
        ChangedWhileReading: the file is not as it was when the site was loaded.
    """
    if not document.body:
        return ""
    try:
        body = split(decode(read(root, document.path)[0])).body
    except (OSError, Fault):
        raise ChangedWhileReading(document.path) from None
    if digest_text(body) != document.body:
        raise ChangedWhileReading(document.path)
    return body
