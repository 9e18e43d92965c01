"""What pictures are: their upright size and kind, and which of them cannot be published. Remembered by content."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.images.decode import decode
from sitegen.images.encode import version
from sitegen.images.faults import Unusable
from sitegen.model.site import FileFact, PictureFact
from sitegen.store.store import Store

_EXTENSIONS = {"jpg": {"jpg", "jpeg"}, "png": {"png"}, "gif": {"gif"}, "webp": {"webp"}}

Finding = tuple[int, int, str, str, str, str]
"""Width, height, format, and code, message, hint of what is wrong."""


def survey(
    root: Path, files: Iterable[FileFact], store: Store
) -> tuple[dict[str, PictureFact], tuple[Diagnostic, ...]]:
    """Return the facts of those *files* below *root* that can be published, by path, and a problem for each other."""
    pictures = list(files)
    known = store.get_many({_key(fact) for fact in pictures})
    facts: dict[str, PictureFact] = {}
    problems: list[Diagnostic] = []
    fresh: list[tuple[str, bytes]] = []
    for fact in pictures:
        data = known.get(_key(fact))
        if data is None:
            data = json.dumps(_look(root / fact.path, fact.path.rpartition("/")[2]), ensure_ascii=False).encode()
            fresh.append((_key(fact), data))
        width, height, format, code, message, hint = json.loads(data)
        if width:
            facts[fact.path] = PictureFact(width=width, height=height, format=format)
        if code:
            problems.append(problem(code, fact.path, message, hint))
    store.put(fresh)
    return facts, tuple(problems)


def _key(fact: FileFact) -> str:
    # The name takes part: messages speak of it, and it must fit what the file is.
    return f"survey {version()} {fact.digest} {fact.path.rpartition('/')[2]}"


def _look(path: Path, name: str) -> Finding:
    try:
        picture = decode(path, name)
    except Unusable as fault:
        return 0, 0, "", fault.code, fault.message, fault.hint
    width, height = picture.frames[0].size
    kind = picture.kind
    if path.suffix.lower().lstrip(".") not in _EXTENSIONS[kind]:
        message = f"图片“{name}”其实是 {kind.upper()} 格式，与扩展名不符。"
        hint = f"把文件名改成以 .{kind} 结尾，引用它的地方一起改。"
        return width, height, picture.format, "IMG005", message, hint
    return width, height, picture.format, "", "", ""
