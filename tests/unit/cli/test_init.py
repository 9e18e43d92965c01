"""``sitegen init``: a site that builds without a word."""

from __future__ import annotations

import os
import re
import subprocess
from html import unescape
from pathlib import Path

import pytest

import sitegen
from sitegen.cli.founding import committee_of, founded, split_names, type_of
from sitegen.cli.init import COLOURS
from sitegen.model.vocabulary import UnitType
from sitegen.plan.accents import accent

DATA = Path(sitegen.__file__).parent / "data"
NAME = "江澜大学党建网"


@pytest.fixture
def site(call, tmp_path):
    root = tmp_path / "dangjian"
    assert call("init", root, "--name", NAME).code == 0
    return root


def read(path: Path) -> str:
    return path.read_text("utf-8")


def test_a_new_site_is_told_with_its_units_and_what_to_do_next(call, tmp_path):
    root = tmp_path / "dangjian"
    found = call("init", root, "--name", NAME)
    assert (found.code, found.out) == (0, f"{root}\n")
    assert found.err == (
        "网站已建好。单位的类型是由名称判断的，不对的在文件里改：\n"
        "  content/units/dang-wei.md  江澜大学党委（学校党委）\n"
        "  content/units/di-yi-dang-zhi-bu.md  江澜大学党委第一党支部（党支部）\n"
        "预览：双击文件夹里的 start.bat（Windows）或 start.command（macOS），或者输入\n"
        f"  cd {root}\n  sitegen serve --open\n"
    )


@pytest.mark.parametrize(
    "given",
    [
        ("--name", NAME),
        ("--name", NAME, "--colour", "藏青", "--ci", "github"),
        ("--name", NAME, "--colour", "#FFD700", "--ci", "极狐"),
        ("--name", "机械工程学院党建", "--committee", "江澜大学机械工程学院党委", "--ci", "gitee"),
        ("--name", NAME, "--unit", "机械工程学院党委、机关党总支，宣传部", "--unit", "后勤第一党支部", "--ci", "none"),
        ("--name", "党建网", "--committee", "后勤党总支", "--unit", "、".join(f"第{n}党支部" for n in range(1, 41))),
        ("--name", "C#: 党建 {1}"),
        ("--name", "$name"),
        ("--name", "甲", "--unit", "a: b、[x]、#1、- y"),
    ],
)
def test_any_new_site_has_no_finding_and_builds(call, tmp_path, given):
    root = tmp_path / "x"
    assert call("init", root, *given).code == 0
    checked = call("check", "--site", root, "--strict")
    assert (checked.code, checked.out) == (0, "没有发现问题。\n"), checked
    built = call("build", "--site", root, "--strict")
    assert built.code == 0
    assert "提醒" not in built.err and "错误" not in built.err and "暂不发布" not in built.err


@pytest.mark.parametrize("name", ['"引号"', "<b>", "*甲*", "a|b", "\\"])
def test_any_name_comes_out_as_it_was_given(call, tmp_path, name):
    call("init", tmp_path / "x", "--name", name)
    assert call("build", "--site", tmp_path / "x", "--strict").code == 0
    assert f"<title>{name}</title>" in unescape(read(tmp_path / "x/output/index.html"))


def test_no_section_is_empty_and_the_home_page_has_a_picture(call, site):
    call("build", "--site", site)
    page = read(site / "output/index.html")
    assert NAME in page and "网站今天开通" in page and "<picture" in page
    for section in ("yaowen", "tongzhi", "xiegao"):
        assert '<time datetime="' in read(site / f"output/{section}/index.html")
    assert "江澜大学党委第一党支部" in read(site / "output/units/di-yi-dang-zhi-bu.html")
    assert "写稿须知" in read(site / "output/xuzhi.html")


def test_editors_are_helped_from_the_first_day(call, site):
    assert (site / ".vscode/settings.json").is_file()
    written = call("schema", "--write", "--site", site)
    assert (written.code, written.out, written.err) == (0, "", "已经是新的。\n")


def test_every_setting_that_is_commented_out_works_once_it_is_not(call, site):
    settings = site / "site.yml"
    text, found = re.subn(r"^( *)# ( *[^\s，。：]+:(?: .*)?)$", r"\1\2", read(settings), flags=re.MULTILINE)
    assert found >= 10
    settings.write_text(text, "utf-8")
    called = call("check", "--site", site)
    assert called.code == 0, called


def test_what_is_generated_is_not_tracked(site):
    subprocess.run(["git", "init", "-q", site], check=True)
    for name in ("output/index.html", ".sitegen/store.db", "content/~$x.docx", "收稿/来稿.docx", ".DS_Store"):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text("", "utf-8")
    listed = subprocess.run(["git", "-C", site, "ls-files", "-o", "--exclude-standard", "-z"], capture_output=True)
    kept = listed.stdout.decode().split("\0")
    assert "site.yml" in kept and "start.bat" in kept
    assert not [
        name for name in kept if name.startswith(("output", ".sitegen", "收稿")) or "~$" in name or "DS" in name
    ]


