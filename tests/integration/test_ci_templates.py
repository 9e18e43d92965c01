"""The CI templates: their own scripts, from a fresh clone to a folder that a real nginx serves.

``pip install`` runs as it stands, against a folder that has one wheel: our code, without the names of the libraries,
which come from the environment of the tests. ``gh`` and ``curl`` are stand-ins that note what they were asked.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import machine
import nginx
import runners
import sitegen
from commits import GIT, commit, git
from nginx import Answer, serving
from runners import Ended, Runner, document
from sitegen.cli.main import run
from sites import SMALL, snapshot, write_site
from targets import SERVERS

pytestmark = [
    pytest.mark.skipif(not GIT, reason="there is no git"),
    pytest.mark.skipif(sys.platform != "linux", reason="the machines that run CI are those of Linux"),
]

ROOT = Path(__file__).parents[2]
HOSTS = ("github", "gitlab", "gitee")
ARTICLE = "content/yaowen/2026-03-12-dangke.md"
PAGE = "yaowen/2026/0312-dangke.html"
GONE = "content/yaowen/2026-03-20-yedu.md"
FILES = {
    **SMALL,
    ".gitignore": "/output/\n/.sitegen/\n/.cache/\n/report/\n",
    ARTICLE: SMALL[ARTICLE].replace("标签: ", "原网址: /info/1034/1506.htm\n标签: "),
    GONE: "---\n标题: 江心洲渡口的夜读\n日期: 2026-03-20\n单位: jlu\n---\n渡口的灯亮到十点。\n",
}
STAND_IN = """#!/bin/sh
printf "%s\\n" "$@" >> "$HOME/asked"
[ -t 0 ] || cat >> "$HOME/asked"
[ "$2" != list ] || printf "%s" "$SAYS"
"""
WRONG = "content/yaowen/2026-04-02-huiyi.md"
MISTAKE = "---\n标题: 党委开会\n日期: 2026-04-31\n单位: jlu\n---\n正文。\n"


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel of our code as it is now."""
    folder = tmp_path_factory.mktemp("wheels")
    name = f"sitegen-{sitegen.__version__}"
    told = {
        "METADATA": f"Metadata-Version: 2.1\nName: sitegen\nVersion: {sitegen.__version__}\n",
        "WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "entry_points.txt": "[console_scripts]\nsitegen = sitegen.__main__:main\n",
        "RECORD": "",
    }
    with zipfile.ZipFile(folder / f"{name}-py3-none-any.whl", "w") as wheel:
        for place, inside in ((ROOT / "src/sitegen", "sitegen"), (ROOT / "templates", "sitegen/theme")):
            for path in sorted(path for path in place.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
                wheel.write(path, f"{inside}/{path.relative_to(place).as_posix()}")
        for file, text in told.items():
            wheel.writestr(f"{name}.dist-info/{file}", text)
    return folder


@pytest.fixture(scope="session")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment without sitegen, and the stand-ins."""
    folder = tmp_path_factory.mktemp("python") / "venv"
    venv.create(folder, with_pip=True, symlinks=True)
    paths = sysconfig.get_paths()
    inside = sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)})
    Path(inside, "libraries.pth").write_text(f"{paths['purelib']}\n{paths['platlib']}\n", "utf-8")
    for name in ("gh", "curl"):
        program = folder / "bin" / name
        program.write_text(STAND_IN, "utf-8")
        program.chmod(0o755)
    return folder / "bin"


@dataclass(frozen=True, kw_only=True)
class World:
    """A site, its repository on the host, and the machine that works for that."""

    host: str
    site: Path
    runner: Runner

    @property
    def folder(self) -> Path:
        return self.site.parent

    @property
    def clone(self) -> Path:
        return self.folder / "build"

    @property
    def www(self) -> Path:
        return self.folder / "srv/www"

    def push(self, files: dict[str, str], branch: str = "main") -> None:
        """Commit *files* to *branch* and push it."""
        git(self.site, "checkout", "-q", "-B", branch)
        commit(write_site(self.site, files), "2026-05-01")
        git(self.site, "push", "-q", str(self.folder / "site.git"), branch)

    def check(self, branch: str = "main") -> Ended:
        """Do what is done for a pull request of *branch*: nothing of what was set up is there."""
        return self._run("check", branch, {}, None)

    def publish(self, cache: Path | None = None, **settings: str) -> Ended:
        """Do what is done for a push to main, and every day."""
        return self._run("publish", "main", {"SITEGEN_TO": str(self.www)} | settings, cache)

    def _run(self, name: str, branch: str, settings: dict[str, str], cache: Path | None) -> Ended:
        shutil.rmtree(self.clone, ignore_errors=True)
        git(self.folder, "clone", "-q", "-b", branch, str(self.folder / "site.git"), str(self.clone))
        return self.runner.run(self.job(name, settings), self.clone, cache)

    def job(self, name: str, settings: dict[str, str]) -> runners.Job:
        if self.host == "github":
            return runners.github(name, settings)
        if self.host == "gitlab":
            return runners.gitlab(name, settings, self.clone)
        return runners.gitee(runners.GITEE_CHECK if name == "check" else runners.GITEE_PUBLISH, settings)


@pytest.fixture
def make(tmp_path: Path, wheels: Path, tools: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str], World]:
    """Make a world on a host: its site has an old address and an article that was withdrawn."""

    def make_it(host: str) -> World:
        site = write_site(tmp_path / "site", FILES)
        git(site, "init", "-q", "-b", "main")
        commit(site, "2026-03-20")
        assert run(["withdraw", GONE, "--site", str(site), "--reason", "名单有误", "--today", "2026-04-01"]) == 0
        capsys.readouterr()
        git(tmp_path, "init", "-q", "--bare", "-b", "main", str(tmp_path / "site.git"))
        world = World(host=host, site=site, runner=Runner(home=tmp_path / "home", tools=tools, wheels=wheels))
        world.push({})
        return world

    return make_it


@pytest.fixture(params=HOSTS)
def world(make: Callable[[str], World], request: pytest.FixtureRequest) -> World:
    return make(request.param)


def test_from_a_clone_to_readers_and_again_with_what_was_kept(world: World, tmp_path: Path) -> None:
    nginx.program()
    cache = tmp_path / "cache"
    first = world.publish(cache)
    assert first.code == 0, first.err
    with serving(world.www) as port:
        reads_well(port, world.www)
    world.push({ARTICLE: FILES[ARTICLE].replace("提前一周备课", "提前两周备课")})
    second = world.publish(cache)
    assert second.code == 0, second.err
    made, kept = counts(second)
    assert 0 < made < 25 and kept > 40
    assert "提前两周备课" in (world.www / PAGE).read_text("utf-8")
    again = world.publish(cache)
    assert (again.code, counts(again)[0]) == (0, 0)
    assert "已经是最新的" in again.err
    published = snapshot(world.www)
    shutil.rmtree(world.www)
    afresh = world.publish()
    assert counts(afresh)[1] == 0
    assert snapshot(world.www) == published


def reads_well(port: int, www: Path) -> None:
    """What is served at *port* is what readers of a site should get."""
    page = Answer(port, f"/{PAGE}")
    assert page.status == 200 and "讲党课" in page.body.decode()
    assert page.headers["Content-Security-Policy"].startswith("default-src 'self'; ")
    assert page.headers["Cache-Control"] == "no-cache"
    old = Answer(port, "/info/1034/1506.htm")
    assert (old.status, old.headers["Location"]) == (301, f"http://127.0.0.1:{port}/{PAGE}")
    (style,) = www.glob("assets/css/site.*.css")
    asset = Answer(port, f"/assets/css/{style.name}")
    assert (asset.status, asset.headers["Cache-Control"]) == (200, "public, max-age=31536000, immutable")
    gone = Answer(port, "/yaowen/2026/0320-yedu.html")
    assert gone.status == 410 and "已撤下" in gone.body.decode() and "渡口的灯" not in gone.body.decode()


def counts(ended: Ended) -> tuple[int, int]:
    """Return how many files were made, and how many stayed."""
    found = re.search(r"完成：生成 ([\d,]+) 个，保留 ([\d,]+) 个", ended.err)
    assert found, ended.err
    made, kept = (int(number.replace(",", "")) for number in found.groups())
    return made, kept


def test_what_is_right_passes(world: World) -> None:
    ended = world.check()
    assert ended.code == 0, ended.out + ended.err


@pytest.mark.parametrize("host", HOSTS)
def test_a_new_site_passes_and_comes_out(host: str, make: Callable[[str], World], tmp_path: Path) -> None:
    world = make(host)
    shutil.rmtree(world.site)
    assert run(["init", str(world.site), "--name", "江澜大学党建网", "--ci", host]) == 0
    told = [path.relative_to(runners.CI / host) for path in runners.TEMPLATES if path.is_relative_to(runners.CI / host)]
    assert all((world.site / path).read_bytes() == (runners.CI / host / path).read_bytes() for path in told)
    git(world.site, "init", "-q", "-b", "main")
    commit(world.site, "2026-05-01")
    git(world.site, "push", "-q", "--force", str(tmp_path / "site.git"), "main")
    checked, published = world.check(), world.publish()
    assert (checked.code, published.code) == (0, 0), checked.out + published.err
    assert (world.www / "index.html").is_file()


def test_a_mistake_in_a_pull_request_is_told_by_file_and_line(world: World) -> None:
    world.push({WRONG: MISTAKE}, branch="gai")
    ended = world.check("gai")
    assert ended.code == 1
    assert not world.www.exists()
    if world.host == "github":
        assert f"::error file={WRONG},line=3,col=5,endColumn=15,title=FM014 " in ended.out
        assert "FM014" in (world.runner.home / "summary.md").read_text("utf-8")
        report = world.runner.home / "temp/report"
        assert f"{WRONG}:3:5" in (report / "check.txt").read_text("utf-8")
        assert [one["line"] for one in json.loads((report / "check.json").read_bytes()) if one["path"] == WRONG] == [3]
        return
    assert f"{WRONG}:3:5" in ended.out
    if world.host == "gitlab":
        (one,) = (one for one in quality(world.clone) if one["check_name"] == "FM014")
        assert one["location"] == {"path": WRONG, "lines": {"begin": 3}}
        suites = ElementTree.parse(world.clone / "report/junit.xml").getroot()
        assert [case.get("file") for case in suites.iter("testcase") if case.find("failure") is not None] == [WRONG]


def quality(clone: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((clone / "report/codequality.json").read_bytes())
    return found


def test_a_mistake_that_came_to_main_is_not_published(world: World) -> None:
    write_site(world.www, {"index.html": "网站"})
    world.push({WRONG: MISTAKE})
    assert world.publish().code == 1
    assert snapshot(world.www) == {"index.html": "网站".encode()}


def test_a_pull_request_is_given_nothing_secret() -> None:
    for host in HOSTS:
        told = {"github": runners.WORKFLOW, "gitlab": runners.GITLAB, "gitee": runners.GITEE_CHECK}[host]
        check = document(told)
        part = check["jobs"]["check"] if host == "github" else check["check"] if host == "gitlab" else check
        assert "SSH_KEY" not in str(part) and "secrets" not in str(part) and "TOKEN" not in str(part)


SFTP = """#!/bin/sh
ssh-add -l > "$HOME/asked"
cat "$HOME/.ssh/known_hosts" >> "$HOME/asked"
exec {real} -b - -D {server}
"""
KNOWN = "www.example ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw"


@pytest.mark.parametrize("host", HOSTS)
def test_the_server_is_spoken_to_with_the_key_and_known_by_its_own(
    host: str, make: Callable[[str], World], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between sftp and its server is a pipe in place of the network."""
    server = next(filter(os.path.exists, SERVERS), None)
    real = shutil.which("sftp")
    if not server or not real:
        machine.missing("sftp is not installed (apt-get install openssh-client openssh-sftp-server)")
    write_site(tmp_path, {"programs/sftp": SFTP.format(real=real, server=server), "known": KNOWN})
    (tmp_path / "programs/sftp").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'programs'}{os.pathsep}{os.environ['PATH']}")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "ours", "-f", tmp_path / "key"], check=True)
    text = (tmp_path / "key").read_text("utf-8")
    pasted, known = {
        "github": (text.replace("\n", "\r\n"), KNOWN),
        "gitlab": (str(tmp_path / "key"), str(tmp_path / "known")),
        "gitee": (base64.b64encode(text.encode()).decode(), KNOWN),
    }[host]
    world = make(host)
    world.www.parent.mkdir()
    to = f"sftp://web@www.example{world.www}"
    ended = world.publish(SITEGEN_TO=to, SITEGEN_SSH_KEY=pasted, SITEGEN_KNOWN_HOSTS=known)
    assert ended.code == 0, ended.err
    asked = (world.runner.home / "asked").read_text("utf-8")
    assert " ours (ED25519)" in asked and KNOWN in asked
    assert (world.www / "index.html").is_file()


