"""``sitegen serve`` as a browser meets it: one server, a small site, real saves."""

from __future__ import annotations

import asyncio
import json
import os
import queue
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from sitegen.devserver.server import CannotListen, bind
from sites import SMALL, write_site

DEADLINE = 30
HELLO = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}
READ_AGAIN = {"command": "findings"}
PAGE = "tongzhi/2026/0401-xuexi.html"
SOURCE = "content/tongzhi/2026-04-01-xuexi.md"


class Served:
    """A running server, and what it says in its terminal."""

    def __init__(self, site: Path) -> None:
        self.site = site
        source = Path(__file__).parents[3] / "src"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sitegen", "serve", "--port", "0", "--site", str(site)],
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=dict(os.environ, PYTHONPATH=str(source)),
            # What runs in the background of a shell ignores interrupts, and so would whatever it starts.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.url = re.search(r"http://[\d.]+:\d+/", self.wait_for("预览："))[0]

    def _listen(self) -> None:
        for line in self.process.stderr:
            self.lines.put(line)

    def wait_for(self, text: str) -> str:
        said = []
        while not said or text not in said[-1]:
            try:
                said.append(self.lines.get(timeout=DEADLINE))
            except queue.Empty:
                pytest.fail(f"no “{text}” in:\n{''.join(said)}")
        return said[-1]

    def write(self, name: str, text: str) -> None:
        write_site(self.site, {name: text})

    async def get(self, path: str, **headers: str):
        request = HTTPRequest(self.url + path, headers=headers, follow_redirects=False)
        return await AsyncHTTPClient().fetch(request, raise_error=False)

    async def text(self, path: str) -> str:
        return (await self.get(path)).body.decode()

    async def problems(self):
        return json.loads(await self.text("__sitegen__/problems"))

    async def findings(self, page: str):
        return json.loads(await self.text(f"__sitegen__/findings?page=/{page}"))

    async def finds(self, page: str, *codes: str) -> bool:
        return [problem["code"] for problem in (await self.findings(page))["problems"]] == [*codes]

    async def shows(self, path: str, text: str) -> bool:
        return text in await self.text(path)

    async def is_broken(self) -> bool:
        return not (await self.problems())["published"]

    async def is_sound(self) -> bool:
        return (await self.problems())["published"]

    async def listen(self, **info: str) -> WebSocketClientConnection:
        """Open the WebSocket as a page does."""
        connection = await websocket_connect(self.url.replace("http", "ws") + "livereload")
        await connection.write_message(json.dumps(HELLO))
        assert json.loads(await connection.read_message())["command"] == "hello"
        build = info.get("build") or (await self.problems())["build"]
        await connection.write_message(json.dumps({"command": "info", "url": self.url, "build": build}))
        return connection

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(DEADLINE)
        finally:
            self.process.kill()


