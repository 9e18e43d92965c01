"""A real nginx that serves a folder with the settings in docs/guide/fabu.md, word for word."""

from __future__ import annotations

import http.client
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import machine

GUIDE = Path(__file__).parents[2] / "docs/guide/fabu.md"
FOLDER = "/srv/www/dangjian"
TYPES = Path("/etc/nginx/mime.types")


def program() -> str:
    return machine.program("nginx-light", "nginx", "/usr/sbin/nginx")


@contextmanager
def serving(site: Path) -> Iterator[int]:
    """Serve *site* at the port that is yielded; only the folder and the port are not those of the guide.

    Its settings, which ``complaints`` tries, are written beside *site*.
    """
    found = re.search(r"^```nginx\n(.*?)^```$", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found
    port = _free_port()
    block = found[1]
    assert block.count(FOLDER) == 3 and block.count("listen 80;") == 1
    block = block.replace(FOLDER, str(site)).replace("listen 80;", f"listen 127.0.0.1:{port};")
    folder = site.parent
    places = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log stderr; events {{}}\n"
        f"http {{ include {TYPES}; access_log off; {places}\n{block}}}\n",
        "utf-8",
    )
    assert complaints(site) == ""
    with subprocess.Popen(_command(site)) as server:
        _wait_for(port, server)
        try:
            yield port
        finally:
            server.terminate()


def complaints(site: Path) -> str:
    """Return what nginx has against the settings with which *site* is served."""
    tried = subprocess.run([*_command(site), "-t"], capture_output=True, text=True, check=False)
    return "" if tried.returncode == 0 and "[warn]" not in tried.stderr else tried.stderr


def _command(site: Path) -> list[str]:
    return [program(), "-e", "stderr", "-c", str(site.parent / "nginx.conf")]


def _free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Return when something listens at *port*; a server that gives up before fails the test."""
    while server.poll() is None:
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    pytest.fail("nginx has given up")


class Answer:
    """What the server at *port* says when it is asked for *address*."""

    def __init__(self, port: int, address: str, **headers: str) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("GET", address, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()
        connection.close()
