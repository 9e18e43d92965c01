"""Links that lead nowhere, or where a production build may not lead."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.checks.nearby import Nearby
from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.sitefolder import CONTENT
from sitegen.core.text import nearest
from sitegen.core.urls import to_file
from sitegen.model.routes import Route
from sitegen.model.site import Site
from sitegen.plan.files import references
from sitegen.plan.links import SAFE_SCHEMES, Goal, Resolved, is_picture, resolve


def broken_links(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield a problem for each link of the content that leads nowhere, and for each that this build cannot show."""
    if CONTENT in site.unread:
        return  # there is nothing that could be linked to
    addresses = {"/" + to_file(route.address) for route in routes}
    nearby = Nearby(site, addresses)
    seen: set[tuple[str, str]] = set()
    for path, href, at in references(site):
        if (path, href) in seen:
            continue
        seen.add((path, href))
        found = _fault(site, addresses, nearby, path, href, "这一项" if at else "")
        if found:
            code, message, hint = found
            yield problem(code, path, message, hint, at=at, needle="" if at else href)
    for item in site.config.menu:
        resolved = resolve(site, "site.yml", item.link)
        if found := _withdrawn(site, resolved, item.link):
            code, message, _ = found
            yield problem(code, "site.yml", message, f"删去菜单“{item.name}”，或者改成别的地址。", needle=item.link)
        if resolved.goal is Goal.ADDRESS and resolved.address not in addresses:
            near = nearby.address(resolved.address)
            hint = f"是不是“{near}”？改成站内已有的地址。" if near else "改成站内已有的地址。"
            yield problem("LNK002", "site.yml", f"菜单“{item.name}”指向的“{item.link}”不存在。", hint, needle=item.link)


def _fault(
    site: Site, addresses: Collection[str], nearby: Nearby, path: str, href: str, what: str
) -> tuple[str, str, str] | None:
    """Return code, message and hint where the link is at fault; *what* it is where it is no link of a body."""
    resolved = resolve(site, path, href)
    if resolved.goal is Goal.OUTSIDE:
        if resolved.address.lower().startswith(SAFE_SCHEMES):
            return None
        return "LNK094", f"链接“{href}”的地址不能用。", "站内文件写相对路径，外站写 https:// 开头的网址。"
    if resolved.goal is Goal.HELD:
        return _withdrawn(site, resolved, href) or _held(site, resolved.path, href)
    if resolved.goal is Goal.ADDRESS:
        if resolved.address in addresses:
            return None
        near = nearby.target(path, href)
        if is_picture(resolved.address):
            return "LNK003", f"图片“{href}”不存在。", _instead(near, what or "这张图片")
        return "LNK001", f"链接“{href}”指向的文件不存在。", _instead(near, what or "这个链接")
    if resolved.goal is Goal.DOCUMENT and resolved.anchor:
        prose = site.prose.get(resolved.path)
        ids = prose.ids if prose else ()
        if resolved.anchor not in ids:
            near = nearest(resolved.anchor, ids)
            where = "这一页" if href.startswith("#") else f"链接“{href}”指向的页面"
            return (
                "LNK005",
                f"{where}没有“{resolved.anchor}”这个小标题。",
                f"改成“#{near}”。" if near else "删去 # 及其后的文字。",
            )
    return None


def _withdrawn(site: Site, resolved: Resolved, href: str) -> tuple[str, str, str] | None:
    entry = site.withdrawn.get(resolved.path or resolved.address) if resolved.goal is Goal.HELD else None
    if entry is None:
        return None
    message = f"链接“{href}”指向的“{entry.name}”已于 {entry.day} 撤下，页面上只留文字。"
    return "LNK006", message, "删去这个链接；文字里提到它的，也看看还要不要。"


def _held(site: Site, path: str, href: str) -> tuple[str, str, str] | None:
    """What *path* is not shown for; where it could not be understood, that is told elsewhere."""
    if path not in site.held_paths and path not in site.internal:
        return None
    if path in site.internal:
        message = f"链接“{href}”指向的文件是内部的支撑材料，不发布，页面上只留文字。"
        return "LNK004", message, "可以公开的，删去那条证据的“内部: 是”；不能公开的，删去这个链接。"
    return (
        "LNK004",
        f"链接“{href}”指向的稿件这次没有发布，页面上只留文字。",
        "等它发布后会自动恢复；不需要时删去链接。",
    )


def _instead(near: str | None, what: str) -> str:
    if near is None:
        return f"检查文件名和所在文件夹，或者删去{what}。"
    return f"是不是“{near}”？检查文件名和所在文件夹。"
