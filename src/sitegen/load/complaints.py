"""Pydantic's errors as faults: which field, what is wrong with its value, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sitegen.core.text import nearest
from sitegen.load.faults import Fault
from sitegen.load.fields import fields_of, parts_of, spellings_of
from sitegen.load.values import shorten
from sitegen.model.keys import Key

Place = tuple[str | int, ...]


def complaints(kind: type, errors: Iterable[Any]) -> list[Fault]:
    """Return pydantic's *errors* in a value of *kind* as faults; what follows from another fault is left out."""
    found = list(errors)
    unread = {
        (*error["loc"][:-1], spellings_of(_kind_at(kind, error["loc"][:-1])).get(_before_colon(error["loc"][-1])))
        for error in found
        if error["type"] == "extra_forbidden"
    }
    return [complaint(kind, error) for error in found if error["type"] != "missing" or error["loc"] not in unread]


def _before_colon(key: str) -> str:
    return key.partition("：")[0].strip().lower() if "：" in key else ""


def complaint(kind: type, error: Any) -> Fault:
    """Return the pydantic *error* of a value of *kind* as a fault."""
    at: Place = tuple(error["loc"])
    if error["type"] == "missing":
        return _missing(_kind_at(kind, at[:-1]), at)
    if error["type"] == "extra_forbidden":
        return _unknown(_kind_at(kind, at[:-1]), at)
    assert error["type"] == "sitegen", error
    told = error["ctx"]
    label = _label(kind, at)
    message = told["message"]
    if label and label not in message:
        message = f"“{label}”里，{message}"
    return Fault(told["code"], message, told["hint"], at=at, needle=told["needle"])


def _missing(kind: type, at: Place) -> Fault:
    declared = fields_of(kind)[str(at[-1])]
    if len(at) == 1:
        return Fault("FM011", f"缺少必填的“{declared.label}”。", write_key(declared), at=at)
    form = ", ".join(f"{other.label}: ……" for other in fields_of(kind).values() if other.required)
    return Fault("FM011", f"这一项缺少必填的“{declared.label}”。", f"写成“{{{form}}}”。", at=at)


def write_key(declared: Key) -> str:
    """Return the hint to write the key that is *declared*, which may stand there without a value."""
    help = "" if declared.help == declared.label else f"（{declared.help}）"
    return f"写上“{declared.label}: ……”{help}。"


def _unknown(kind: type, at: Place) -> Fault:
    """Return a fault for a key that *kind* does not have; a full-width colon may have swallowed its value."""
    key = str(at[-1])
    spelled = spellings_of(kind)
    if (before := _before_colon(key)) in spelled:
        return Fault(
            "FM010",
            f"“{shorten(key)}”里的冒号是全角的，读不出键和值。",
            f"改成半角冒号加一个空格，例如“{before}: ……”。",
            at=at,
        )
    near = nearest(key.lower(), [name for name in spelled if name.isascii() == key.isascii()])
    what = getattr(kind, "KIND", "这里")
    labels = "、".join(declared.label for declared in fields_of(kind).values())
    hint = f"是不是“{near}”？改正，或者删去。" if near and len(at) == 1 else f"删去，或者改成这里有的键：{labels}。"
    return Fault("FM010", f"{what}没有“{shorten(key)}”这个键。", hint, at=at)


def _kind_at(kind: type, at: Place) -> type:
    """Return the class whose field stands at *at* within *kind*."""
    for step in at:
        if isinstance(step, str):
            kind = parts_of(kind).get(step, kind)
    return kind


def _label(kind: type, at: Place) -> str:
    """Return what writers call the field at *at*."""
    label = ""
    for step in at:
        if not isinstance(step, str):
            continue
        declared: Key | None = fields_of(kind).get(step)
        label = declared.label if declared else step
        kind = parts_of(kind).get(step, kind)
    return label
