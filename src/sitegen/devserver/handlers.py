"""The answers to the browser: the files of the preview, and what the script in its pages asks for."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from livereload.handlers import LiveReloadHandler, StaticFileHandler
from tornado import web

from sitegen.core.urls import normalize
from sitegen.devserver.findings import as_values
from sitegen.devserver.guard import Guard
from sitegen.devserver.pages import OWN, waiting_page, with_script
from sitegen.devserver.shown import Shown
from sitegen.report.formats import entries
from sitegen.report.text import summary

if TYPE_CHECKING:
    from sitegen.pipeline.living import Texts
    from sitegen.pipeline.proofreading import Proofreader, Proofs

_DATA = Path(__file__).parents[1] / "data" / "devserver"
# Windows takes types from its registry, where other programs have been; with nosniff a wrong one stops a page.
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".xml": "application/xml; charset=utf-8",
}
_ANSWERS = {403: "不接受发往这个地址的请求。\n", 404: "没有这个文件。\n", 405: "只能读取。\n"}


class Preview:
    """What all handlers share: where the pages are, who may ask, what there is to show, and who reads its texts."""

    def __init__(self, root: Path, folder: Path, guard: Guard) -> None:
        self.folder = folder
        self.guard = guard
        self.shown = Shown()
        self.make_way: Callable[[], object] = lambda: None
        self._root = root
        self._reader = ThreadPoolExecutor(1, "reader")
        self._proofreader: Proofreader | None = None

    async def proofs(self, texts: Texts, address: str) -> Proofs:
        """Return what there is to say of the *texts* behind the page at *address*, read beside all else."""
        return await asyncio.get_running_loop().run_in_executor(self._reader, self._read, texts, address)

    def _read(self, texts: Texts, address: str) -> Proofs:
        from sitegen.pipeline.proofreading import Proofreader  # brings in every rule: only behind a first page

        self._proofreader = self._proofreader or Proofreader(self._root, self.make_way)
        return self._proofreader.read(texts, address)

    def find(self, path: str) -> Path | None:
        """Return the file or folder that *path*, as in an address, names below the preview; None where none is.

        On a site that stands below a path, 404.html links with that path before everything.
        """
        result = self.shown.result
        base = result.base_path.strip("/") + "/" if result else "/"
        found = find(self.folder, path)
        if found is None and base != "/" and path.startswith(base):
            return find(self.folder, path.removeprefix(base))
        return found


class Guarded(web.RequestHandler):
    """An answer only for those whom the guard admits, and never kept by the browser."""

    @property
    def preview(self) -> Preview:
        """What this server shows."""
        shared = self.application.settings["preview"]
        assert isinstance(shared, Preview)
        return shared

    def set_default_headers(self) -> None:
        """Say that nothing is to be kept, guessed or used by other pages."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.clear_header("Server")

    def prepare(self) -> None:
        """Refuse a request that names another host."""
        if not self.preview.guard.admits_host(self.request.host):
            raise web.HTTPError(403)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Answer in plain Chinese."""
        self.set_header("Content-Type", _TYPES[".txt"])
        self.finish(_ANSWERS.get(status_code, "请求没有成功。\n"))

    def log_exception(
        self, typ: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None
    ) -> None:
        """Pass a fault of ours to whoever started the server; what a browser does wrong is no news."""
        if value is not None and not isinstance(value, web.HTTPError):
            self.application.settings["on_bug"](value)


class Pages(Guarded, StaticFileHandler):  # type: ignore[misc]  # livereload has no types
    """The files of the preview; pages get the script."""

    async def get(self, path: str, include_body: bool = True) -> None:
        """Answer with the file at *path*, or with the site's 404 page."""
        preview = self.preview
        if not preview.shown.ready:
            self._answer(waiting_page(preview.shown), 503)
            return
        found = preview.find(path)
        if found is None:
            self._missing()
        elif found.is_dir():
            self.redirect(f"{self.request.path}/")
        elif found.suffix == ".html":
            self._answer(with_script(found.read_bytes(), preview.shown.build), 200)
        else:
            await StaticFileHandler.get(self, found.relative_to(preview.folder.resolve()).as_posix(), include_body)

    def set_extra_headers(self, path: str) -> None:
        """Let the browser keep what is named by its content."""
        if path.startswith("assets/"):
            self.set_header("Cache-Control", "max-age=31536000, immutable")

    def compute_etag(self) -> None:
        """Name no version: nothing is kept."""

    def get_content_type(self) -> str:
        """Return the type of a file by its name."""
        path = Path(self.absolute_path)
        return _TYPES.get(path.suffix.lower()) or str(super().get_content_type())

    def _missing(self) -> None:
        page = self.preview.find("404.html")
        if page is None:
            raise web.HTTPError(404)
        self._answer(with_script(page.read_bytes(), self.preview.shown.build), 404)

    def _answer(self, page: bytes, status: int) -> None:
        self.set_status(status)
        self.set_header("Content-Type", _TYPES[".html"])
        self.finish(page)


