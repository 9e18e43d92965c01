"""What was taken off: each address that it had says so, to readers and, by a map for nginx, to programs."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from sitegen.core.urls import normalize
from sitegen.model.outputs import GONE
from sitegen.model.registers import Withdrawn
from sitegen.model.routes import Page, PlainText, Route
from sitegen.model.site import Site
from sitegen.model.views import Head
from sitegen.model.views.others import WithdrawnView
from sitegen.plan.library import Library
from sitegen.plan.notices import PAGE_NAME, quoted
from sitegen.plan.parts import HOME, section_link


def withdrawn_addresses(site: Site) -> Iterator[tuple[str, Withdrawn]]:
    """Yield each address at which something was withdrawn, once."""
    for address, entry in site.withdrawn.items():
        if address != entry.article:
            yield address, entry


def plan_withdrawn(library: Library) -> Iterator[Route]:
    """Yield a page at each address that names one, and a map of all of them for nginx."""
    lines = []
    links = (HOME, *(section_link(library, section.id) for section in library.sections))
    for written, entry in withdrawn_addresses(library.site):
        parts = urlsplit(written)
        if not parts.path.startswith("/"):
            continue
        lines.append(f"{quoted(parts.path)} 1;" if not parts.query else f"# {written}")
        if PAGE_NAME.search(parts.path) and not parts.query:
            address = normalize(parts.path)
            head = Head(title="已撤下", address=address, description="", listed=False)
            view = WithdrawnView(head=head, links=links)
            yield Route(address=address, make=Page(template="withdrawn.html", view=view), sources=(entry.path,))
    if lines:
        head_line = "# 已撤下的网址；用法见说明：map $uri $gone { include gone.map; }\n"
        text = head_line + "".join(f"{line}\n" for line in sorted(lines))
        yield Route(address=f"/{GONE}", make=PlainText(text=text))
