"""Who made an article, as its last or first lines say: ``（文/柳泉 图/田禾 审核/程野）``, ``通讯员 柳泉``, ``作者：柳泉``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitegen.core.text import HAN
from sitegen.model.value import Value

# What people write, and the key of an article that it is; the longer words come first.
_KEYS = {
    "特约通讯员": "特约通讯员",
    "学生通讯员": "通讯员",
    "学生记者": "学生记者",
    "实习记者": "记者",
    "责任编辑": "编辑",
    "责任校对": "校对",
    "文字作者": "文字",
    "图片作者": "摄影",
    "通讯员": "通讯员",
    "撰稿人": "作者",
    "供稿人": "作者",
    "摄影师": "摄影",
    "审稿人": "审核",
    "审核人": "审核",
    "终审人": "三审",
    "初审": "一审",
    "复审": "二审",
    "终审": "三审",
    "一审": "一审",
    "二审": "二审",
    "三审": "三审",
    "记者": "记者",
    "作者": "作者",
    "撰稿": "作者",
    "撰文": "作者",
    "供稿": "作者",
    "文字": "文字",
    "文案": "文字",
    "图片": "摄影",
    "图文": "文字",
    "摄影": "摄影",
    "供图": "摄影",
    "编辑": "编辑",
    "责编": "编辑",
    "校对": "校对",
    "审核": "审核",
    "审稿": "审核",
    "文": "文字",
    "图": "摄影",
}
_SAID = re.compile(
    rf"(?:^|(?<=[\s（(；;，,、|｜/／]))(?P<key>{'|'.join(sorted(_KEYS, key=len, reverse=True))})"
    r"(?:\s*[:：|｜/／]\s*|\s+)"
)
_BOTH = re.compile(r"(?:文\s*[/／、·]?\s*图|图\s*[/／、·]?\s*文|图文|文字、?图片)(?=\s*[:：|｜/／])")
_NAME = re.compile(rf"[{HAN}·]{{2,20}}|[A-Za-z][A-Za-z .·-]{{1,30}}")
_LONGEST = 160
_OPEN, _CLOSE = "（(【[", "）)】]"


class Signature(Value):
    """The *credits* of a line by the key of the article, and the *rest* of it that is none, as 组织部."""

    credits: dict[str, tuple[str, ...]]
    rest: str = ""
    bracketed: bool = False


def read_signature(text: str) -> Signature | None:
    """Return what the paragraph *text* says of who made the article; None where it says anything else too.

    A bracket that is missing on one side is put up with.
    """
    text = " ".join(text.replace("\u3000", " ").split())
    bracketed = text[:1] in _OPEN or text[-1:] in _CLOSE
    inner = text.strip(_OPEN + _CLOSE + " ")
    if not inner or len(inner) > _LONGEST or inner.endswith("。"):
        return None
    inner = _BOTH.sub("图文", inner)
    found = list(_SAID.finditer(inner))
    if not found or (not bracketed and not _is_marked(inner, found[0])):
        return None
    credits: dict[str, tuple[str, ...]] = {}
    ends = [match.start() for match in found[1:]] + [len(inner)]
    for match, end in zip(found, ends, strict=True):
        names = _names(inner[match.end() : end])
        if not names or not all(map(_NAME.fullmatch, names)):
            return None
        for key in ("文字", "摄影") if match["key"] == "图文" else (_KEYS[match["key"]],):
            credits[key] = tuple(dict.fromkeys((*credits.get(key, ()), *names)))
    rest = inner[: found[0].start()].strip(" ；;，,、|｜/／")
    if rest and (not bracketed or len(rest) > 30 or re.search(r"[。！？]", rest)):
        return None
    return Signature(credits=credits, rest=rest, bracketed=bracketed)


def _is_marked(text: str, first: re.Match[str]) -> bool:
    """Tell whether a line without brackets begins with a key and a colon, or a bar, as no sentence does."""
    return first.start() == 0 and bool(re.search(r"[:：|｜/／]", first[0]))


def _names(text: str) -> list[str]:
    """Return the names in *text*; of a name of two characters the blank between them is no border."""
    parts = [part for part in re.split(r"[、，,；;／/|｜\s]+|\s{2,}", text.strip(" ；;，,、|｜/／)）")) if part]
    return list(_joined(parts))


def _joined(parts: Iterable[str]) -> Iterable[str]:
    waiting = ""
    for part in parts:
        if len(part) == 1 and waiting:
            yield waiting + part
            waiting = ""
        elif len(part) == 1:
            waiting = part
        else:
            if waiting:
                yield waiting
                waiting = ""
            yield part
    if waiting:
        yield waiting
