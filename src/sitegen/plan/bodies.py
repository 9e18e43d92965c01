"""Converted bodies with what their links lead to and their pictures are shown as."""

from __future__ import annotations

from sitegen.model.views import Body, Picture, Target, TargetKind
from sitegen.model.views.base import replace
from sitegen.plan.addresses import file_link
from sitegen.plan.library import Library
from sitegen.plan.links import Goal, address_of, poster_of, resolve
from sitegen.plan.pictures import linked_picture, plain_picture, whole_picture


def target_of(library: Library, source: str, href: str, *, shown: bool = False, plain: bool = False) -> Target:
    """Return what a marker for *href* in the body of *source* is filled with; a picture is *shown* there or linked.

    Where it is *plain*, every program can show it.
    """
    site = library.site
    resolved = resolve(site, source, href)
    if resolved.goal is Goal.HELD:
        return Target(kind=TargetKind.NOTHING)
    if resolved.goal is not Goal.FILE:
        return Target(kind=TargetKind.LINK, address=address_of(site, resolved))
    form = linked_picture if not shown else plain_picture if plain else whole_picture
    if picture := form(library, resolved.path):
        return Target(
            kind=TargetKind.PICTURE,
            address=picture.address,
            width=picture.width,
            height=picture.height,
            sources=picture.sources,
            tone=picture.tone,
        )
    link = file_link(site.content.files[resolved.path])
    facts = Target(kind=TargetKind.FILE, address=link.address, file_kind=link.kind, file_size=link.size)
    poster = plain_picture(library, poster_of(site.content.files, resolved.path))
    return replace(facts, poster=poster.address, width=poster.width, height=poster.height) if poster else facts


def body_of(library: Library, path: str, *, plain: bool = False) -> Body | None:
    """Return the converted body of the content file *path*, its links resolved; None where it has none.

    Where it is *plain*, every program can show its pictures.
    """
    prose = library.site.prose.get(path)
    if prose is None or (not prose.words and not prose.links):
        return None
    targets = (
        target_of(library, path, href, shown=number in prose.pictures, plain=plain)
        for number, href in enumerate(prose.links)
    )
    return Body(digest=prose.digest, targets=tuple(targets))


def shown_pictures(body: Body | None, *others: Picture | None) -> tuple[str, ...]:
    """Return the addresses of the pictures of a page, each once: *others*, and those that its *body* shows or links."""
    addresses = [picture.address for picture in others if picture]
    if body and body.targets:
        addresses += [target.address for target in body.targets if target.kind is TargetKind.PICTURE]
    return tuple(dict.fromkeys(addresses)) if addresses else ()
