"""What a font can be used for: whether it can be drawn with at all, and which characters it has. Remembered by content."""

from __future__ import annotations

import json
from pathlib import Path

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.images.coverage import SINGLE, characters
from sitegen.images.revision import version
from sitegen.model.site import FileFact, FontFact
from sitegen.store.store import Store

_COLLECTION = b"ttcf"
_OF_WEB_PAGES = (b"wOFF", b"wOF2")
_REMEDY = "换一款以 .otf 或 .ttf 结尾的字体，例如思源宋体、思源黑体的简体版。"

Finding = tuple[str, str, str]
"""The characters, and message and hint of what is wrong."""


def survey_font(root: Path, fact: FileFact | None, store: Store) -> tuple[FontFact | None, tuple[Diagnostic, ...]]:
    """Return what the font *fact* below *root* can be used for; None, with the reason, for one that cannot be used.

    Raises:
        OSError: where the disk fails.
    """
    if fact is None:
        return None, ()
    name = fact.path.rpartition("/")[2]
    key = f"font {version()} {fact.digest} {name}"
    known = store.get(key)
    if known is None:
        known = json.dumps(_look(root / fact.path, name), ensure_ascii=False).encode()
        store.put([(key, known)])
    found, message, hint = json.loads(known)
    if message:
        return None, (problem("IMG008", "site.yml", message, hint, at=("theme", "share_font")),)
    return FontFact(path=fact.path, digest=fact.digest, characters=frozenset(found)), ()


def _look(path: Path, name: str) -> Finding:
    data = path.read_bytes()
    if data.startswith(_COLLECTION):
        return "", f"字体“{name}”是合集，里面有几个国家的字形，不知道用哪一个。", _REMEDY
    if data.startswith(_OF_WEB_PAGES):
        return "", f"字体“{name}”是网页用的压缩格式。", _REMEDY
    if not data.startswith(SINGLE):
        return "", f"文件“{name}”不是字体，或者已损坏。", _REMEDY
    from sitegen.images.typeface import Typeface  # Pillow: only where a font is new

    try:
        found = characters(data)
        typeface = Typeface(path)
        for character in found:
            typeface.length(character)
    except Exception as error:  # whatever a damaged file leads to: struct.error, ValueError, MemoryError of FreeType
        if isinstance(error, OSError) and error.errno is not None:
            raise
        return "", f"字体“{name}”已损坏，里面的字取不出来。", _REMEDY
    return found, "", ""
