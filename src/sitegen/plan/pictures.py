"""Pictures as pages show them. What is asked for here while planning is what is made, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from sitegen.model.derivatives import CARD_WIDTHS, WIDTHS, card, card_width, whole, widths
from sitegen.model.routes import PictureFile
from sitegen.model.site import PictureFact
from sitegen.model.views import Picture, Rendition
from sitegen.plan.addresses import picture_address
from sitegen.plan.library import Library

# What is shown to programs that know no WebP: less than the widest, for it is seldom loaded and takes most room.
_FALLBACK = WIDTHS[2]
_CARD_FALLBACK = CARD_WIDTHS[1]
# No WebP is longer: a screenshot of a whole page may be, and is then published in those widths that are not so long.
_LONGEST_WEBP = 16_383

P = ParamSpec("P")


def _once(form: Callable[Concatenate[Library, P], Picture | None]) -> Callable[Concatenate[Library, P], Picture | None]:
    """Let *form* lay out each picture once: cards, pages and feeds ask for the same ones."""

    @wraps(form)
    def known(library: Library, /, *asked: P.args, **named: P.kwargs) -> Picture | None:
        key = (form, *asked, *named.values())
        if key not in library.forms:
            library.forms[key] = form(library, *asked, **named)
        return library.forms[key]

    return known


@_once
def plain_picture(library: Library, path: str) -> Picture | None:
    """Return the picture file *path* as every program can show it, as in a feed; None for what is no picture."""
    return _still(library, path, _FALLBACK)


@_once
def linked_picture(library: Library, path: str) -> Picture | None:
    """Return the picture file *path* as every program can open it by itself; None for what is no picture."""
    return _still(library, path, WIDTHS[-1])


@_once
def whole_picture(library: Library, path: str) -> Picture | None:
    """Return the picture file *path* as a page shows it; what moves has one size. None for what is no picture."""
    return _whole(library, path, plain_picture(library, path), WIDTHS)


@_once
def small_picture(library: Library, path: str) -> Picture | None:
    """Return the picture file *path* as a thumbnail that leads to what it shows; None for what is no picture."""
    return _whole(library, path, linked_picture(library, path), WIDTHS[:1])


@_once
def cut_picture(library: Library, path: str, steps: tuple[int, ...] = CARD_WIDTHS) -> Picture | None:
    """Return of the picture file *path* what a card shows, in the ratio of all cards; None for what is no picture."""
    fact = library.site.pictures.get(path)
    if fact is None:
        return None
    own = card_width((fact.width, fact.height))
    width, height = card(min(own, _CARD_FALLBACK))
    address = _made(library, path, width, height, fact.still, cut=True)
    plain = Picture(address=address, width=width, height=height)
    return _with_sources(library, path, fact, plain, tuple(map(card, widths(own, steps))), cut=True)


def _still(library: Library, path: str, widest: int) -> Picture | None:
    fact = library.site.pictures.get(path)
    if fact is None:
        return None
    own, form = fact.width, fact.still
    if fact.format == "gif":  # what moves has one size
        widest, form = WIDTHS[-1], "gif"
    width, height = whole((own, fact.height), min(own, widest))
    return Picture(address=_made(library, path, width, height, form), width=width, height=height)


def _whole(library: Library, path: str, plain: Picture | None, steps: tuple[int, ...]) -> Picture | None:
    fact = library.site.pictures.get(path)
    if fact is None or plain is None or fact.format == "gif":
        return plain
    sizes = (whole((fact.width, fact.height), width) for width in widths(fact.width, steps))
    return _with_sources(
        library, path, fact, plain, tuple(size for size in sizes if size[1] <= _LONGEST_WEBP), cut=False
    )


def _with_sources(
    library: Library, path: str, fact: PictureFact, plain: Picture, sizes: tuple[tuple[int, int], ...], *, cut: bool
) -> Picture:
    sources = tuple(
        Rendition(address=_made(library, path, width, height, "webp", cut=cut), width=width) for width, height in sizes
    )
    return Picture(address=plain.address, width=plain.width, height=plain.height, sources=sources, tone=fact.tone)


def _made(library: Library, path: str, width: int, height: int, format: str, *, cut: bool = False) -> str:
    """Return the address of a derivative, which is made from now on; the same file in two places is one output."""
    digest = library.content.files[path].digest
    address = picture_address(digest, width, format, cut=cut)
    made = PictureFile(path=path, digest=digest, width=width, height=height, format=format, cut=cut)
    library.pictures.setdefault(address, made)
    return address
