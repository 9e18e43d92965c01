"""What templates read: one View for each kind of page, made of small parts.

All values are plain and ready to print; addresses are rooted, templates turn them into relative links with ``url``.
An empty string, an empty tuple or None means that there is nothing to show, label included.

Here stand the parts and rows that pages share. The View of a page, and what only it is made of, is imported from its own
module.
"""

from sitegen.model.views.figures import Bar, Cell, Chart, Curve, CurvePoint, Figure, Table
from sitegen.model.views.parts import (
    Body,
    Card,
    CreditLine,
    FileLink,
    Frame,
    Group,
    Head,
    Heading,
    Link,
    Links,
    Listing,
    Pager,
    Picture,
    Publication,
    Rendition,
    Target,
    TargetKind,
    Writer,
)
from sitegen.model.views.rows import BrandCard, HistoryEntry, HonourRow, MediaRow, PairingRow, ProjectRow, UnitNode

__all__ = [
    "Bar",
    "Body",
    "BrandCard",
    "Card",
    "Cell",
    "Chart",
    "CreditLine",
    "Curve",
    "CurvePoint",
    "Figure",
    "FileLink",
    "Frame",
    "Group",
    "Head",
    "Heading",
    "HistoryEntry",
    "HonourRow",
    "Link",
    "Links",
    "Listing",
    "MediaRow",
    "Pager",
    "PairingRow",
    "Picture",
    "ProjectRow",
    "Publication",
    "Rendition",
    "Table",
    "Target",
    "TargetKind",
    "UnitNode",
    "Writer",
]
