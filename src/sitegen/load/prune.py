"""Content without what is not sound, so that whatever is left refers to nothing that is gone."""

from __future__ import annotations

from typing import Any

from sitegen.load.fields import fields_of
from sitegen.load.references import nested_references, references_of
from sitegen.model.content import Article, Section
from sitegen.model.value import replace

Library = dict[type, dict[str, Any]]
"""All content by kind and id."""


def prune(library: Library, kinds: dict[str, type]) -> Library:
    """Return *library* without references to what it does not hold; *kinds* are what references refer to.

    What cannot be without such a reference goes too, until nothing changes any more.
    """
    while True:
        pruned = {kind: _of_kind(kind, items, library, kinds) for kind, items in library.items()}
        if pruned == library:
            return library
        library = pruned


def _of_kind(kind: type, items: dict[str, Any], library: Library, kinds: dict[str, type]) -> dict[str, Any]:
    kept = {}
    for id, item in items.items():
        changes = _changes(kind, item, library, kinds)
        lost = any(fields_of(kind)[name].required and not value for name, value in changes.items())
        above = item.section if kind is Article else item.parent if kind is Section else ""
        if not lost and (not above or above in library[Section]):
            kept[id] = replace(item, **changes) if changes else item
    return kept


def _changes(kind: type, item: Any, library: Library, kinds: dict[str, type]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for name, ref, many in references_of(kind):
        if ref not in kinds:
            continue
        there = library[kinds[ref]]
        value = getattr(item, name)
        left = tuple(id for id in value if id in there) if many else value if value in there else ""
        if left != value:
            changes[name] = left
    for name, part in nested_references(kind):
        value = getattr(item, name)
        left = tuple(entry for entry in value if not _changes(part, entry, library, kinds))
        if left != value:
            changes[name] = left
    return changes
