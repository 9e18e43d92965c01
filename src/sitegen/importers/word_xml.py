"""The XML of Word: its elements and attributes by their local names, in either of the two namespaces that Word has."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element


def local(element: Element) -> str:
    """Return the name of *element* without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str:
    """Return the attribute called *name*, in whatever namespace; empty where there is none."""
    for key, value in element.items() if element is not None else ():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def child(element: Element | None, *names: str) -> Element | None:
    """Return what lies under *element* along the path *names*; None where something on it is missing."""
    for name in names:
        element = next((one for one in element if local(one) == name), None) if element is not None else None
    return element


def value(element: Element | None, *names: str) -> str:
    """Return the attribute ``val`` of what lies under *element* along *names*."""
    return attribute(child(element, *names), "val")


def is_on(element: Element | None, name: str) -> bool | None:
    """Return what the switch *name* under *element* says; None where it is not there."""
    found = child(element, name)
    return None if found is None else attribute(found, "val") not in ("0", "false", "off")


def elements(root: Element) -> Iterator[Element]:
    """Yield all elements below *root* that are read: of several ways to show a thing, the plainest."""
    return (one for one, _ in _walk(root, in_table=False))


def paragraphs(root: Element) -> Iterator[tuple[Element, int, bool]]:
    """Yield the paragraphs below *root* that are read, each with its number and whether it stands in a table.

    Those that are empty do not count, nor do those in tables, whose number is that of the paragraph before.
    """
    number = 0
    for one, in_table in _walk(root, in_table=False):
        if local(one) == "p":
            number += not in_table and _says_something(one)
            yield one, number, in_table


def _walk(root: Element, *, in_table: bool) -> Iterator[tuple[Element, bool]]:
    for one in root:
        if local(one) == "AlternateContent" and (plainest := child(one, "Fallback")) is not None:
            yield from _walk(plainest, in_table=in_table)
        else:
            yield one, in_table
            # A table of one cell is a frame around text.
            yield from _walk(one, in_table=in_table or (local(one) == "tbl" and _cells(one) > 1))


def _cells(table: Element) -> int:
    return sum(local(one) == "tc" for one in table.iter())


def _says_something(paragraph: Element) -> bool:
    if text_of(paragraph).strip() or text_of(paragraph, deleted=True).strip():
        return True
    return any(local(one) in ("drawing", "pict", "object") for one in elements(paragraph))


def text_of(root: Element, *, deleted: bool = False) -> str:
    """Return the words of *root* but for those of text boxes in it; those that are *deleted* where that is asked for."""
    parts: list[str] = []
    for one in root:
        name = local(one)
        if name == ("delText" if deleted else "t"):
            parts.append(one.text or "")
        elif name in ("tab", "br", "cr"):
            parts.append(" ")
        elif name not in ("txbxContent", "pPr", "AlternateContent"):
            parts.append(text_of(one, deleted=deleted))
    return "".join(parts)