def test_a_branch_of_the_repository_is_published_to(make: Callable[[str], World]) -> None:
    world = make("gitlab")
    assert world.publish(SITEGEN_TO="git:origin#pages").code == 0
    told = ["git", "--git-dir", str(world.folder / "site.git"), "ls-tree", "--name-only", "pages"]
    assert "index.html" in subprocess.run(told, capture_output=True, encoding="utf-8", check=True).stdout.split()


@pytest.mark.parametrize(("host", "user"), [("github", "x-access-token"), ("gitee", "oauth2")])
def test_git_is_given_the_token_for_its_own_host_alone(
    host: str, user: str, make: Callable[[str], World], tmp_path: Path
) -> None:
    (*_, script) = make(host).job("publish", {"token": "t0", "SITEGEN_GIT_TOKEN": "t0"}).scripts
    exports = "\n".join(line for line in script.text.splitlines() if "export GIT_CONFIG" in line)

    def told(name: str) -> str:
        return subprocess.run(
            ["sh", "-c", f"{exports}\ngit credential fill"],
            input=f"protocol=https\nhost={name}\n\n",
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "GIT_TERMINAL_PROMPT": "0", **script.variables},
            capture_output=True,
            encoding="utf-8",
            check=False,
        ).stdout

    assert f"username={user}\npassword=t0\n" in told(f"{host}.com")
    assert told("elsewhere.example") == ""


