"""The output folder is refused wherever replacing it would cost somebody something."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from generations import OLD, manifest_of, publish

from sitegen.publish.target import UnusableOutput, check_contents, check_output, check_place


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site folder two levels below a home folder."""
    site = tmp_path / "home" / "work" / "site"
    for name in ("content", "templates", "assets", "src", ".git", ".sitegen"):
        (site / name).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return site


@pytest.mark.parametrize(
    ("output", "cause"),
    [
        ("/", "根目录"),
        ("{home}", "就是用户的主目录"),
        ("{home}/..", "包含"),
        ("{home}/work", "包含网站"),
        ("{site}", "就是网站文件夹"),
        ("{site}/", "就是网站文件夹"),
        ("{site}/output/..", "就是网站文件夹"),
        ("{site}/content", "就是网站的 content 文件夹"),
        ("{site}/templates", "就是网站的 templates 文件夹"),
        ("{site}/assets", "就是网站的 assets 文件夹"),
        ("{site}/src", "就是网站的 src 文件夹"),
        ("{site}/.git", "就是网站的 .git 文件夹"),
        ("{site}/.sitegen", "就是网站的 .sitegen 文件夹"),
        ("{site}/content/output", "在网站的 content 文件夹里面"),
        ("{site}/content/a/b/output", "在网站的 content 文件夹里面"),
        ("{site}/templates/output", "在网站的 templates 文件夹里面"),
        ("{site}/assets/output", "在网站的 assets 文件夹里面"),
        ("{site}/.git/output", "在网站的 .git 文件夹里面"),
        ("{home}/.git/output", "在 Git 的 .git 文件夹里面"),
        ("home/work/site/content", "就是网站的 content 文件夹"),
        ("", "没有写明"),
        (".", "没有写明"),
    ],
)
def test_a_folder_that_holds_anything_of_value_is_refused(root: Path, output: str, cause: str) -> None:
    path = Path(output.format(home=root.parents[1], site=root))
    with pytest.raises(UnusableOutput, match=cause) as refused:
        check_output(root, path)
    assert str(refused.value).endswith("。")


def test_sources_are_refused_before_they_exist(root: Path) -> None:
    (root / "assets").rmdir()
    with pytest.raises(UnusableOutput, match="assets"):
        check_output(root, root / "assets")
    with pytest.raises(UnusableOutput, match="assets"):
        check_output(root, root / "assets" / "output")


def test_sources_are_known_behind_links(root: Path, tmp_path: Path) -> None:
    (tmp_path / "real" / "texts").mkdir(parents=True)
    (root / "content").rmdir()
    (root / "content").symlink_to(tmp_path / "real" / "texts")
    for path in (tmp_path / "real" / "texts", tmp_path / "real", tmp_path / "real" / "texts" / "output"):
        with pytest.raises(UnusableOutput, match="content"):
            check_output(root, path)


def test_an_output_below_a_linked_folder_is_fine(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root)
    check_output(root, tmp_path / "link" / "output")
    with pytest.raises(UnusableOutput, match="content"):
        check_output(root, tmp_path / "link" / "content" / "output")


@pytest.mark.parametrize("name", ["output", ".sitegen/preview", "deep/er/output", "src/output"])
def test_a_new_or_an_empty_folder_is_fine(root: Path, name: str) -> None:
    check_output(root, root / name)
    (root / name).mkdir(parents=True)
    check_output(root, root / name)


def test_a_folder_of_ours_is_fine(root: Path) -> None:
    publish(root / "output", OLD)
    check_output(root, root / "output")


def test_a_link_is_refused_wherever_it_leads(root: Path, tmp_path: Path) -> None:
    publish(tmp_path / "elsewhere", OLD)
    for target in (tmp_path / "elsewhere", tmp_path / "nowhere", root / "output"):
        (root / "output").unlink(missing_ok=True)
        (root / "output").symlink_to(target)
        with pytest.raises(UnusableOutput, match="链接"):
            check_output(root, root / "output")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(UnusableOutput, match="链接"):
        check_output(root, tmp_path / "loop" / "output")


def test_a_file_is_refused_in_the_place_of_the_output_or_above_it(root: Path) -> None:
    (root / "output").write_text("一份文件", "utf-8")
    for path in (root / "output", root / "output" / "site"):
        with pytest.raises(UnusableOutput, match="是一个文件"):
            check_output(root, path)


def test_a_pipe_is_refused(root: Path) -> None:
    os.mkfifo(root / "output")
    with pytest.raises(UnusableOutput, match="不是文件夹"):
        check_output(root, root / "output")


def test_a_name_with_a_nul_is_refused(root: Path) -> None:
    with pytest.raises(UnusableOutput, match="不能用的字符"):
        check_output(root, root / "out\0put")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")
