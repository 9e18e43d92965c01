"""Where files lie, what they are called, and what kind of file they are."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sitegen.core.digests import digest
from sitegen.load.content import load_content
from sitegen.load.files import clock_of
from sitegen.model.config import Config

Load = Callable[..., Any]
TEXT = "---\n标题: 甲\n日期: 2024-03-13\n单位: jx\n---\n\n正文。\n"
UNIT = "---\n名称: 乙\n类型: 党支部\n---\n"


def test_ids_come_from_where_files_lie(load: Load) -> None:
    content = load(
        {
            "content/yaowen/2025/2025-01-02-a.md": TEXT,
            "content/yaowen/2025-01-03-b/index.md": TEXT,
            "content/yaowen/2025-01-03-b/会场.jpg": b"picture",
            "content/yaowen/zixun/_index.md": "---\n标题: 资讯\n---\n",
            "content/yaowen/zixun/2025/c.md": TEXT,
            "content/units/hh/index.md": UNIT,
            "content/units/hh/logo.png": b"logo",
            "content/about.md": "---\n标题: 关于本站\n---\n",
        }
    ).content
    assert [(article.id, article.section) for article in content.articles] == [
        ("yaowen/2025-01-03-b", "yaowen"),
        ("yaowen/2025/2025-01-02-a", "yaowen"),
        ("yaowen/zixun/2025/c", "yaowen/zixun"),
    ]
    assert content.sections["yaowen/zixun"].parent == "yaowen"
    assert set(content.units) == {"hh", "jx"}
    assert set(content.pages) == {"about"}
    assert {path: (fact.digest, fact.size) for path, fact in content.files.items()} == {
        "content/units/hh/logo.png": (digest(b"logo"), 4),
        "content/yaowen/2025-01-03-b/会场.jpg": (digest(b"picture"), 7),
    }


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("content/xinwen/a.md", TEXT, "FM030"),
        ("content/xinwen/2024/a/index.md", TEXT, "FM030"),
        ("content/yaowen/index.md", TEXT, "FM033"),
        ("content/yaowen/a.markdown", TEXT, "FM033"),
        ("content/yaowen/a.md.txt", TEXT, "FM033"),
        ("content/yaowen/a.MD", TEXT, "FM033"),
        ("content/_index.md", TEXT, "FM033"),
        ("content/index.md", TEXT, "FM031"),
        ("content/404.md", TEXT, "FM031"),
        ("content/pairing.yml", "", "FM033"),
        ("content/media.yaml", "", "FM033"),
        ("content/units/管理学院.md", UNIT, "FM032"),
        ("content/units/Hh.md", UNIT, "FM032"),
        ("content/units/con.md", UNIT, "FM032"),
        ("content/units/index.md", UNIT, "FM031"),
        ("content/units/page-2.md", UNIT, "FM031"),
        ("content/units/hh/a.md", UNIT, "FM033"),
        ("content/units/_index.md", "---\n标题: 甲\n---\n", "FM031"),
        ("content/tags/_index.md", "---\n标题: 甲\n---\n", "FM031"),
        ("content/Archive/_index.md", "---\n标题: 甲\n---\n", "FM031"),
        ("content/page-3/_index.md", "---\n标题: 甲\n---\n", "FM031"),
        ("content/yaowen/2024/_index.md", "---\n标题: 甲\n---\n", "FM031"),
        ("content/yaowen/x/_index.md", "---\n标题: 甲\n网址名: feed\n---\n", "FM031"),
    ],
)
def test_what_lies_in_the_wrong_place_is_named(load: Load, path: str, text: str, code: str) -> None:
    found = load({path: text}).only(code)
    assert found.path == path
    assert found.hint


def test_a_list_file_may_be_called_as_a_reserved_address(load: Load) -> None:
    lines = "- {名称: 甲, 级别: 校级, 日期: 2024-03, 媒体: 校报}\n"
    assert list(load({"content/media.yml": lines, "content/terms.yml": ""}).content.media) == ["1"]


@pytest.mark.parametrize(("a", "b"), [("a.md", "a/index.md"), ("A.md", "a.md"), ("caf\u00e9.md", "cafe\u0301.md")])
def test_two_files_that_would_be_one_are_an_error_that_names_both(load: Load, a: str, b: str) -> None:
    result = load({f"content/yaowen/{a}": TEXT, f"content/yaowen/{b}": TEXT})
    (problem,) = (problem for problem in result.problems if problem.severity.value == "error")
    assert problem.code in ("FM027", "FM035")
    assert {f"content/yaowen/{a}" in problem.message, f"content/yaowen/{b}" in problem.message} == {True}
    assert len(result.content.articles) == 1


def test_litter_is_ignored_and_a_conflict_copy_is_a_warning(load: Load) -> None:
    names = ("~$a.docx", ".#a.md", "a.md.swp", "a.md~", "Thumbs.db", "desktop.ini", ".DS_Store", ".git/HEAD")
    files: dict[str, str] = {f"content/yaowen/{name}": "" for name in names}
    files["content/yaowen/a-冲突副本.md"] = TEXT
    files["content/yaowen/a (conflicted copy 2024).md"] = TEXT
    result = load(files)
    assert result.codes == ["FM036", "FM036"]
    assert result.content.files == {}
    assert result.content.articles == ()


def test_what_is_no_regular_file_is_refused_by_name(load: Load, tmp_path: Path) -> None:
    folder = tmp_path / "content/yaowen"
    folder.mkdir(parents=True)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/a.md").write_text(TEXT, "utf-8")
    (folder / "link.md").symlink_to(tmp_path / "outside/a.md")
    (folder / "loop").symlink_to(folder)
    (folder / "out").symlink_to(tmp_path / "outside")
    (folder / "inside.md").symlink_to(folder / "real.md")
    (folder / "real.md").write_text(TEXT, "utf-8")
    os.mkfifo(folder / "pipe.md")
    result = load({})
    assert result.errors == ["FM034"] * 5
    names = ("inside.md", "link.md", "loop", "out", "pipe.md")
    assert [problem.path for problem in result.problems] == [f"content/yaowen/{name}" for name in names]
    assert [article.id for article in result.content.articles] == ["yaowen/real"]


def test_content_itself_may_be_no_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site/content").symlink_to(tmp_path / "elsewhere")
    (problem,) = load_content(tmp_path / "site", Config(title="甲"), None).problems
    assert problem.code == "FM050"


def test_a_file_name_that_is_no_text_is_an_error(load: Load, tmp_path: Path) -> None:
    folder = tmp_path / "content/yaowen"
    folder.mkdir(parents=True)
    try:
        (folder / os.fsdecode("会议.md".encode("gbk"))).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("the file system takes only UTF-8")
    (folder / "a\nb.md").write_text(TEXT, "utf-8")
    result = load({})
    assert result.errors == ["FM038", "FM038"]
    assert all(problem.path.isprintable() for problem in result.problems)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable for root")
def test_a_file_that_may_not_be_read_is_an_error(load: Load, tmp_path: Path) -> None:
    load({"content/yaowen/a.md": TEXT})
    (tmp_path / "content/yaowen/a.md").chmod(0)
    assert load({}).errors == ["FM037"]


def test_what_is_too_large_or_too_deep_is_refused(load: Load) -> None:
    result = load({"content/yaowen/a.md": TEXT + "字" * 1_400_000, "content/yaowen/" + "x/" * 60 + "b.md": TEXT})
    assert result.errors == ["FM007", "FM007"]
    assert result.content.articles == ()


def test_articles_are_in_the_order_of_their_paths(load: Load) -> None:
    files = {f"content/yaowen/{name}.md": TEXT for name in ("b", "a", "a-1", "B2", "a/c")}
    paths = [article.document.path for article in load(files).content.articles]
    assert paths == sorted(paths)


def test_the_clock_is_that_by_which_files_get_their_times(tmp_path: Path) -> None:
    (tmp_path / "before").write_bytes(b"")
    now = clock_of(tmp_path)
    (tmp_path / "after").write_bytes(b"")
    assert (tmp_path / "before").stat().st_mtime_ns <= now <= (tmp_path / "after").stat().st_mtime_ns
    assert sorted(path.name for path in tmp_path.iterdir()) == ["after", "before"]
    assert clock_of(tmp_path / "none") == 0