def test_a_committee_has_its_name_from_the_sites():
    assert committee_of(NAME) == "江澜大学党委"
    assert committee_of("党建网") == "学校党委"


@pytest.mark.parametrize(
    ("name", "below", "type"),
    [
        ("江澜大学党委", False, UnitType.SCHOOL),
        ("中共江澜大学委员会", False, UnitType.SCHOOL),
        ("江澜大学机械工程学院党委", False, UnitType.COLLEGE),
        ("机械工程学院党委", True, UnitType.COLLEGE),
        ("机关党总支", True, UnitType.GENERAL),
        ("图书馆直属党支部", True, UnitType.DIRECT),
        ("第一党支部", True, UnitType.BRANCH),
        ("第一支部委员会", True, UnitType.BRANCH),
        ("流域监测党小组", True, UnitType.GROUP),
        ("宣传部", True, UnitType.OFFICE),
    ],
)
def test_what_kind_of_unit_it_is_its_name_tells(name, below, type):
    assert type_of(name, below=below) is type


def test_names_are_taken_apart_and_each_taken_once():
    assert split_names(["甲、乙，丙; 丁 ", "乙", " 、"]) == ["甲", "乙", "丙", "丁"]


def test_ids_are_short_and_never_the_same():
    units = founded("江澜大学党委", UnitType.SCHOOL, ["江澜大学机关党总支", "第一党支部", "第一党支步", "江澜大学党委"])
    assert [(unit.id, unit.short) for unit in units] == [
        ("dang-wei", ""),
        ("ji-guan-dang-zong-zhi", "机关党总支"),
        ("di-yi-dang-zhi-bu", ""),
        ("di-yi-dang-zhi-bu-2", ""),
    ]


def test_units_stand_in_the_order_in_which_they_were_given(call, tmp_path):
    root = tmp_path / "x"
    call("init", root, "--name", NAME, "--unit", "丙党支部、甲党支部、乙党支部")
    call("build", "--site", root)
    page = read(root / "output/units/index.html")
    assert page.index("丙党支部") < page.index("甲党支部") < page.index("乙党支部")


def test_every_colour_that_is_offered_can_be_read_as_it_is():
    assert [choice.label for choice in COLOURS if accent(choice.value) != choice.value] == []


def test_a_colour_that_is_too_light_is_replaced_by_its_nearest_shade(call, tmp_path):
    found = call("init", tmp_path / "x", "--name", "甲", "--colour", "#FFD700")
    shade = accent("#FFD700")
    assert found.err.startswith(f"#FFD700 太浅，在纸色上看不清，改用最接近的 {shade}。\n")
    assert f'主题:\n  主色: "{shade}"\n' in read(tmp_path / "x/site.yml")


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--colour", "金色", "选项“--colour”不对：“金色”不是颜色。写“#”和六位数字、字母，如 #1F3F66，或者写：党建红、"),
        ("--ci", "gihub", "选项“--ci”不对：没有“gihub”，是不是“github”？可以写：none、github、gitlab、gitee。"),
    ],
)
def test_what_is_not_known_is_refused(call, tmp_path, option, value, message):
    found = call("init", tmp_path / "x", "--name", "甲", option, value)
    assert found.code == 2
    assert found.err.startswith(message)
    assert not (tmp_path / "x").exists()


def test_codeowners_names_nobody_until_somebody_does(call, tmp_path):
    root = tmp_path / "x"
    call("init", root, "--name", NAME, "--unit", "第一党支部、第二党支部", "--ci", "github")
    lines = read(root / "CODEOWNERS").splitlines()
    assert [line for line in lines if line and not line.startswith("# ")] == []
    paths = [line.split()[1] for line in lines if line.endswith(" @用户名")]
    assert [path for path in paths if path.startswith("/content/units/")] == [
        "/content/units/dang-wei.md",
        "/content/units/di-yi-dang-zhi-bu.md",
        "/content/units/di-er-dang-zhi-bu.md",
    ]
    assert [path for path in paths if "units" in path and not (root / path[1:]).is_file()] == []


@pytest.mark.parametrize("host", ["github", "gitlab", "gitee"])
def test_what_the_host_runs_is_laid_down_as_it_is(call, tmp_path, host):
    root, given = tmp_path / "x", DATA / "ci" / host
    call("init", root, "--name", NAME, "--ci", host)
    files = [path.relative_to(given) for path in given.rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if (root / path).read_bytes() != (given / path).read_bytes()] == []
    assert {f"# /{path.parts[0]}{'/' if len(path.parts) > 1 else ''} @用户名" for path in files} <= set(
        read(root / "CODEOWNERS").splitlines()
    )


