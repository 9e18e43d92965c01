"""A browser at work on a page: what goes wrong while it does, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kinds import Kind


@dataclass
class Watched:
    """A *page* with everything that went wrong on it, and every address that it asked for."""

    page: Any
    home: str
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._say)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("requestfailed", self._fail)
        self.page.on("request", self._ask)
        self.page.on("response", self._answer)

    def _say(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")

    def _ask(self, request: Any) -> None:
        self.requests.append(request.url)
        if not request.url.startswith(self.home):
            self.faults.append(f"elsewhere: {request.url}")

    def _fail(self, request: Any) -> None:
        # A page that is left before its icon has come gives it up.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url}")

    def _answer(self, response: Any) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def visit(self, address: str) -> None:
        """Open *address* below the home, and forget what was before."""
        self.faults.clear()
        self.requests.clear()
        self.page.goto(self.home + address)


@contextmanager
def watched(chromium: Any, server: str, *, width: int = 1280, script: str = "", **options: Any) -> Iterator[Watched]:
    """Give a page in a context of its own, *width* pixels wide, that runs *script* before any other.

    *server* is the address of the site; what does not come from its host is a fault.
    """
    context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
    if script:
        context.add_init_script(script)
    yield Watched(context.new_page(), server.removesuffix("a/b/"))
    context.close()


def below(kind: Kind) -> str:
    """Return where the page of *kind* is below the home of the server."""
    return f"a/{kind.folder}/{kind.address}"


def on_disk(kind: Kind, site: Path) -> Path:
    """Return the file of *kind*; *site* is the folder of the published build, the others are beside it."""
    return site.parent / kind.folder / kind.address