@pytest.mark.parametrize("how", [["-t", "tmpfs", "none"], ["--bind", "{here}"]])
def test_a_mount_point_is_refused(root: Path, tmp_path: Path, how: list[str]) -> None:
    (tmp_path / "here").mkdir()
    output = root / "out put"
    output.mkdir()
    made = subprocess.run(["mount", *(part.format(here=tmp_path / "here") for part in how), output], check=False)
    if made.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        with pytest.raises(UnusableOutput, match="挂载点"):
            check_output(root, output)
        check_output(root, output / "site")
    finally:
        subprocess.run(["umount", output], check=True)


@pytest.mark.parametrize(
    "manifest",
    [
        None,
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"name": "应用", "icons": []}',
        '{"preview": false}',
        '{"preview": 0, "files": {}}',
        '{"preview": false, "files": []}',
        '{"preview": false, "files": {"a.html": "x"}}',
        '{"preview": false, "files": {"a.html": 1}}',
        '{"preview": false, "files": {}, "more": 1}',
        f'{{"preview": false, "files": {{"../a.html": "{"0" * 64}"}}}}',
        f'{{"preview": false, "files": {{"/a.html": "{"0" * 64}"}}}}',
        f'{{"preview": false, "files": {{"manifest.json": "{"0" * 64}"}}}}',
    ],
)
def test_a_folder_without_a_manifest_of_ours_is_refused(root: Path, manifest: str | None) -> None:
    output = root / "output"
    output.mkdir()
    if manifest is None:
        (output / "论文.docx").write_bytes(b"x")
    else:
        (output / "manifest.json").write_text(manifest, "utf-8")
    with pytest.raises(UnusableOutput, match="不是 sitegen 生成的"):
        check_output(root, output)


def test_a_linked_manifest_is_none_of_ours(root: Path) -> None:
    (root / "real.json").write_bytes(manifest_of({}).to_json())
    (root / "output").mkdir()
    (root / "output" / "manifest.json").symlink_to(root / "real.json")
    with pytest.raises(UnusableOutput):
        check_output(root, root / "output")


def test_foreign_files_are_named_up_to_five(root: Path) -> None:
    output = root / "output"
    publish(output, OLD)
    (output / "论文.docx").write_bytes(b"x")
    with pytest.raises(UnusableOutput, match=r"内容：论文\.docx。"):
        check_output(root, output)
    for number in range(5):
        (output / "a" / f"{number}.txt").write_bytes(b"x")
    with pytest.raises(
        UnusableOutput, match=r"：a/0.txt、a/1.txt、a/2.txt、a/3.txt、a/4.txt 等 6 项。请先把它们移到别处"
    ):
        check_output(root, output)


def test_a_foreign_folder_is_named_as_one(root: Path) -> None:
    publish(root / "output", OLD)
    (root / "output" / ".git" / "objects").mkdir(parents=True)
    (root / "output" / ".git" / "objects" / "one").write_bytes(b"x")
    (root / "output" / ".git" / "HEAD").write_bytes(b"x")
    with pytest.raises(UnusableOutput, match=r"内容：\.git/。"):
        check_output(root, root / "output")


def test_links_and_pipes_are_foreign_under_any_name(root: Path, tmp_path: Path) -> None:
    output = root / "output"
    publish(output, OLD)
    (tmp_path / "elsewhere").mkdir()
    (output / "gone" / "x.html").unlink()
    (output / "gone" / "x.html").symlink_to("/etc/hostname")
    (output / "m" / "p.webp").unlink()
    (output / "m").rmdir()
    (output / "m").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(output / ".DS_Store")
    with pytest.raises(UnusableOutput, match=r"内容：\.DS_Store、gone/x\.html、m。"):
        check_output(root, output)


def test_a_folder_in_the_place_of_a_listed_file_is_foreign(root: Path) -> None:
    publish(root / "output", OLD)
    (root / "output" / "index.html").unlink()
    (root / "output" / "index.html").mkdir()
    (root / "output" / "index.html" / "keep").write_bytes(b"x")
    with pytest.raises(UnusableOutput, match=r"内容：index\.html/。"):
        check_output(root, root / "output")


def test_what_operating_systems_scatter_is_tolerated(root: Path) -> None:
    output = root / "output"
    (output / "viewed").mkdir(parents=True)
    (output / ".DS_Store").write_bytes(b"x")
    (output / "viewed" / "Thumbs.db").write_bytes(b"x")
    check_output(root, output)
    publish(output, OLD)
    (output / "a" / "Desktop.ini").write_bytes(b"x")
    check_output(root, output)


def test_missing_files_and_folders_are_no_reason_to_refuse(root: Path) -> None:
    publish(root / "output", OLD)
    (root / "output" / "gone" / "x.html").unlink()
    (root / "output" / "gone").rmdir()
    (root / "output" / "a" / "one.html").unlink()
    check_output(root, root / "output")


def test_place_and_contents_are_checked_apart(root: Path) -> None:
    (root / "output").mkdir()
    (root / "output" / "mine.txt").write_bytes(b"x")
    check_place(root, root / "output")
    with pytest.raises(UnusableOutput):
        check_contents(root / "output")


def test_an_account_without_a_home_can_build(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME")
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 5)
    check_output(root, root / "output")
