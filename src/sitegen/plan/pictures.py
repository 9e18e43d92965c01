"""Pictures as pages show them. What is asked for here while planning is what is made, and nothing else."""

from __future__ import annotations

from sitegen.model.derivatives import CARD_WIDTHS, WIDTHS, card, card_width, whole, widths
from sitegen.model.routes import PictureFile
from sitegen.model.site import PictureFact
from sitegen.model.views import Picture, Rendition
from sitegen.plan.addresses import picture_address
from sitegen.plan.library import Library

# What a list of cards shows to browsers that know no WebP.
_CARD_FALLBACK = CARD_WIDTHS[1]


def plain_picture(library: Library, path: str) -> Picture | None:
    """Return the picture file *path* as every program can show it: to link to it, or in a feed; None for no picture."""
    fact = library.site.pictures.get(path)
    if fact is None:
        return None
    form = "gif" if fact.format == "gif" else fact.still
    width, height = whole((fact.width, fact.height), min(fact.width, WIDTHS[-1]))
    return Picture(address=_made(library, path, width, height, form), width=width, height=height)


def whole_picture(library: Library, path: str) -> Picture | None:
    """Return the picture file *path* as a page shows it; what moves has one size. None for what is no picture."""
    fact = library.site.pictures.get(path)
    plain = plain_picture(library, path)
    if fact is None or plain is None or fact.format == "gif":
        return plain
    sizes = (whole((fact.width, fact.height), width) for width in widths(fact.width, WIDTHS))
    return _with_sources(library, path, fact, plain, tuple(sizes), cut=False)


def cut_picture(library: Library, path: str) -> Picture | None:
    """Return of the picture file *path* what a card shows, in the ratio of all cards; None for what is no picture."""
    fact = library.site.pictures.get(path)
    if fact is None:
        return None
    own = card_width((fact.width, fact.height))
    width, height = card(min(own, _CARD_FALLBACK))
    address = _made(library, path, width, height, fact.still, cut=True)
    plain = Picture(address=address, width=width, height=height)
    return _with_sources(library, path, fact, plain, tuple(map(card, widths(own, CARD_WIDTHS))), cut=True)


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
