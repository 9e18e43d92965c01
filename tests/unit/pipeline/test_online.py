"""Other sites asked, by a server that misbehaves in every way: politely, once a week, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from time import sleep

import pytest

from sitegen import __version__
from sitegen.checks.answers import Answer, Kind
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.digests import digest_text
from sitegen.model.keeping import encode
from sitegen.pipeline import online
from sitegen.pipeline.asking import Manners, ask
from sitegen.pipeline.check import check
from sitegen.pipeline.request import Request
from sitegen.store.store import Store
from sites import SMALL, TODAY, build_site, write_site

DAY = "2026-06-01"
QUICK = Manners(timeout=0.5, pause=0, patience=1, private=True)


class Server(ThreadingHTTPServer):
    """Remembers what it was asked, and how many asked at once."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.now = self.most = 0
        self.lock = Lock()

    def url(self, path: str) -> str:
        """Return the address of *path* here."""
        return f"http://127.0.0.1:{self.server_address[1]}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: who asked has given up."""


class Handler(BaseHTTPRequestHandler):
    """One path, one misdeed."""

    server: Server

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        server = self.server
        with server.lock:
            server.asked.append((self.command, self.path))
            server.headers.append(dict(self.headers))
            server.now += 1
            server.most = max(server.most, server.now)
        sleep(0.005)
        with server.lock:  # before the answer: who has it may ask on
            server.now -= 1
        self._misbehave()

    def _misbehave(self) -> None:
        times = sum(path == self.path for _, path in self.server.asked)
        onward = {
            "/moved": (301, "/there"),
            "/for-now": (302, "/there"),
            "/mixed": (301, "/for-now"),
            "/loop": (301, "/loop"),
            "/to-file": (302, "file:///etc/passwd"),
            "/moved-to-gone": (301, "/gone"),
        }
        if self.path in onward:
            self._say(onward[self.path][0], {"Location": onward[self.path][1]})
        elif self.path == "/no-head":
            self._say(405 if self.command == "HEAD" else 200)
        elif self.path == "/slow":
            sleep(1)
        elif self.path == "/cut":
            self.wfile.write(b"nonsense")
        elif self.path == "/once-slow" and times == 1:
            sleep(1)
        elif self.path == "/busy-once" and times == 1:
            self._say(503, {"Retry-After": "1"})
        elif self.path == "/busy":
            self._say(429, {"Retry-After": "3600"})
        else:
            self._say({"/gone": 404, "/really-gone": 410, "/secret": 403, "/broken": 500}.get(self.path, 200))

    def _say(self, status: int, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "kind", "detail"),
    [
        ("/there", Kind.THERE, ""),
        ("/there#part", Kind.THERE, ""),
        ("/做法?q=一", Kind.THERE, ""),
        ("/no-head", Kind.THERE, ""),
        ("/secret", Kind.THERE, ""),
        ("/broken", Kind.THERE, ""),
        ("/gone", Kind.GONE, ""),
        ("/really-gone", Kind.GONE, ""),
        ("/moved-to-gone", Kind.GONE, ""),
        ("/moved", Kind.MOVED, "/there"),
        ("/for-now", Kind.THERE, ""),
        ("/mixed", Kind.THERE, ""),
        ("/loop", Kind.SILENT, "一再转到别处"),
        ("/to-file", Kind.SILENT, "转到了“file:///etc/passwd”"),
        ("/slow", Kind.SILENT, ""),
        ("/cut", Kind.SILENT, ""),
        ("/once-slow", Kind.THERE, ""),
        ("/busy-once", Kind.THERE, ""),
    ],
)
def test_an_answer_is_understood(server: Server, path: str, kind: Kind, detail: str) -> None:
    detail = server.url(detail) if detail.startswith("/") else detail
    found = dict(ask([server.url(path)], DAY, QUICK))
    assert found == {server.url(path): Answer(kind=kind, day=DAY, detail=detail)}


def test_a_host_that_wants_to_be_left_alone_is(server: Server) -> None:
    found = dict(ask([server.url("/there"), server.url("/busy"), server.url("/gone")], DAY, QUICK))
    assert list(found) == [server.url("/there")]
    assert server.asked == [("HEAD", "/there"), ("HEAD", "/busy")]


def test_a_host_is_asked_one_thing_at_a_time_and_told_nothing(server: Server) -> None:
    dict(ask([server.url(f"/{number}") for number in range(20)], DAY, QUICK))
    assert server.most == 1
    assert {method for method, _ in server.asked} == {"HEAD"}
    for headers in server.headers:
        assert headers.pop("User-Agent") == f"sitegen/{__version__} (link check)"
        assert set(headers) <= {"Host", "Connection", "Accept-Encoding"}


def test_a_private_network_is_asked_only_where_allowed(server: Server) -> None:
    polite = Manners(timeout=0.5, pause=0)
    links = [server.url("/there"), "http://localhost/", "http://10.0.0.1/", "http://192.168.1.1/", "http://[::1]/"]
    assert dict(ask(links, DAY, polite)) == {}
    assert server.asked == []


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "ftp://a.example/", "http://", "http://[", "http://u:p@h.example/"]
)
def test_nothing_but_the_web_is_asked(link: str) -> None:
    assert dict(ask([link], DAY, QUICK)) == {}


def site_with(root: Path, *links: str, settings: str = "检查: {内网: 是}\n") -> Path:
    """Return a site whose article links to *links*."""
    article = SMALL["content/yaowen/2026-03-12-dangke.md"]
    assert isinstance(article, str)
    written = "\n".join(f"\n见[原文]({link})。" for link in links)
    files = {
        **SMALL,
        "site.yml": f"{SMALL['site.yml']}{settings}",
        "content/yaowen/2026-03-12-dangke.md": article + written,
    }
    return write_site(root, files)


def online_problems(root: Path) -> list[Diagnostic]:
    """Return what a check that asks says of other sites' pages."""
    found = check(Request(root=root, output=root / "output", today=TODAY, jobs=1, online=True))
    return [item for item in found if item.code.startswith("LNK")]


def test_what_is_gone_is_told_with_its_line_and_asked_once_a_week(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(online, "Manners", lambda private: Manners(pause=0, private=private))
    gone = server.url("/gone")
    root = site_with(tmp_path, gone, server.url("/moved"), server.url("/there"))
    first = online_problems(root)
    assert [(item.code, item.line) for item in first] == [("LNK101", 16), ("LNK102", 18)]
    assert server.url("/there") in first[1].hint
    asked = len(server.asked)
    assert online_problems(root) == first
    assert len(server.asked) == asked
    old = datetime.now(UTC).date() - timedelta(days=7)
    with Store(root / ".sitegen" / "store.db") as store:
        store.put([(f"asked {digest_text(gone)}", encode(Answer(kind=Kind.THERE, day=f"{old}")))])
    assert online_problems(root) == first
    assert len(server.asked) == asked + 2


def test_there_is_an_end_to_asking(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(online, "MOST", 2)
    monkeypatch.setattr(online, "Manners", lambda private: Manners(pause=0, private=private))
    root = site_with(tmp_path, *(server.url(f"/{number}") for number in range(5)))
    for total in (2, 4, 5, 5):
        online_problems(root)
        assert len(server.asked) == total


def test_nobody_is_asked_unless_told_to(server: Server, tmp_path: Path) -> None:
    root = site_with(tmp_path, server.url("/gone"))
    build_site(root)
    check(Request(root=root, output=root / "output", today=TODAY, jobs=1))
    assert server.asked == []
    site_with(root, server.url("/gone"), settings="")
    assert online_problems(root) == []
    assert server.asked == []
