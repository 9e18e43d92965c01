"""What Windows and macOS do to files and consoles changes nothing: line ends, marks, blanks, forms of letters, code pages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from unicodedata import normalize

import pytest

from sites import SMALL, Files, build_site, picture, snapshot, write_site

ARTICLE = (
    "---\n标题: 渡口的灯\n日期: 2026-05-20\n单位: jlu\n标签:\n  - 夜读\n  - 党课\n---\n"
    "灯亮到十点，\n一直有人来。\n\n| 日期 | 人数 |\n|---|---|\n| 5月20日 | 十二 |\n\n![灯](图 é.png)\n\n"
    "```\n第一行\n\n第三行\n```\n\n* 一\n* 二\n\n    二的第二段\n"
)
SITE: Files = {
    **SMALL,
    "content/yaowen/2026-05-20-deng/index.md": ARTICLE,
    "content/yaowen/2026-05-20-deng/图 é.png": picture(),
    "content/honours.yml": "- 名称: 江澜大学先进集体\n  级别: 校级\n  授予单位: 江澜市委\n  日期: 2025-07-01\n  单位: jlu\n",
    "templates/partials/footer.html": "<footer>\n  江澜大学\n</footer>\n",
    "assets/own.css": "body {\n  color: #333;\n}\n",
}
TEXTS = (".md", ".yml", ".html")


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built(write_site(tmp_path_factory.mktemp("plain"), SITE))


def built(root: Path) -> dict[str, bytes]:
    outcome = build_site(root)
    assert outcome.published
    assert not outcome.problems
    return snapshot(root / "output")


def test_line_ends_and_marks_of_windows(expected: dict[str, bytes], tmp_path: Path) -> None:
    def saved(name: str, data: bytes) -> bytes:
        return b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n") if name.endswith(TEXTS) else data

    files = {name: saved(name, data if isinstance(data, bytes) else data.encode()) for name, data in SITE.items()}
    assert built(write_site(tmp_path, files)) == expected


@pytest.mark.parametrize("where", ["党建 网站 (新)", "a b's & c", "百分%20号#1", "很长的文件夹" * 12])
def test_folders_with_blanks_and_chinese(expected: dict[str, bytes], tmp_path: Path, where: str) -> None:
    root = write_site(tmp_path / where, SITE)
    command = [sys.executable, "-m", "sitegen", "build", "--today", "2026-06-01", "--jobs", "1"]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    assert snapshot(root / "output") == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_as_macos_writes_them_in_names(expected: dict[str, bytes], tmp_path: Path, form: str) -> None:
    assert built(write_site(tmp_path, {normalize(form, name): data for name, data in SITE.items()})) == expected


@pytest.mark.parametrize("page", ["cp936", "cp437", "ascii", "utf-16"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 0),
        (["--help"], 0),
        (["check"], 1),
        (["check", "--format", "json"], 1),
        (["build", "--json"], 1),
        (["doctor"], 0),
        (["explain", "FM014"], 0),
        (["没有这个命令"], 2),
    ],
)
def test_consoles_of_every_code_page(page: str, arguments: list[str], code: int, tmp_path: Path) -> None:
    site = write_site(
        tmp_path / "site", {**SMALL, "content/yaowen/2026-05-21-灯🏮.md": "---\n标题: 灯\n日期: 5月10日\n---\n"}
    )
    around = {**os.environ, "PYTHONIOENCODING": page}
    found = subprocess.run(
        [sys.executable, "-m", "sitegen", *arguments], cwd=site, env=around, capture_output=True, check=False
    )
    said = found.stdout.decode("utf-8") + found.stderr.decode("utf-8")
    assert found.returncode == code, said
    assert "Traceback" not in said and "sitegen 自己出了错" not in said
    assert any("\u4e00" <= character <= "\u9fff" for character in said)


@pytest.mark.skipif(sys.platform == "win32", reason="names are Unicode there")
def test_where_names_cannot_be_chinese_that_is_told(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", {**SMALL, "content/yaowen/2026-05-21-灯.md": "灯"})
    around = {**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C"}
    command = [sys.executable, "-m", "sitegen", "check"]
    found = subprocess.run(command, cwd=site, env=around, capture_output=True, check=False)
    assert found.returncode == 2
    assert found.stderr.decode() == (
        "这里文件名的编码是 ascii，中文文件名读不了。设环境变量 PYTHONUTF8=1 和 LANG=C.UTF-8，再打开一个命令窗口。\n"
    )
