"""A site in one literal, loaded, with every problem in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from sitegen.core.diagnostics import Diagnostic, Severity, in_order
from sitegen.load.config import load_config
from sitegen.load.content import load_content
from sitegen.load.memo import Cache
from sitegen.load.places import pin
from sitegen.model.config import Config
from sitegen.model.site import Content

HEAD = "标题: 学院召开会议\n日期: 2024-03-13\n单位: jx\n"
BASE: Mapping[str, str | bytes] = {
    "site.yml": "标题: 江澜大学党建网\n",
    "content/yaowen/_index.md": "---\n标题: 党建要闻\n---\n",
    "content/units/jx.md": "---\n名称: 机械工程学院党委\n类型: 二级党委\n简称: [机械学院党委]\n---\n",
}
ARTICLE = "content/yaowen/2024-03-13-huiyi.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    content: Content
    problems: tuple[Diagnostic, ...]

    @property
    def errors(self) -> list[str]:
        return [problem.code for problem in self.problems if problem.severity is Severity.ERROR]

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems]

    def only(self, code: str) -> Diagnostic:
        """The one problem with *code*."""
        found = [problem for problem in self.problems if problem.code == code]
        assert len(found) == 1, self.problems
        return found[0]


Load = Callable[..., Result]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Path]:
    def run(files: Mapping[str, str | bytes]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return run


@pytest.fixture
def load(write: Callable[[Mapping[str, str | bytes]], Path]) -> Load:
    """Load the base site with more files."""

    def run(files: Mapping[str, str | bytes], store: Cache | None = None) -> Result:
        root = write({**BASE, **files})
        config, problems = load_config(root, store)
        assert isinstance(config, Config), problems
        loaded = load_content(root, config, store)
        return Result(content=loaded.content, problems=in_order(pin(root, (*problems, *loaded.problems))))

    return run


@pytest.fixture
def header(load: Load) -> Load:
    """Load one article whose header is *lines* below 标题, 日期 and 单位."""

    def run(lines: str, files: Mapping[str, str | bytes] | None = None, head: str = HEAD) -> Result:
        return load({**(files or {}), ARTICLE: f"---\n{head}{lines}\n---\n\n正文。\n"})

    return run
