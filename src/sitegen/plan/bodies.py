"""Converted bodies with what their links lead to and their pictures are shown as."""

from __future__ import annotations

from sitegen.model.views import Body, Target, TargetKind
from sitegen.plan.addresses import file_link
from sitegen.plan.library import Library
from sitegen.plan.links import Goal, address_of, resolve
from sitegen.plan.pictures import plain_picture, whole_picture


def target_of(library: Library, source: str, href: str, *, shown: bool = False) -> Target:
    """Return what a marker for *href* in the body of *source* is filled with; a picture is *shown* there or linked."""
    site = library.site
    resolved = resolve(site, source, href)
    if resolved.goal is Goal.HELD:
        return Target(kind=TargetKind.NOTHING)
    if resolved.goal is not Goal.FILE:
        return Target(kind=TargetKind.LINK, address=address_of(site, resolved))
    if picture := (whole_picture if shown else plain_picture)(library, resolved.path):
        return Target(
            kind=TargetKind.PICTURE,
            address=picture.address,
            width=picture.width,
            height=picture.height,
            sources=picture.sources,
            tone=picture.tone,
        )
    link = file_link(site.content.files[resolved.path])
    return Target(kind=TargetKind.FILE, address=link.address, file_kind=link.kind, file_size=link.size)


def body_of(library: Library, path: str) -> Body | None:
    """Return the converted body of the content file *path*, its links resolved; None where it has none."""
    prose = library.site.prose.get(path)
    if prose is None or (not prose.words and not prose.links):
        return None
    targets = (
        target_of(library, path, href, shown=number in prose.pictures) for number, href in enumerate(prose.links)
    )
    return Body(digest=prose.digest, targets=tuple(targets))