@pytest.mark.parametrize(("known", "asked"), [("", "create"), ("7", "comment")])
def test_github_opens_an_issue_where_a_day_fails_and_one_is_enough(
    make: Callable[[str], World], known: str, asked: str
) -> None:
    world = make("github")
    job = world.job("alert", {"server_url": "https://github.com", "repository": "jl/dangjian", "run_id": "42"})
    assert world.runner.run(job, world.folder, SAYS=known).code == 0
    told = (world.runner.home / "asked").read_text("utf-8")
    assert f"issue\n{asked}\n" in told and "https://github.com/jl/dangjian/actions/runs/42" in told


def test_gitlab_tells_the_group_where_a_day_fails(make: Callable[[str], World]) -> None:
    world = make("gitlab")
    job = world.job("alert", {"SITEGEN_ALERT": "https://bot.example/send"})
    assert world.runner.run(job, world.folder, CI_PIPELINE_URL="https://git.example/-/pipelines/9").code == 0
    told = (world.runner.home / "asked").read_text("utf-8")
    assert "https://bot.example/send" in told
    assert "https://git.example/-/pipelines/9" in json.loads(told[told.index("{") :])["text"]["content"]


def test_gitee_tells_the_group_where_it_fails_and_only_there(make: Callable[[str], World]) -> None:
    world = make("gitee")
    assert world.publish(SITEGEN_ALERT="https://bot.example/send").code == 0
    assert not (world.runner.home / "asked").exists()
    world.push({WRONG: MISTAKE})
    assert world.publish(SITEGEN_ALERT="https://bot.example/send").code == 1
    told = (world.runner.home / "asked").read_text("utf-8")
    assert "没有成功" in json.loads(told[told.index("{") :])["text"]["content"]


def test_where_nothing_says_where_to_it_says_what_to_write(make: Callable[[str], World]) -> None:
    world = make("github")
    ended = world.publish(SITEGEN_TO="")
    assert ended.code == 2
    assert "site.yml 里没有写发布到哪里" in ended.err
