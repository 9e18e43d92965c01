"""All cases by family."""

from __future__ import annotations

from invalid import (
    addresses,
    contradictions,
    dates,
    encoding,
    fences,
    files,
    fonts,
    keys,
    limits,
    links,
    many,
    pictures,
    projects,
    references,
    registers,
    reserved,
    settings,
    signs,
    strictness,
    syntax,
    templates,
    values,
)
from invalid.case import Case

FAMILIES: dict[str, tuple[Case, ...]] = {
    "encoding": encoding.CASES,
    "fences": fences.CASES,
    "syntax": syntax.CASES,
    "signs": signs.CASES,
    "limits": limits.CASES,
    "keys": keys.CASES,
    "values": values.CASES,
    "dates": dates.CASES,
    "references": references.CASES,
    "contradictions": contradictions.CASES,
    "addresses": addresses.CASES,
    "reserved": reserved.CASES,
    "files": files.CASES,
    "links": links.CASES,
    "pictures": pictures.CASES,
    "fonts": fonts.CASES,
    "registers": registers.CASES,
    "projects": projects.CASES,
    "settings": settings.CASES,
    "templates": templates.CASES,
    "strictness": strictness.CASES,
    "many": many.CASES,
}

CASES: tuple[Case, ...] = tuple(case for cases in FAMILIES.values() for case in cases)