def play(scene: Coroutine[Any, Any, None]) -> None:
    """Run *scene* to its end, in a thread of its own: while a browser is open, this one has an event loop already."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, scene).result()


async def reload_of(connection: WebSocketClientConnection) -> dict[str, object]:
    """Return the next message that the page gets, of those that are of what it looks like."""
    while True:
        message = await message_of(connection)
        if message != READ_AGAIN:
            return message


async def message_of(connection: WebSocketClientConnection) -> dict[str, object]:
    """Return the next message that the page gets."""
    return json.loads(await asyncio.wait_for(connection.read_message(), DEADLINE))


async def reload_with(connection: WebSocketClientConnection, condition) -> None:
    """Wait for a reload upon which the coroutine function *condition* holds."""
    while True:
        assert (await reload_of(connection))["command"] == "reload"
        if await condition():
            return


async def until(condition, what: str) -> None:
    """Wait until the coroutine function *condition* holds."""
    end = time.monotonic() + DEADLINE
    while not await condition():
        assert time.monotonic() < end, what
        await asyncio.sleep(0.02)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """One server for all tests."""
    served = Served(write_site(tmp_path_factory.mktemp("shared") / "site", SMALL))
    served.wait_for("已更新")
    yield served
    served.stop()


@pytest.fixture
def served(shared):
    """The same server, its site as it was in the beginning and shown so."""
    token = uuid.uuid4().hex
    shutil.rmtree(shared.site / "templates", ignore_errors=True)
    for path in (shared.site / "content").rglob("*.md"):
        if path.relative_to(shared.site).as_posix() not in SMALL:
            path.unlink()
    write_site(shared.site, {**SMALL, "content/mark.md": f"---\n标题: 记号\n---\n{token}\n"})

    play(until(lambda: shared.shows("mark.html", token), "the site as it was"))
    return shared


def test_pages_get_one_external_script_and_files_stay_as_they_are(shared):
    async def run():
        page = await shared.get("")
        assert page.code == 200
        assert page.headers["Cache-Control"] == "no-store"
        assert re.search(
            rb'<script src="/__sitegen__/overlay.js" data-build="[0-9a-f]+-\d+" defer></script></head>', page.body
        )
        on_disk = (shared.site / ".sitegen/preview/index.html").read_bytes()
        assert b"__sitegen__" not in on_disk
        assert page.body.replace(re.search(rb"<script src=./__sitegen__.*?</script>", page.body)[0], b"") == on_disk

    play(run())


def test_the_script_and_its_style_are_served(shared):
    async def run():
        for name, kind in (("overlay.js", "text/javascript"), ("overlay.css", "text/css")):
            answer = await shared.get(f"__sitegen__/{name}")
            assert answer.code == 200
            assert answer.headers["Content-Type"].startswith(kind)
        assert (await shared.get("__sitegen__/server.py")).code == 404

    play(run())


def test_other_files_come_with_their_types(shared):
    async def run():
        style = re.search(r'href="(assets/css/[^"]+)"', await shared.text(""))[1]
        answer = await shared.get(style)
        assert (answer.code, answer.headers["Content-Type"]) == (200, "text/css; charset=utf-8")
        assert "Etag" not in answer.headers
        # Its name is that of its content, and the next reload comes sooner where it need not be asked for.
        assert answer.headers["Cache-Control"] == "max-age=31536000, immutable"
        assert (await shared.get("manifest.json")).headers["Cache-Control"] == "no-store"
        assert (await shared.get("assets/css/site.00000000.css")).headers["Cache-Control"] == "no-store"

    play(run())


def test_an_address_without_its_slash_leads_to_the_page(shared):
    async def run():
        answer = await shared.get("yaowen")
        assert (answer.code, answer.headers["Location"]) == (302, "/yaowen/")

    play(run())


def test_what_is_not_there_gets_the_sites_own_page(shared):
    async def run():
        answer = await shared.get("nothing/here.html")
        assert answer.code == 404
        assert "没有找到这个页面" in answer.body.decode()

    play(run())


@pytest.mark.parametrize(
    "path",
    ["../../site.yml", "%2e%2e/%2e%2e/site.yml", "..%2f..%2fsite.yml", "/etc/passwd", "%00", "..%5c..%5csite.yml"],
)
def test_nothing_outside_of_the_preview_is_served(shared, path):
    async def run():
        host, port = re.match(r"http://([\d.]+):(\d+)/", shared.url).groups()
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(f"GET /{path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
        answer = (await reader.read()).decode("utf-8", "replace")
        writer.close()
        assert answer.startswith("HTTP/1.1 40")
        assert "江澜大学党建网\n网址" not in answer
        assert "root:" not in answer

    play(run())


@pytest.mark.parametrize(
    "path", ["", "__sitegen__/problems", "__sitegen__/findings", "__sitegen__/overlay.js", "livereload"]
)
def test_another_host_is_refused(shared, path):
    async def run():
        answer = await shared.get(path, Host="evil.example")
        assert (answer.code, answer.body.decode()) == (403, "不接受发往这个地址的请求。\n")

    play(run())


def test_a_socket_from_another_page_is_refused(shared):
    async def run():
        for origin, admitted in ((shared.url.rstrip("/"), True), ("http://evil.example", False), ("null", False)):
            request = HTTPRequest(shared.url.replace("http", "ws") + "livereload", headers={"Origin": origin})
            if admitted:
                (await websocket_connect(request)).close()
                continue
            with pytest.raises(HTTPClientError) as refused:
                await websocket_connect(request)
            assert refused.value.code == 403

    play(run())


def test_nonsense_on_the_socket_is_passed_over(shared):
    async def run():
        connection = await websocket_connect(shared.url.replace("http", "ws") + "livereload")
        for nonsense in ("x", "[]", "{}", '{"command": "what"}'):
            await connection.write_message(nonsense)
        await connection.write_message(json.dumps(HELLO))
        assert json.loads(await connection.read_message())["command"] == "hello"
        connection.close()

    play(run())


def test_a_page_of_an_older_build_is_told_at_once(shared):
    async def run():
        connection = await shared.listen(build="older-1")
        assert (await reload_of(connection))["command"] == "reload"
        connection.close()

    play(run())


def test_nothing_can_be_sent(shared):
    async def run():
        answer = await AsyncHTTPClient().fetch(HTTPRequest(shared.url, method="POST", body=b""), raise_error=False)
        assert answer.code == 405

    play(run())


def test_a_save_reloads_and_shows_the_new_text(served):
    async def run():
        connection = await served.listen()
        served.write(SOURCE, SMALL[SOURCE] + "\n新的一段。\n")
        await reload_with(connection, lambda: served.shows(PAGE, "新的一段。"))
        assert not (served.site / "output").exists()

    play(run())


def test_the_message_is_livereloads(served):
    async def run():
        connection = await served.listen()
        served.write(SOURCE, SMALL[SOURCE] + "\n又一段。\n")
        assert await reload_of(connection) == {"command": "reload", "path": "*", "liveCSS": True, "liveImg": True}

    play(run())


def test_saves_soon_after_one_another_each_arrive(served):
    async def run():
        connection = await served.listen()
        for number in range(3):  # livereload alone would drop all but the first
            served.write(SOURCE, f"{SMALL[SOURCE]}\n第 {number} 次。\n")
            await reload_with(connection, lambda text=f"第 {number} 次。": served.shows(PAGE, text))

    play(run())


def test_of_twenty_rapid_saves_none_is_lost(served):
    async def run():
        for number in range(20):
            served.write(f"content/tongzhi/2026-04-01-save-{number}.md", SMALL[SOURCE])

        async def all_there():
            pages = [await served.get(f"tongzhi/2026/0401-save-{number}.html") for number in range(20)]
            return all(page.code == 200 for page in pages)

        await until(all_there, "twenty pages")

    play(run())


def test_a_broken_save_keeps_the_page_and_says_what_is_wrong(served):
    async def run():
        connection = await served.listen()
        served.write(SOURCE, SMALL[SOURCE].replace("2026-04-01", "2026-13-01"))
        await reload_with(connection, served.is_broken)
        assert await served.shows(PAGE, "请各党支部按计划学习。")
        found = await served.problems()
        assert found["summary"] == "1 个错误"
        problem = found["problems"][0]
        assert (problem["path"], problem["line"], problem["column"]) == (SOURCE, 3, 5)
        assert problem["message"] and problem["hint"]
        served.write(SOURCE, SMALL[SOURCE])
        await reload_with(connection, served.is_sound)
        assert (await served.problems())["problems"] == []

    play(run())


def test_findings_are_those_of_the_page_errors_first(served):
    async def run():
        served.write(SOURCE, SMALL[SOURCE] + "\n请按时参加,不得缺席。。\n")
        await until(lambda: served.finds(PAGE, "TYP150", "TYP145"), "both")
        found = await served.findings(PAGE)
        assert found["paths"] == [SOURCE]
        assert found["build"] == (await served.problems())["build"]
        assert found["summary"] == "1 个错误，1 个提醒"
        first, second = found["problems"]
        assert (first["code"], first["severity"], first["line"], first["column"]) == ("TYP150", "error", 9, 11)
        assert first["passage"] == ["请按时参加,不得缺席", "。。", ""]
        assert first["hint"] and first["page"]["title"] and first["page"]["wrong"]
        assert (second["code"], second["line"], second["column"]) == ("TYP145", 9, 6)
        assert (await served.findings(""))["paths"] == []
        assert (await served.findings("nothing.html"))["problems"] == []

    play(run())


def test_what_changes_no_page_is_told_by_the_same_channel(served):
    async def run():
        served.write(SOURCE, SMALL[SOURCE] + "\n请按时参加,不得缺席。\n")
        await until(lambda: served.finds(PAGE, "TYP145"), "one")
        connection = await served.listen()
        ignoring = SMALL[SOURCE].replace("体裁: 通知\n", "体裁: 通知\n忽略: [{规则: TYP145, 理由: 引用原文}]\n")
        served.write(SOURCE, ignoring + "\n请按时参加,不得缺席。\n")
        while await message_of(connection) != READ_AGAIN:
            pass
        await until(lambda: served.finds(PAGE), "none")

    play(run())


def test_while_a_save_is_broken_there_are_no_findings(served):
    async def run():
        connection = await served.listen()
        served.write(SOURCE, SMALL[SOURCE].replace("2026-04-01", "2026-13-01"))
        await reload_with(connection, served.is_broken)
        assert (await served.get(f"__sitegen__/findings?page=/{PAGE}")).code == 404

    play(run())


def test_broken_settings_are_told_too_and_mended(served):
    async def run():
        connection = await served.listen()
        served.write("site.yml", "标体: x\n")
        await reload_with(connection, served.is_broken)
        assert (await served.problems())["sentence"] == "site.yml 不能用，没有继续。"
        assert (await served.get("")).code == 200
        served.write("site.yml", SMALL["site.yml"])
        await reload_with(connection, served.is_sound)

    play(run())


def test_a_template_that_comes_later_is_used(served):
    async def run():
        connection = await served.listen()
        served.write("templates/404.html", "<p>自己的页面</p>\n")
        await reload_with(connection, lambda: served.shows("nothing", "自己的页面"))

    play(run())


def test_until_a_first_build_is_fine_the_problems_are_the_page(tmp_path):
    site = write_site(tmp_path / "site", {**SMALL, SOURCE: SMALL[SOURCE].replace("2026-04-01", "2026-13-01")})
    served = Served(site)

    async def run():
        served.wait_for("没有更新")
        answer = await served.get("yaowen/")
        assert answer.code == 503
        assert f"<code>{SOURCE}:3:5</code> <b>错误 FM014</b>" in answer.body.decode()
        connection = await served.listen()
        served.write(SOURCE, SMALL[SOURCE])
        await reload_of(connection)
        assert (await served.get("yaowen/")).code == 200

    try:
        play(run())
    finally:
        served.stop()


def test_an_interrupt_ends_it_with_130(small_site):
    served = Served(small_site)
    served.wait_for("已更新")
    assert served.stop() == 130
    said = "".join(iter(lambda: served.lines.get(timeout=1) if not served.lines.empty() else "", ""))
    assert "Traceback" not in said


def test_a_site_below_a_path_finds_its_files_there(tmp_path):
    site = write_site(tmp_path / "site", {**SMALL, "site.yml": "标题: x\n网址: https://a.example/dangjian/\n"})
    served = Served(site)

    async def run():
        served.wait_for("已更新")
        style = re.search(r'href="(/dangjian/assets/css/[^"]+)"', await served.text("nothing"))[1]
        assert (await served.get(style.lstrip("/"))).code == 200

    try:
        play(run())
    finally:
        served.stop()


def test_a_port_that_is_taken_is_passed_over_or_refused():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotListen, match=f"端口 {port} 正被别的程序使用。请用 --port 另外指定一个。"):
            bind("127.0.0.1", port, search=False)
        found = bind("127.0.0.1", port, search=True)
        assert found.port > port
        assert found.url == f"http://127.0.0.1:{found.port}/"
        for listening in found.sockets:
            listening.close()


def test_an_address_that_is_not_ours_is_refused():
    with pytest.raises(CannotListen, match="不能使用地址“192"):
        bind("192.0.2.1", 0, search=False)
