"""``sitegen init``: a site that builds without a word."""

from __future__ import annotations

import re
from datetime import date

import pytest

from sitegen.cli.init import words


def test_a_new_site_builds_without_error_or_warning(call, tmp_path):
    site = tmp_path / "dangjian"
    found = call("init", site, "--name", "江澜大学党建网")
    assert (found.code, found.out) == (0, f"{site}\n")
    assert found.err == f"网站已建好。接着：\n  cd {site}\n  sitegen serve\n"
    built = call("build", "--site", site, "--strict")
    assert built.code == 0
    assert "提醒" not in built.err and "错误" not in built.err and "暂不发布" not in built.err
    page = (site / "output/index.html").read_text("utf-8")
    assert "江澜大学党建网" in page and "网站开通" in page
    assert "江澜大学党委第一党支部" in (site / "output/units/diyi-zhibu.html").read_text("utf-8")


def test_every_setting_that_is_commented_out_works_once_it_is_not(call, tmp_path):
    call("init", tmp_path / "x", "--name", "江澜大学党建网")
    settings = tmp_path / "x/site.yml"
    text, found = re.subn(
        r"^( *)# ( *[^\s，。：]+:(?: .*)?)$", r"\1\2", settings.read_text("utf-8"), flags=re.MULTILINE
    )
    assert found >= 10
    settings.write_text(text, "utf-8")
    called = call("check", "--site", tmp_path / "x")
    assert called.code == 0, called


def test_what_is_generated_is_not_tracked(call, tmp_path):
    call("init", tmp_path / "x", "--name", "甲")
    assert {"/output/", "/.sitegen/"} <= set((tmp_path / "x/.gitignore").read_text("utf-8").splitlines())


@pytest.mark.parametrize("name", ["C#: 党建 {1}", '"引号"', "党建网", "$name"])
def test_any_name_will_do(call, tmp_path, name):
    call("init", tmp_path / "x", "--name", name)
    assert call("build", "--site", tmp_path / "x", "--strict").code == 0


def test_the_units_take_their_names_from_the_sites():
    assert words("江澜大学党建网", date(2026, 6, 1))["root"] == "江澜大学党委"
    assert words("党建网", date(2026, 6, 1))["root"] == "学校党委"


def test_a_folder_with_something_in_it_is_refused(call, tmp_path):
    (tmp_path / "论文.docx").write_text("我的", "utf-8")
    found = call("init", tmp_path, "--name", "甲")
    assert found.code == 2
    assert found.err.startswith(f"“{tmp_path}”不是空文件夹，没有动它。请换一个名字。")
    assert [path.name for path in tmp_path.iterdir()] == ["论文.docx"]


def test_an_empty_repository_is_empty(call, tmp_path):
    (tmp_path / ".git").mkdir()
    assert call("init", tmp_path, "--name", "甲").code == 0


def test_a_site_is_refused(call, small_site):
    assert call("init", small_site, "--name", "甲").err.startswith(f"“{small_site}”已经是一个站点。")


def test_a_file_is_refused(call, tmp_path):
    (tmp_path / "x").write_text("", "utf-8")
    assert call("init", tmp_path / "x", "--name", "甲").err.startswith(f"“{tmp_path / 'x'}”是一个文件，不是文件夹。")


def test_without_a_terminal_the_name_must_be_given(call, tmp_path):
    found = call("init", tmp_path / "x")
    assert found.code == 2
    assert found.err.startswith("缺少选项 --name（网站名称）。")
    assert not (tmp_path / "x").exists()


def test_on_a_terminal_the_name_is_asked_for(converse, tmp_path):
    found = converse(["init", tmp_path / "x"], ["江澜大学党建网"])
    assert found.code == 0
    assert found.err.startswith("网站名称，如 江澜大学党建网：")
    assert "标题: 江澜大学党建网\n" in (tmp_path / "x/site.yml").read_text("utf-8")


def test_without_a_folder_it_is_a_wrong_call(call):
    assert call("init", "--name", "甲").err.startswith("请写明一个文件夹，例如“sitegen init dangjian”。")
