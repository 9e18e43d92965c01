"""The server: binds an address, then watches, builds and answers until it is interrupted."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NoReturn

from livereload.handlers import LiveReloadHandler
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.netutil import bind_sockets
from tornado.web import Application

from sitegen.devserver.guard import Guard
from sitegen.devserver.handlers import ROUTES, Pages, Preview, tell_read_again
from sitegen.devserver.shown import Result
from sitegen.devserver.watch import SiteWatcher
from sitegen.devserver.workshop import Explain, Watch, Workshop
from sitegen.pipeline.request import Request

_TRIES = 20
_PULSE = 1.0
"""Seconds between looks at the date; it is also how soon an interrupt is heard on Windows."""


class CannotListen(Exception):  # noqa: N818 - no error of the program
    """The address can't be used. Its text is one Chinese sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """An address that is ours: its sockets listen."""

    host: str
    port: int
    sockets: list[socket.socket]

    @property
    def url(self) -> str:
        """What to type into a browser on this machine."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)
        host = f"[{host}]" if ":" in host and not host.startswith("[") else host
        return f"http://{host}:{self.port}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listeners:
    """Who is told what happens: how far a build is, that it ended, that an answer failed by a fault of ours.

    *explain* says why.
    """

    on_result: Callable[[Result], object]
    on_bug: Callable[[BaseException], object]
    explain: Explain
    watch: Watch


def bind(host: str, port: int, *, search: bool) -> Binding:
    """Return the address *host* and *port*; with *search*, the next free port where that one is taken.

    Raises:
        CannotListen: where there is none.
    """
    for number in range(port, min(port + _TRIES, 65535) + 1) if search else (port,):
        try:
            sockets = bind_sockets(number, address=host)
        except socket.gaierror:
            raise CannotListen(f"没有“{host}”这个地址。请用 --host 127.0.0.1。") from None
        except PermissionError:
            raise CannotListen(f"没有权限使用端口 {number}。请用 --port 指定一个大于 1024 的端口。") from None
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                continue
            raise CannotListen(f"不能使用地址“{host}”。请用 --host 127.0.0.1。") from error
        return Binding(host=host, port=sockets[0].getsockname()[1], sockets=sockets)
    raise CannotListen(f"端口 {port} 正被别的程序使用。请用 --port 另外指定一个。")


def serve(request: Request, binding: Binding, listeners: Listeners) -> NoReturn:
    """Serve the preview that *request* describes at *binding*, until a KeyboardInterrupt, which passes."""
    for name in ("livereload", "tornado.general", "tornado.access", "asyncio"):
        # What they would print is for programmers: browsers that hang up, pages that are not there.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    asyncio.run(_serve(request, binding, listeners))


async def _serve(request: Request, binding: Binding, listeners: Listeners) -> NoReturn:
    loop = IOLoop.current()
    preview = Preview(request.root, request.output, Guard(host=binding.host, port=binding.port))
    server = HTTPServer(_application(preview, listeners))
    server.add_sockets(binding.sockets)

    def show(result: Result) -> None:
        before = preview.shown.number
        preview.shown = preview.shown.after(result)
        if preview.shown.number != before:
            LiveReloadHandler.reload_waiters()
        elif result.texts:
            tell_read_again()
        listeners.on_result(result)

    watcher = SiteWatcher(request.root)
    LiveReloadHandler.watcher, LiveReloadHandler.live_css = watcher, True
    deliver = partial(loop.add_callback, show)
    workshop = Workshop(request, listeners.explain, deliver, watch=listeners.watch)
    preview.make_way = workshop.wait_for_rest
    try:
        # Watched first, so that the first build misses nothing.
        await loop.run_in_executor(None, watcher.start, workshop.ask)
        workshop.start()
        while True:
            await asyncio.sleep(_PULSE)
            workshop.look_at_clock()
    finally:
        watcher.stop()
        workshop.stop()
        server.stop()


def _application(preview: Preview, listeners: Listeners) -> Application:
    pages = (r"/(.*)", Pages, {"path": str(preview.folder)})
    return Application([*ROUTES, pages], preview=preview, on_bug=listeners.on_bug, log_function=lambda handler: None)
