"""Converted bodies for a paper: what is filled in are pictures of the paper and addresses that hold anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from sitegen.core.urls import absolute
from sitegen.exporters.originals import image_of
from sitegen.exporters.paper import Image, Markup
from sitegen.exporters.source import Source
from sitegen.exporters.tree import is_of, read_tree, text_of, write_tree
from sitegen.markup.fill import fill
from sitegen.markup.stored import read_html
from sitegen.model.views import Target, TargetKind
from sitegen.plan.bodies import body_of, target_of
from sitegen.plan.links import SAFE_SCHEMES, Goal, Resolved, address_of, resolve

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A body, None where there is none, and the files of the content that it shows or links to, in order."""

    markup: Markup | None = None
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What stands below one heading of a body; the *title* is empty for what stands before the first."""

    title: str
    markup: Markup


def body_text(source: Source, path: str, prefix: str) -> Text:
    """Return the body of the content file *path*; *prefix* makes the ids in it its own within a paper."""
    site = source.library.site
    if body_of(source.library, path) is None:
        return Text()
    prose = site.prose[path]
    resolved = [resolve(site, path, href) for href in prose.links]
    files = dict.fromkeys(item.path for item in resolved if item.goal is Goal.FILE)
    targets = tuple(_target(source, path, href, item) for href, item in zip(prose.links, resolved, strict=True))
    names = {item.address: item.path.rpartition("/")[2] for item in resolved if item.goal is Goal.FILE}
    images = {
        target.address: image_at(source, item.path)
        for target, item in zip(targets, resolved, strict=True)
        if target.kind is TargetKind.PICTURE
    }
    shown = {address: image for address, image in images.items() if image}
    root = read_tree(fill(read_html(source.store, prose.digest), targets, str))
    _adapt(root, prefix, shown, names)
    return Text(markup=Markup(html=write_tree(root), images=shown), files=tuple(files))


def image_at(source: Source, path: str, alt: str = "", caption: str = "") -> Image | None:
    """Return the picture file *path* of the content as it is published; None for what is no picture."""
    site = source.library.site
    picture = site.pictures.get(path)
    return image_of(source.store, source.root, site.content.files[path], picture, alt, caption) if picture else None


def public_address(source: Source, path: str, href: str) -> str:
    """Return where *href* in the content file *path* leads on the published site, whole; nothing where nobody can go."""
    site = source.library.site
    resolved = resolve(site, path, href)
    held = {site.addresses[other] for other in site.held_paths if other in site.addresses}
    if resolved.goal is Goal.HELD or resolved.path in site.held_paths or resolved.address in held:
        return ""
    if resolved.goal is Goal.OUTSIDE:
        return resolved.address if resolved.address.lower().startswith(SAFE_SCHEMES) else ""
    return site_address(source, address_of(site, resolved)) if resolved.address else ""


def site_address(source: Source, address: str) -> str:
    """Return the rooted *address* as it is known to the world; nothing where site.yml names no 网址."""
    return absolute(address, source.frame.base_url) if source.frame.base_url else ""


def chapters_of(text: Text) -> tuple[Chapter, ...]:
    """Return the body in pieces, cut at its headings of the highest level."""
    if text.markup is None:
        return ()
    root = read_tree(text.markup.html)
    level = min((child.tag for child in root if child.tag in _HEADINGS), default="")
    found = [("", Element("div"))]
    found[0][1].text = root.text
    for child in root:
        if child.tag == level:
            found.append((text_of(child), Element("div")))
        else:
            found[-1][1].append(child)
    written = ((title, write_tree(part)) for title, part in found)
    return tuple(
        Chapter(title=title, markup=Markup(html=html, images=text.markup.images)) for title, html in written if html
    )


def _target(source: Source, path: str, href: str, resolved: Resolved) -> Target:
    """Links to files lead nowhere: the paper lists them."""
    if resolved.goal is Goal.FILE:
        return target_of(source.library, path, href)
    if href.startswith("#"):
        return Target(kind=TargetKind.LINK, address=href)
    address = public_address(source, path, href)
    return Target(kind=TargetKind.LINK, address=address) if address else Target(kind=TargetKind.NOTHING)


def _adapt(root: Element, prefix: str, images: Mapping[str, Image], names: Mapping[str, str]) -> None:
    """Leave out what paper can't do: links within the site, videos, pictures from elsewhere, ways back from notes."""
    for parent, child in [(above, below) for above in root.iter() for below in above]:
        if id := child.get("id"):
            child.set("id", f"{prefix}-{id}")
        if is_of(child, "footnote-backref") or (child.tag == "hr" and is_of(parent, "footnote")):
            _drop(parent, child)
        elif child.tag == "a":
            _lead(child, child.get("href", ""), prefix)
        elif child.tag == "video":
            address = child.get("src") or next((inner.get("src", "") for inner in child.iter("source")), "")
            _name(child, f"视频：{child.get('aria-label') or names.get(address) or address}", address)
        elif child.tag == "img" and child.get("src", "") not in images:
            address = child.get("src", "")
            _name(child, f"图片：{child.get('alt') or names.get(address) or address}", address)


def _lead(link: Element, address: str, prefix: str) -> None:
    link.attrib.pop("href", None)
    if address.startswith("#"):
        link.set("href", f"#{prefix}-{address[1:]}")
    elif address.lower().startswith(("http://", "https://", "mailto:")):
        link.set("href", address)


def _name(element: Element, text: str, address: str) -> None:
    """Make *element* a link with *text*."""
    tail = element.tail
    element.clear()
    element.tag, element.text, element.tail = "a", text, tail
    _lead(element, address, "")


def _drop(parent: Element, child: Element) -> None:
    """Take *child* out of *parent*, and leave the text behind it."""
    place = list(parent).index(child)
    tail = child.tail or ""
    if place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(child)


def file_paths(source: Source, path: str, hrefs: tuple[str, ...]) -> Iterator[str]:
    """Yield the files of the content that *hrefs* in the content file *path* name."""
    for href in hrefs:
        resolved = resolve(source.library.site, path, href) if href else None
        if resolved and resolved.goal is Goal.FILE:
            yield resolved.path
