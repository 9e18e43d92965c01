"""What pictures are: their upright size and kind, and which of them cannot be published. Remembered by content."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.images.decode import Decoded, decode
from sitegen.images.encode import for_screens, is_clear, version
from sitegen.images.faults import Unusable
from sitegen.images.tones import tone_of
from sitegen.model.site import FileFact, PictureFact
from sitegen.store.store import Store

_EXTENSIONS = {"jpg": {"jpg", "jpeg"}, "png": {"png"}, "gif": {"gif"}, "webp": {"webp"}}

# All that a look needs, and all that it takes of a photograph.
_GLANCE = (64, 64)
_LONGEST_JPEG = 65_500

Finding = tuple[int, int, str, str, str, str, str]
"""Width, height, format, tone, and code, message, hint of what is wrong."""

Look = Callable[[Path, Sequence[FileFact]], Iterator[Finding]]
"""What looks at files below a folder, one after the other or many at a time, and finds something about each in turn."""


def look(root: Path, files: Sequence[FileFact]) -> Iterator[Finding]:
    """Yield what is found about each of *files* below *root*."""
    for fact in files:
        yield _look(root / fact.path, fact.path.rpartition("/")[2])


def survey(
    root: Path, files: Iterable[FileFact], store: Store, look: Look = look
) -> tuple[dict[str, PictureFact], tuple[Diagnostic, ...]]:
    """Return the facts of those *files* below *root* that can be published, by path, and a problem for each other."""
    pictures = list(files)
    known = store.get_many({_key(fact) for fact in pictures})
    pending = {_key(fact): fact for fact in pictures if _key(fact) not in known}
    found = zip(pending, look(root, tuple(pending.values())), strict=True)
    fresh = {key: json.dumps(finding, ensure_ascii=False).encode() for key, finding in found}
    store.put(fresh.items())
    known |= fresh
    facts: dict[str, PictureFact] = {}
    problems: list[Diagnostic] = []
    for fact in pictures:
        width, height, format, tone, code, message, hint = json.loads(known[_key(fact)])
        if width:
            facts[fact.path] = PictureFact(width=width, height=height, format=format, tone=tone)
        if code:
            problems.append(problem(code, fact.path, message, hint))
    return facts, tuple(problems)


def _key(fact: FileFact) -> str:
    # The name takes part: messages speak of it, and it must fit what the file is.
    return f"survey {version()} {fact.digest} {fact.path.rpartition('/')[2]}"


def _look(path: Path, name: str) -> Finding:
    try:
        picture = decode(path, name, _GLANCE)
    except Unusable as fault:
        return 0, 0, "", "", fault.code, fault.message, fault.hint
    width, height = picture.size
    screen, _ = for_screens(picture.frames[0], picture.profile)
    tone = "" if is_clear(screen) else tone_of(screen)
    format = picture.format
    if format == "png" and tone and not picture.is_drawn and max(picture.size) <= _LONGEST_JPEG:
        format = "jpg"  # a photograph: a PNG of it takes ten times as much
    return width, height, format, tone, *_flaw(picture, name)


def _flaw(picture: Decoded, name: str) -> tuple[str, str, str]:
    """Return code, message and hint of what is wrong with a picture that can be published; empty for nothing."""
    kind = picture.kind
    if name.rpartition(".")[2].lower() not in _EXTENSIONS[kind]:
        message = f"图片“{name}”其实是 {kind.upper()} 格式，与扩展名不符。"
        return "IMG005", message, f"把文件名改成以 .{kind} 结尾，引用它的地方一起改。"
    if picture.is_stopped and kind == "gif":
        return "IMG010", f"动图“{name}”太大，只发布第一帧。", "改用视频（MP4），或者缩小、减少帧数。"
    if picture.is_stopped:
        return "IMG010", f"动图“{name}”是 {kind.upper()} 格式，只发布第一帧。", "另存为 GIF，或改用视频（MP4）。"
    return "", "", ""
