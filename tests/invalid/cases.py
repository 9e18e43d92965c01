"""All cases by family."""

from __future__ import annotations

from invalid import (
    addresses,
    encoding,
    files,
    form,
    keys,
    limits,
    links,
    pictures,
    references,
    registers,
    settings,
    strictness,
    templates,
    values,
)
from invalid.case import Case

FAMILIES: dict[str, tuple[Case, ...]] = {
    "encoding": encoding.CASES,
    "form": form.CASES,
    "limits": limits.CASES,
    "keys": keys.CASES,
    "values": values.CASES,
    "references": references.CASES,
    "addresses": addresses.CASES,
    "files": files.CASES,
    "links": links.CASES,
    "pictures": pictures.CASES,
    "registers": registers.CASES,
    "settings": settings.CASES,
    "templates": templates.CASES,
    "strictness": strictness.CASES,
}

CASES: tuple[Case, ...] = tuple(case for cases in FAMILIES.values() for case in cases)
