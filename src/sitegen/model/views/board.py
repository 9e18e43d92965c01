"""编辑看板, in previews only: what is to be done, by when, and in which file."""

from __future__ import annotations

from datetime import date

from sitegen.core.dates import Stamp
from sitegen.model.views.base import View
from sitegen.model.views.figures import Table
from sitegen.model.views.parts import Head, Link


class BoardEntry(View, frozen=True, kw_only=True):
    """One thing to do.

    *days* are left until *day*, fewer than none where it has passed; None where no day presses. *mark* is a word that
    says in the margin what is wrong. *path* is the file to open, as the writer knows it.
    """

    title: Link
    mark: str = ""
    note: str = ""
    links: tuple[Link, ...] = ()
    day: Stamp | date | None = None
    days: int | None = None
    path: str = ""


class BoardSection(View, frozen=True, kw_only=True):
    """One matter: its entries, its tables, or the sentence that all is *well*.

    *note* says what its entries are. *path* is the file to open, where all entries stand in one. *more* is the page with
    the rest.
    """

    id: str
    title: str
    well: str
    note: str = ""
    path: str = ""
    entries: tuple[BoardEntry, ...] = ()
    tables: tuple[Table, ...] = ()
    total: int = 0
    """How many things are to be done, those on the page of *more* included."""
    late: int = 0
    """How many of these should have been done before today."""
    more: Link | None = None


class BoardCommand(View, frozen=True, kw_only=True):
    """What to type to get a matter out of the site as a file."""

    text: str
    command: str


class BoardView(View, frozen=True, kw_only=True):
    """One page of the board. *pages* are all pages of the board, this one included."""

    head: Head
    note: str
    pages: tuple[Link, ...]
    sections: tuple[BoardSection, ...]
    commands: tuple[BoardCommand, ...] = ()
