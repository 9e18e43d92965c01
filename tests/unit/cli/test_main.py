"""The command line as a whole: help, wrong calls, exit codes, streams."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from sitegen import __version__
from sitegen.cli.chinese import Command
from sitegen.cli.commands import COMMANDS
from sitegen.cli.evidence.group import EVIDENCE
from sitegen.cli.export.group import EXPORTS
from sitegen.cli.groups import Entry
from sitegen.cli.imports.group import IMPORTS
from sites import build_site

HEAVY = (
    "rich",
    "pydantic_core",
    "livereload",
    "tornado",
    "watchfiles",
    "pypinyin",
    "PIL",
    "markdown",
    "jinja2",
    "nh3",
    "yaml",
)


def python(*arguments: str, **options) -> subprocess.CompletedProcess[str]:
    source = Path(__file__).parents[3] / "src"
    environment = dict(os.environ, PYTHONPATH=str(source)) | options.pop("env", {})
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, encoding="utf-8", env=environment, check=False, **options
    )


@click.command("fail", cls=Command)
@click.option("--how")
def command(how: str) -> None:
    raise {"bug": ZeroDivisionError("boom"), "interrupt": KeyboardInterrupt(), "full": OSError(28, "full", "x")}[how]


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(COMMANDS, "fail", Entry(module=__name__, does="失败"))


def test_alone_in_a_site_it_says_what_to_do_next(call, small_site):
    found = call("--site", small_site)
    assert found.code == 0
    assert found.out.startswith(f"这里是站点文件夹“{small_site}”：2 篇稿件。\n\n可以：\n\n  sitegen serve")
    assert all(name in found.out for name in COMMANDS)


def test_alone_elsewhere_it_says_how_to_begin(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = call()
    assert found.code == 0
    assert found.out.startswith(f"“{tmp_path}”不是站点文件夹。\n\n可以：\n\n  sitegen init 文件夹   新建一个网站")


def test_help_is_chinese_throughout(call):
    found = call("--help")
    assert found.code == 0
    assert found.out.startswith("用法：sitegen [选项] 命令\n")
    assert "\n命令：\n  init        新建一个网站\n" in found.out
    assert "\n选项：\n" in found.out
    assert "显示这份说明" in found.out
    assert not any(word in found.out for word in ("Usage", "Options", "Commands", "Show"))


GROUPS = {"evidence": EVIDENCE, "export": EXPORTS, "import": IMPORTS}
CALLS = [(name,) for name in COMMANDS if name not in GROUPS] + [
    (group, name) for group, table in GROUPS.items() for name in table
]


@pytest.mark.parametrize("names", CALLS, ids=" ".join)
def test_every_command_has_help_in_chinese(call, names):
    found = call(*names, "--help")
    assert found.code == 0
    assert found.out.startswith(f"用法：sitegen {' '.join(names)} [选项]")
    assert "\n选项：\n  --site 文件夹" in found.out
    assert not any(word in found.out for word in ("Usage", "Options", "TEXT", "PATH", "FUNC", "default", "required"))


def test_help_fits_a_terminal(call):
    for names in (*CALLS, *((group,) for group in GROUPS)):
        for line in call(*names, "--help").out.splitlines():
            assert sum(2 if ord(character) > 0x2E80 else 1 for character in line) <= 90, line


@pytest.mark.parametrize(("name", "table"), GROUPS.items())
def test_a_group_says_which_commands_it_has(call, name, table):
    assert all(f"\n  {command}" in call(name, "--help").out for command in table)
    found = call(name)
    assert found.code == 2
    assert f"没有写明做什么。可以写：{'、'.join(table)}。" in found.err


def test_version(call):
    assert call("--version").out == f"sitegen {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message", "help_of"),
    [
        (["biuld"], "没有“biuld”这个命令，是不是“build”？", "sitegen"),
        (["发布"], "没有“发布”这个命令，是不是“deploy”？", "sitegen"),
        (["种菜"], "没有“种菜”这个命令。", "sitegen"),
        (["--halp"], "没有“--halp”这个选项，是不是“--help”？", "sitegen"),
        (["build", "--ouput", "x"], "没有“--ouput”这个选项，是不是“--output”？", "sitegen build"),
        (["build", "-z"], "没有“-z”这个选项。", "sitegen build"),
        (["build", "--output"], "选项“--output”后面要写一个值。", "sitegen build"),
        (["build", "--json=1"], "选项“--json”后面不带值。", "sitegen build"),
        (["build", "甲", "乙"], "多写了“甲”“乙”。", "sitegen build"),
        (["why"], "缺少参数“路径”。", "sitegen why"),
        (
            ["build", "--today", "2026-02-30"],
            "选项“--today”不对：日期“2026-02-30”不存在。请写成“年-月-日”，例如 2026-12-01。",
            "sitegen build",
        ),
        (
            ["build", "--today", "2026-02"],
            "选项“--today”不对：“2026-02”要写到日，不带时间。请写成“年-月-日”，例如 2026-12-01。",
            "sitegen build",
        ),
        (["build", "--jobs", "many"], "选项“--jobs”不对：“many”不是 1 到 256 之间的整数。", "sitegen build"),
        (["serve", "--port", "70000"], "选项“--port”不对：“70000”不是 0 到 65535 之间的整数。", "sitegen serve"),
        (
            ["check", "--format", "xml"],
            "选项“--format”不对：没有“xml”。可以写：text、json、github、gitlab、sarif、junit。",
            "sitegen check",
        ),
        (["build", "--site", "/没有/这里"], "选项“--site”不对：没有“/没有/这里”这个文件夹。", "sitegen build"),
        (["build", "--site", ""], "选项“--site”不对：没有写明文件夹。", "sitegen build"),
        (
            ["new", "文章"],
            "参数“类别”不对：没有“文章”。可以写：消息、会议、主题党日、第一议题、人物、案例、通知、公示、article、unit、brand、project、稿件、单位、品牌、双创项目、项目。",
            "sitegen new",
        ),
    ],
)
def test_a_wrong_call_is_answered_in_chinese(call, arguments, message, help_of):
    found = call(*arguments)
    assert found.code == 2
    assert found.out == ""
    assert found.err == f"{message}\n用“{help_of} --help”查看用法。\n"


@pytest.mark.parametrize(
    "address",
    [
        "dangjian.example",
        "ftp://a.example/",
        "https://",
        "https://a.example/?x",
        "https://a.example/#x",
        "",
        "https://a b/",
        "https://u@a.example/",
        "http://a:x/",
    ],
)
def test_a_base_url_is_refused_where_it_is_none(call, small_site, address):
    found = call("build", "--site", small_site, "--base-url", address)
    assert found.code == 2
    assert f"“{address}”不是网站的网址。请写全，例如 https://dangjian.example/，不带 ? 和 #。" in found.err


def test_a_folder_that_is_no_site_is_refused(call, tmp_path):
    found = call("build", "--site", tmp_path)
    assert found.code == 2
    assert found.err.startswith(f"“{tmp_path}”里没有 site.yml 和 content，不是站点文件夹。")


def test_site_may_stand_before_the_command(call, small_site):
    assert call("--site", small_site, "check").code == 0


def test_a_bug_is_one_sentence_and_a_saved_traceback(call, failing):
    found = call("fail", "--how", "bug")
    assert found.code == 5
    assert found.out == ""
    assert found.err.startswith("sitegen 自己出了错，不是内容的问题；详情已存入“")
    assert found.err.count("\n") == 1
    assert "Traceback" not in found.err
    saved = Path(found.err.split("“")[1].split("”")[0])
    assert "ZeroDivisionError: boom" in saved.read_text("utf-8")
    saved.unlink()


def test_a_bug_without_a_place_to_save_is_one_sentence_too(call, failing, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    found = call("fail", "--how", "bug")
    assert found.code == 5
    assert found.err == "sitegen 自己出了错，不是内容的问题；详情（ZeroDivisionError）没能存入临时文件夹。\n"


def test_an_interrupt_is_130(call, failing):
    found = call("fail", "--how", "interrupt")
    assert found.code == 130
    assert found.err.strip() == "已中断。"


def test_a_full_disk_is_4(call, failing):
    found = call("fail", "--how", "full")
    assert found.code == 4
    assert found.err == "无法读写“x”：磁盘空间不足；原来的网站没有改动。\n"


def test_the_module_is_the_command():
    found = python("-m", "sitegen", "--version")
    assert (found.returncode, found.stdout, found.stderr) == (0, f"sitegen {__version__}\n", "")


def leaving(*lines: str) -> subprocess.CompletedProcess[str]:
    return python(
        "-c", "\n".join(("import atexit, sys, threading, time", "from sitegen.__main__ import leave", *lines))
    )


def test_what_asked_to_be_called_at_the_end_is_called_and_all_is_written():
    found = leaving("atexit.register(print, 'end')", "sys.stdout.write('out ')", "sys.stderr.write('err')", "leave(3)")
    assert (found.returncode, found.stdout, found.stderr) == (3, "out end\n", "err")


def test_at_the_end_nothing_is_taken_apart():
    found = leaving("class Value:", "    def __del__(self): print('taken apart')", "value = Value()", "leave(0)")
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")


def test_a_thread_that_is_still_at_work_is_awaited():
    found = leaving("threading.Thread(target=lambda: (time.sleep(0.2), print('done'))).start()", "leave(4)")
    assert (found.returncode, found.stdout) == (4, "done\n")


def test_an_end_without_streams_is_an_end():
    assert leaving("sys.stdout.close()", "sys.stderr = None", "leave(1)").returncode == 1


def test_help_imports_nothing_heavy():
    code = (
        "import sys\nfrom sitegen.cli.main import run\nrun(['--help'])\nrun([])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    assert python("-c", code).stderr == "[]\n"


def test_a_build_imports_nothing_that_only_others_need(small_site):
    code = (
        f"import sys\nfrom sitegen.cli.main import run\nrun(['build', '--site', {str(small_site)!r}])\n"
        "print([name for name in ('rich', 'livereload', 'tornado', 'watchfiles') if name in sys.modules])"
    )
    assert python("-c", code).stdout == "[]\n"


def test_a_build_in_which_nothing_changed_imports_nothing_that_makes_pages(small_site):
    code = (
        "import sys\nfrom sitegen.cli.main import run\nimport sitegen.pipeline.glance as glance\n"
        f"glance.TICK = -10**18\nrun(['build', '--today', '2026-06-01', '--site', {str(small_site)!r}])\n"
        "print([name for name in ('msgspec', 'sqlite3', 'shutil', 'jinja2', 'yaml', 'sitegen.plan') if name in sys.modules])"
    )
    assert python("-c", code).stdout != "[]\n"
    assert python("-c", code).stdout == "[]\n"


def test_a_reader_that_goes_away_is_no_fault():
    source = Path(__file__).parents[3] / "src"
    with subprocess.Popen(
        [sys.executable, "-m", "sitegen", "explain"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(os.environ, PYTHONPATH=str(source)),
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_output_is_utf8_whatever_the_locale():
    found = python(
        "-m", "sitegen", "explain", "FM014", env={"LC_ALL": "C", "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    )
    assert found.returncode == 0
    assert "日期不对" in found.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_disk_that_takes_no_data_is_4():
    source = Path(__file__).parents[3] / "src"
    with Path("/dev/full").open("w") as full:
        found = subprocess.run(
            [sys.executable, "-m", "sitegen", "explain"],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=dict(os.environ, PYTHONPATH=str(source)),
            check=False,
        )
    assert found.returncode == 4
    assert "磁盘空间不足" in found.stderr
    assert "Traceback" not in found.stderr
    assert "Exception ignored" not in found.stderr


def test_an_edited_body_brings_in_nothing_that_reads_headers(small_site):
    build_site(small_site)
    article = next(path for path in sorted(small_site.glob("content/yaowen/*.md")) if path.name != "_index.md")
    article.write_text(article.read_text("utf-8") + "\n又一段。\n", "utf-8")
    reading = (
        "import sys\n"
        "from pathlib import Path\n"
        "from sitegen.pipeline.build import build\n"
        "from sitegen.pipeline.request import Request\n"
        f"build(Request(root=Path({str(small_site)!r}), output=Path({str(small_site / 'output')!r})))\n"
        "print([name for name in ('yaml', 'frontmatter', 'pydantic_core', 'pypinyin') if name in sys.modules])"
    )
    assert python("-c", reading).stdout == "[]\n"


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("主题党日.docx", "sitegen import docx 主题党日.docx"),
        ("来 稿.DOC", 'sitegen import docx "来 稿.DOC"'),
        ("旧闻.html", "sitegen import html 旧闻.html"),
        ("用语.csv", "sitegen import terms 用语.csv"),
    ],
)
def test_a_file_in_place_of_a_command_is_answered_with_the_whole_line(call, file, line):
    found = call("import", file)
    assert found.code == 2
    assert f"“{file}”是文件，不是命令。写成“{line}”。" in found.err
