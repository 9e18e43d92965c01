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
    for one in root:
        if local(one) == "AlternateContent" and (plainest := child(one, "Fallback")) is not None:
            yield from elements(plainest)
        else:
            yield one
            yield from elements(one)


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
