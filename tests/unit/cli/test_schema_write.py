"""``sitegen schema --write``: what editors get, kept fresh by ``check``, and nothing of the user's lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitegen.editors.jsonc import parse

TODAY = "2026-06-01"
NEW_UNIT = "---\n名称: 化学工程学院党委\n类型: 二级党委\n上级: jlu\n---\n"
SETTINGS = '// 我的设置\n{\n    "editor.fontSize": 18, // 大一点\n    "editor.wordWrap": "off",\n}\n'


@pytest.fixture
def site(small_site: Path) -> Path:
    with (small_site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("检查: {忽略: DUE}\n")
    return small_site


@pytest.fixture
def write(call, site):
    return lambda *more: call("schema", "--write", "--site", site, *more)


@pytest.fixture
def check(call, site):
    return lambda *more: call("check", "--site", site, "--today", TODAY, *more)


def everything(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.*") if path.is_file()}


def test_all_is_written_with_the_names_of_the_site(write, site):
    found = write()
    assert found.code == 0
    written = found.out.splitlines()
    assert {"schemas/articles.json", "frontmatter.json", ".vscode/sitegen.code-snippets"} <= set(written)
    assert {".vscode/settings.json", ".vscode/tasks.json", ".vscode/extensions.json"} <= set(written)
    for name in ("schemas/articles.json", "frontmatter.json", ".vscode/sitegen.code-snippets"):
        text = (site / name).read_text("utf-8")
        assert "机械设计系教师党支部" in text
        assert text.split("\n")[1 if text.startswith("{") else 0].count("由 sitegen schema --write 生成") == 1
    for name in written:
        parse((site / name).read_text("utf-8"))


def test_a_second_time_nothing_is_written(write):
    write()
    found = write()
    assert (found.code, found.out, found.err) == (0, "", "已经是新的。\n")


def test_schemas_are_found_where_the_settings_say(write, site):
    write()
    settings = json.loads((site / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"]["./schemas/site.json"] == "site.yml"
    assert settings["yaml.schemas"]["./schemas/pairings.json"] == "content/pairings.yml"
    assert all((site / schema).is_file() for schema in settings["yaml.schemas"])


def test_the_settings_of_the_user_stay_to_the_letter(write, site):
    path = site / ".vscode/settings.json"
    path.parent.mkdir()
    path.write_text(SETTINGS, "utf-8", newline="\r\n")
    assert write().code == 0
    text = path.read_bytes().decode()
    assert text.startswith(SETTINGS.replace("\n", "\r\n").removesuffix("}\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert parse(text)["editor.wordWrap"] == "off"
    assert parse(text)["files.encoding"] == "utf8"


@pytest.mark.parametrize("mine", [b'{"editor.fontSize": }', "{} // 中文".encode("gbk"), b"[]"])
def test_settings_that_cannot_be_read_are_left_and_what_to_add_is_said(write, site, mine):
    path = site / ".vscode/settings.json"
    path.parent.mkdir()
    path.write_bytes(mine)
    found = write()
    assert found.code == 1
    assert "“.vscode/settings.json”没有动：" in found.err
    assert '"yaml.schemas"' in found.err
    assert path.read_bytes() == mine
    assert (site / "schemas/site.json").is_file()


def test_the_tasks_of_the_user_stay(write, site):
    path = site / ".vscode/tasks.json"
    path.parent.mkdir()
    path.write_text('{"version": "2.0.0", "tasks": [{"label": "检查", "command": "mine"}, {"label": "别的"}]}', "utf-8")
    write()
    tasks = {task["label"]: task for task in parse(path.read_text("utf-8"))["tasks"]}
    assert tasks["检查"] == {"label": "检查", "command": "mine"}
    assert tasks.keys() == {"检查", "别的", "预览", "改正", "生成", "新建"}


def test_a_file_of_somebody_in_our_place_is_left(write, site):
    (site / "frontmatter.json").write_text('{"frontMatter.framework.id": "hugo"}', "utf-8")
    found = write()
    assert found.code == 1
    assert found.err.startswith("“frontmatter.json”不是 sitegen 写的，没有动它。")
    assert (site / "frontmatter.json").read_text("utf-8") == '{"frontMatter.framework.id": "hugo"}'


def test_a_file_where_a_folder_should_be_is_said(write, site):
    (site / "schemas").write_text("", "utf-8")
    found = write()
    assert found.code == 2
    assert "是一个文件，不是文件夹。" in found.err


def test_without_such_files_check_says_nothing(check, site):
    (site / "content/units/hx.md").write_text(NEW_UNIT, "utf-8")
    assert "FM068" not in check().out


def test_check_tells_once_of_what_has_become_old(write, check, site):
    write()
    assert "FM068" not in check().out
    (site / "content/units/hx.md").write_text(NEW_UNIT, "utf-8")
    for _ in range(2):
        found = check("--strict")
        assert found.code == 0
        assert found.out.count("FM068") == 1
    assert found.out.startswith("schemas/articles.json 提示 FM068 “schemas/articles.json”等 ")
    write()
    assert "FM068" not in check().out


def test_fix_renews_what_is_ours_and_there(write, check, site):
    write()
    (site / "schemas/terms.json").unlink()
    (site / ".vscode/settings.json").write_text("{}", "utf-8")
    (site / "content/units/hx.md").write_text(NEW_UNIT, "utf-8")
    shown = check("--fix", "--diff")
    assert "化学工程学院党委" in shown.out
    found = check("--fix")
    assert "frontmatter.json：FM068 1 处" in found.err
    assert "FM068" not in found.out
    assert "化学工程学院党委" in (site / ".vscode/sitegen.code-snippets").read_text("utf-8")
    assert not (site / "schemas/terms.json").exists()
    assert (site / ".vscode/settings.json").read_text("utf-8") == "{}"


def test_line_ends_and_layout_make_nothing_old(write, check, site):
    write()
    for name in ("frontmatter.json", ".vscode/sitegen.code-snippets", "schemas/units.json"):
        path = site / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert "FM068" not in check().out


def test_while_content_has_errors_nothing_is_old(write, check, site):
    write()
    (site / "content/units/jx-sj.md").write_text("---\n名称: 机械设计系教师党支部\n---\n", "utf-8")
    found = check()
    assert found.code == 1
    assert "FM068" not in found.out


def test_one_kind_writes_one_file(write, site):
    before = everything(site)
    assert write("稿件").out == "schemas/articles.json\n"
    assert set(everything(site)) - set(before) == {"schemas/articles.json"} | {
        name for name in everything(site) if name.startswith(".sitegen/")
    }
