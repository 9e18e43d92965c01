"""Where a file for people goes: one rule for every command that writes one."""

from __future__ import annotations

import pytest

from sites import SMALL, write_site

COMMANDS = {
    "dossier": (("export", "dossier", "sj-ybzb"), "html", "docx"),
    "stats": (("export", "stats"), "csv", "xlsx"),
    "report": (("export", "report", "--unit", "jx", "--year", "2026"), "docx", "html"),
    "suggest": (("evidence", "suggest", "sj-ybzb"), "xlsx", ""),
}


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site", SMALL)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Where the person is: elsewhere than the site."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


@pytest.fixture(params=COMMANDS)
def command(request):
    return COMMANDS[request.param]


def refused(call, site, folder, command, *options):
    """Call the command wrongly; nothing is written, and what is said is returned."""
    before = sorted(folder.rglob("*"))
    found = call(*command[0], "--site", site, "--today", "2026-06-01", *options)
    assert (found.code, found.out) == (2, "")
    assert sorted(folder.rglob("*")) == before
    return found.err


def test_the_name_of_the_file_says_the_format(call, site, folder, command):
    for form in filter(None, command[1:]):
        output = folder / f"新/A.{form.upper()}"
        found = call(*command[0], "--site", site, "--today", "2026-06-01", "--output", output)
        assert found.code == 0
        assert found.out.splitlines()[0] == str(output)
        assert output.read_bytes()[:2] in {"html": (b"<!",), "csv": (b"\xef\xbb",)}.get(form, (b"PK",))


def test_a_folder_takes_the_file_under_its_own_name(call, site, folder, command):
    (folder / "报送").mkdir()
    found = call(*command[0], "--site", site, "--today", "2026-06-01", "--output", "报送")
    assert found.code == 0
    assert all((folder / line).parent == folder / "报送" for line in found.out.splitlines())


@pytest.mark.parametrize("name", ["上半年", "a.pdf", "2026.11"])
def test_a_name_that_says_no_format_is_refused(call, site, folder, command, name):
    assert f"“{name}”的扩展名不对，可以写：." in refused(call, site, folder, command, "--output", name)


def test_a_name_that_says_another_format_is_refused(call, site, folder, command):
    _, form, other = command
    if other:
        said = refused(call, site, folder, command, "--format", form, "--output", f"a.{other}")
        assert said.startswith(f"“--format {form}”与文件名“a.{other}”的扩展名不一致。")


@pytest.mark.parametrize("place", ["content", "assets", "templates/x", "output", ".sitegen"])
def test_nothing_is_written_where_the_site_publishes_it(call, site, folder, command, place):
    said = refused(call, site, folder, command, "--output", site / place / f"a.{command[1]}")
    assert "在站点自己的文件夹里" in said
    assert not (site / place / f"a.{command[1]}").exists()


def test_what_is_there_stays_unless_forced(call, site, folder, command):
    path = folder / f"a.{command[1]}"
    path.write_bytes(b"mine")
    path.chmod(0o640)
    assert "已经有了，没有覆盖" in refused(call, site, folder, command, "--output", path)
    assert path.read_bytes() == b"mine"
    assert call(*command[0], "--site", site, "--output", path, "--force").code == 0
    assert path.read_bytes() != b"mine"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_folder_is_never_replaced(call, site, folder, command):
    (folder / "b").mkdir()
    assert call(*command[0], "--site", site, "--today", "2026-06-01", "--output", "b").code == 0
    (written, *_) = sorted((folder / "b").iterdir())
    for path in (folder / "b").iterdir():
        path.unlink()
    written.mkdir()
    assert "是文件夹，不能写成文件" in refused(call, site, folder, command, "--output", "b", "--force")


def test_a_file_is_no_folder(call, site, folder, command):
    (folder / "a").write_bytes(b"mine")
    assert "“a”不是文件夹" in refused(call, site, folder, command, "--output", f"a/b.{command[1]}").replace(
        f"{folder}/", ""
    )


def test_a_name_too_long_for_the_disk_is_said_in_words(call, site, folder, command):
    found = call(*command[0], "--site", site, "--output", f"{'长' * 300}.{command[1]}")
    assert (found.code, found.out) == (4, "")
    assert found.err.endswith("：路径太长；原来的文件没有改动。\n")