class Own(Guarded):
    """The script and the style of the preview."""

    def get(self, name: str) -> None:
        """Answer with one of the two."""
        path = _DATA / name
        self.set_header("Content-Type", _TYPES[path.suffix])
        self.finish(path.read_bytes())


class Problems(Guarded):
    """What is wrong with the last save, for the overlay."""

    def get(self) -> None:
        """Answer with the problems as JSON."""
        shown = self.preview.shown
        result = shown.result
        problems = result.problems if result else ()
        answer = {
            "build": shown.build,
            "published": result is None or result.published,
            "sentence": result.sentence if result else "",
            "summary": summary(problems) if problems else "",
            "problems": entries(problems),
        }
        self.set_header("Content-Type", _TYPES[".json"])
        self.finish(json.dumps(answer, ensure_ascii=False))


class Findings(Guarded):
    """What there is to say of the texts of one page, for the panel beside it. Nobody waits for it with the page."""

    async def get(self) -> None:
        """Answer with what a check says of the page at the address that is asked for, as JSON; 404 while there is none."""
        shown = self.preview.shown
        texts = shown.result.texts if shown.result else None
        if texts is None:
            raise web.HTTPError(404)
        address = normalize(unquote(self.get_query_argument("page", "")))
        found = as_values(shown.build, await self.preview.proofs(texts, address))
        self.set_header("Content-Type", _TYPES[".json"])
        self.finish(json.dumps(found, ensure_ascii=False))


class Socket(Guarded, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's WebSocket, for pages of this server alone.

    A page says which build it is of. Where a save came in between its reading and its listening, it is told to reload
    at once, so that none is missed.
    """

    def check_origin(self, origin: str) -> bool:
        """Tell whether a page of *origin* may listen."""
        return self.preview.guard.admits_origin(origin)

    def on_message(self, message: str | bytes) -> None:
        """Answer one message of the protocol; anything else is passed over."""
        try:
            said = json.loads(message)
        except ValueError:
            return
        if not isinstance(said, dict) or "command" not in said:
            return
        super().on_message(message)
        if said["command"] == "info" and said.get("build", self.preview.shown.build) != self.preview.shown.build:
            self.send_message({"command": "reload", "path": "*", "liveCSS": True, "liveImg": True})


def tell_read_again() -> None:
    """Tell all pages that texts may read otherwise, though no page looks so."""
    for waiter in LiveReloadHandler.waiters.copy():
        waiter.send_message({"command": "findings"})


def find(folder: Path, path: str) -> Path | None:
    """Return the file that *path* names below *folder*; a folder where its ``/`` is missing; None for anything else."""
    if "\0" in path or "\\" in path or ":" in path:
        return None
    root = folder.resolve()
    try:
        found = (root / path).resolve()
        if not found.is_relative_to(root):
            return None
        if path.endswith("/") or not path:
            found = found / "index.html"
        return found if found.is_file() or (found / "index.html").is_file() else None
    except OSError:  # no file can have such a name
        return None


ROUTES = (
    (r"/livereload", Socket),
    (rf"{OWN}/problems", Problems),
    (rf"{OWN}/findings", Findings),
    (rf"{OWN}/(overlay\.(?:js|css))", Own),
)
