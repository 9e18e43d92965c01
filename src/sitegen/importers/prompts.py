"""Boxes of a form that nobody has filled in: what they show till then is Word's, and no word of a writer."""

from __future__ import annotations

from sitegen.importers.package import DOCUMENT, Package
from sitegen.importers.word_xml import child, is_on, local


def without_prompts(package: Package) -> Package:
    """Return *package* with such boxes empty.

    Raises:
        Refused: the text in it can't be read.
    """
    root = package.tree(DOCUMENT)
    boxes = [one for one in root.iter() if local(one) == "sdt"] if root is not None else []
    prompts = [box for box in boxes if is_on(child(box, "sdtPr"), "showingPlcHdr")]
    if root is None or not prompts:
        return package
    for text in (one for box in prompts for one in box.iter() if local(one) == "t"):
        text.text = ""
    return package.with_tree(DOCUMENT, root)
