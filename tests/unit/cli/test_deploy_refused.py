"""What ``sitegen deploy`` refuses, with the remedy, and that nothing is touched then."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from sites import build_site, snapshot

GIT = "git:nowhere.git#gh-pages"
SFTP = "sftp://web@www.example/srv/www/dangjian"


@pytest.fixture
def site(small_site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert build_site(small_site).published
    monkeypatch.chdir(small_site.parent)
    return small_site


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str) -> None:
    """Put a program on PATH that says *said* and fails, as ssh does."""
    programs = folder / "programs"
    programs.mkdir()
    (programs / name).write_text(f"#!/bin/sh\ncat >/dev/null\necho '{said}' >&2\nexit 255\n", "utf-8")
    (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


def test_a_preview(site, call):
    build_site(site, preview=True)
    refused = call("deploy", "--site", site, "--to", "www")
    assert refused.code == 1 and "是预览" in refused.err and "sitegen build" in refused.err
    assert not Path("www").exists()


def test_an_output_that_was_changed_by_hand(site, call):
    (site / "output/index.html").write_text("改过", "utf-8")
    (site / "output/units/jx.html").unlink()
    refused = call("deploy", "--site", site, "--to", "www")
    assert refused.code == 1 and "生成以后被改过：index.html、units/jx.html" in refused.err
    assert not Path("www").exists()


def test_an_output_with_other_things_in_it(site, call):
    (site / "output/内部.docx").write_bytes(b"x")
    refused = call("deploy", "--site", site, "--to", "www")
    assert refused.code == 2 and "内部.docx" in refused.err
    assert not Path("www").exists()


def test_no_output(site, call):
    shutil.rmtree(site / "output")
    refused = call("deploy", "--site", site, "--to", "www")
    assert refused.code == 1 and "先运行 sitegen build" in refused.err


@pytest.mark.parametrize("address", [GIT, SFTP])
def test_a_server_without_the_address_of_the_site(site, call, address):
    (site / "site.yml").write_text("标题: 江澜大学党建网\n", "utf-8")
    build_site(site)
    refused = call("deploy", "--site", site, "--to", address)
    assert refused.code == 1 and "网址: https://" in refused.err
    assert call("deploy", "--site", site, "--to", "www").code == 0


def test_a_folder_with_things_of_others(site, call):
    Path("www").mkdir()
    Path("www/index.html").write_text("别人的", "utf-8")
    refused = call("deploy", "--site", site, "--to", "www")
    assert refused.code == 2 and "不是 sitegen 发布的" in refused.err
    assert snapshot(Path("www")) == {"index.html": "别人的".encode()}


@pytest.mark.parametrize("data", [b"PK no zip", None])
def test_a_zip_of_others(site, call, data):
    if data is None:
        with zipfile.ZipFile("x.zip", "w") as archive:
            archive.writestr("a.txt", "a")
    else:
        Path("x.zip").write_bytes(data)
    before = Path("x.zip").read_bytes()
    refused = call("deploy", "--site", site, "--to", "x.zip")
    assert refused.code == 2 and "没有覆盖" in refused.err
    assert Path("x.zip").read_bytes() == before


@pytest.mark.parametrize("place", ["site", "site/output", "site/output/www", "site/content/www", "."])
def test_a_folder_that_is_the_sites_own(site, call, place):
    before = snapshot(site)
    assert call("deploy", "--site", site, "--to", place).code == 2
    assert snapshot(site) == before


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "是空的"),
        ("ftp://www.example/", "不认识"),
        ("sftp://web:geheim@www.example/srv/www", "不要把密码写"),
        ("git:https://x:geheim@git.example/a.git#gh-pages", "不要把密码写"),
        ("sftp://www.example/", "没有写全"),
        ("sftp://www.example:x/srv/www", "端口"),
        ("sftp://-oProxyCommand=x/srv/www", "没有写全"),
        ("rsync:-e/x", "没有写全"),
        ("rsync:web@www.example:", "没有写全"),
        ("git:origin", "没有写全"),
        ("git:--upload-pack=x#b", "没有写全"),
        ("git:origin#-b", "没有写全"),
        ("zip:", "没有写文件名"),
    ],
)
def test_what_is_no_target(site, call, address, said):
    refused = call("deploy", "--site", site, "--to", address)
    assert refused.code == 2 and said in refused.err and "geheim" not in refused.err


def test_settings_without_a_target(site, call):
    refused = call("deploy", "--site", site)
    assert refused.code == 2 and "发布:\n  正式: sftp://" in refused.err


@pytest.mark.parametrize(
    ("address", "program"), [(GIT, "git"), (SFTP, "sftp"), ("rsync:web@www.example:/srv/www", "rsync")]
)
def test_a_program_that_is_missing(site, call, monkeypatch, address, program):
    monkeypatch.setenv("PATH", str(site / "nothing"))
    refused = call("deploy", "--site", site, "--to", address)
    assert refused.code == 4 and f"没有找到 {program}" in refused.err


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Host key verification failed.", "运行一次“ssh web@www.example”"),
        ("web@www.example: Permission denied (publickey).", "ssh-copy-id web@www.example"),
        ("ssh: Could not resolve hostname www.example: Name or service not known", "找不到这台服务器"),
        ("ssh: connect to host www.example port 22: Connection refused", "连不上服务器"),
        ("remote open /srv/www/x: Permission denied", "没有写的权限"),
        ("write remote: No space left on device", "没有空间"),
        ("something new", "请把下面的原话交给服务器管理员"),
    ],
)
def test_what_a_server_refuses_is_told_with_the_remedy(site, call, monkeypatch, tmp_path, said, told):
    stand_in(tmp_path, monkeypatch, "sftp", said)
    refused = call("deploy", "--site", site, "--to", SFTP)
    assert refused.code == 4 and told in refused.err and said in refused.err


def test_a_repository_that_is_not_there(site, call):
    refused = call("deploy", "--site", site, "--to", GIT)
    assert refused.code == 4 and "没有这个仓库" in refused.err


def test_both_a_name_and_an_address_and_both_a_look_and_a_rollback(site, call):
    assert call("deploy", "正式", "--site", site, "--to", "www").code == 2
    assert call("deploy", "--site", site, "--to", "www", "--dry-run", "--rollback").code == 2