def test_start_bat_is_read_by_any_console(site):
    data = (site / "start.bat").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 10
    assert data.isascii() is False and data.startswith(b"@echo off\r\n")
    before, _, after = data.partition(b"\r\nchcp 65001 >nul\r\n")
    assert before.isascii()
    # What is Chinese stands at the end: a console that counts its bytes wrongly has nowhere left to jump to.
    commands, _, words = after.partition(b"\r\n:missing\r\n")
    assert commands.isascii()
    assert b"goto" not in words and "Python 3.11" in words.decode()
    assert b"serve --open\r\n" in commands


def started(site: Path, tools: dict[str, str], tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """Start the preview where there is nothing but *tools*."""
    bin = tmp_path / "bin"
    bin.mkdir()
    (bin / "dirname").symlink_to("/usr/bin/dirname")
    (bin / "cat").symlink_to("/bin/cat")
    for name, text in tools.items():
        (bin / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        (bin / name).chmod(0o755)
    script = [str(site / "start.command")]
    return subprocess.run(
        script, env={"PATH": str(bin)}, cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )


@pytest.mark.skipif(os.name == "nt", reason="a script for other systems")
@pytest.mark.parametrize(
    ("tools", "code", "said"),
    [
        ({"sitegen": 'echo "$@ in ${PWD##*/}"'}, 0, "serve --open in dangjian\n"),
        ({"python3": 'echo "$@"'}, 0, "-m sitegen serve --open\n"),
        ({"python3": "exit 1", "python": 'echo "$@"'}, 0, "-m sitegen serve --open\n"),
        ({"sitegen": "exit 4"}, 4, ""),
        ({"python3": "exit 1"}, 1, "\n这台电脑上没有找到 sitegen，还不能预览。请照下面做一次：\n"),
    ],
)
def test_start_command_opens_the_preview(site, tmp_path, tools, code, said):
    found = started(site, tools, tmp_path)
    assert found.returncode == code, found
    assert found.stdout.startswith(said)


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


def test_on_a_terminal_everything_is_asked_for(converse, tmp_path):
    root = tmp_path / "x"
    found = converse(
        ["init", root], [NAME, "3", "", "机械设计系教师党支部、车辆工程系教师党支部", "机关党总支", "", "GitHub"]
    )
    assert found.code == 0, found
    assert found.err.startswith("网站名称，如 江澜大学党建网：   1. 党建红 #A61B1B，主题自己的\n")
    assert "党委或党总支的全称（直接回车：江澜大学党委）：" in found.err
    assert '主题:\n  主色: "#1F3F66"\n' in read(root / "site.yml")
    assert sorted(path.stem for path in (root / "content/units").iterdir()) == [
        "che-liang-gong-cheng-xi-jiao-shi-dang-zhi-bu",
        "dang-wei",
        "ji-guan-dang-zong-zhi",
        "ji-xie-she-ji-xi-jiao-shi-dang-zhi-bu",
    ]


def test_whoever_only_presses_enter_has_what_a_script_has(call, converse, tmp_path):
    call("init", tmp_path / "given", "--name", NAME)
    assert converse(["init", tmp_path / "asked"], [NAME, "", "", "", ""]).code == 0
    files = [
        {
            path.relative_to(root): path.read_bytes()
            for path in root.rglob("*")
            if path.suffix != ".docx" and path.is_file()
        }
        for root in (tmp_path / "asked", tmp_path / "given")
    ]
    assert files[0] == files[1]


def test_what_is_given_is_not_asked_for(converse, tmp_path):
    given = ["--name", NAME, "--colour", "松绿", "--committee", "江澜大学党委", "--unit", "第一党支部", "--ci", "none"]
    found = converse(["init", tmp_path / "x", *given], [])
    assert found.code == 0
    assert found.err.startswith("网站已建好。")


def test_where_a_name_does_not_tell_it_is_asked_whose_committee_it_is(converse, tmp_path):
    found = converse(["init", tmp_path / "x", "--name", "机械工程学院党建网"], ["", "", "2", "", ""])
    assert found.code == 0
    assert "“机械工程学院党委”是（编号、名称的一部分或拼音首字母；直接回车：学校党委）：" in found.err
    assert "类型: 二级党委\n" in read(tmp_path / "x/content/units/dang-wei.md")


def test_a_colour_of_ones_own_is_asked_for_until_it_is_one(converse, tmp_path):
    found = converse(["init", tmp_path / "x", "--name", NAME], ["6", "蓝的", "#003366", "", "", ""])
    assert found.code == 0
    assert "“蓝的”不是颜色。" in found.err
    assert '主色: "#003366"' in read(tmp_path / "x/site.yml")


def test_an_ended_conversation_writes_nothing(converse, tmp_path):
    assert converse(["init", tmp_path / "x"], [NAME, "1"]).code == 130
    assert not (tmp_path / "x").exists()


def test_without_a_folder_it_is_a_wrong_call(call):
    assert call("init", "--name", "甲").err.startswith("请写明一个文件夹，例如“sitegen init dangjian”。")
