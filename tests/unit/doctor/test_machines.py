"""What the doctor says of computers that this is not."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from sitegen.doctor.clock import look_at_clock
from sitegen.doctor.encodings import look_at_encodings
from sitegen.doctor.folder import look_at
from sitegen.doctor.machine import LIBRARIES, Machine, this_machine
from sitegen.doctor.names import look_at_names
from sitegen.doctor.note import Note, State
from sitegen.doctor.programs import look_at_python
from sitegen.doctor.publishing import look_at_programs
from sitegen.doctor.room import look_at_room, look_at_temp
from sitegen.doctor.visit import visit
from sitegen.model.config import Config
from sitegen.model.value import replace
from sites import build_site

GIGABYTE = 1 << 30


@pytest.fixture(scope="module")
def here() -> Machine:
    return this_machine()


def folder_at(root: Path, **settings: Any):
    return look_at(root, root / "output", root / ".sitegen", Config(title="甲", **settings))


def only(notes: Iterable[Note]) -> Note:
    (note,) = notes
    return note


def test_every_library_that_is_declared_is_looked_at() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.match(r"[\w-]+", text)[0] for text in project["dependencies"] if "sys_platform" not in text}
    assert set(LIBRARIES.values()) == declared


def test_this_machine_is_in_order(here: Machine) -> None:
    assert not here.broken
    assert here.temp and here.temp.is_dir()


def test_a_python_that_is_too_old(here: Machine) -> None:
    old = replace(here, python=(3, 9, 2), bits=32)
    assert [(note.state, note.seen) for note in look_at_python(old)][:2] == [
        (State.MEND, "Python 3.9.2 太旧"),
        (State.HINT, "Python 是 32 位的，图片多时内存不够"),
    ]


def test_where_a_library_is_missing_nothing_else_is_looked_at(here: Machine) -> None:
    poor = replace(here, system="Windows", broken={"pillow": "ImportError: DLL load failed while importing _imaging"})
    (group,) = visit(poor, None)
    note = only(group.notes)
    assert (note.state, note.seen.partition("：")[0]) == (State.MEND, "程序库 pillow（图片要用）用不了")
    assert "pip install --force-reinstall pillow" in note.remedy and "Visual C++" in note.remedy


@pytest.mark.parametrize(
    ("target", "missing"),
    [
        ("git:origin#gh-pages", ["git"]),
        ("sftp://web@www.example.edu.cn/srv/www", ["sftp"]),
        ("rsync:/srv/www", ["rsync"]),
        ("D:\\网站", []),
        ("网站.zip", []),
    ],
)
def test_programs_are_needed_by_what_a_site_does(
    here: Machine, small_site: Path, target: str, missing: list[str]
) -> None:
    folder = folder_at(small_site, targets={"正式": target})
    notes = list(look_at_programs(replace(here, programs={}), folder))
    assert [note.seen for note in notes if note.state is State.MEND] == [
        f"没有 {name}，发布目标“正式”要用它" for name in missing
    ]


def test_a_target_that_is_none(here: Machine, small_site: Path) -> None:
    notes = list(look_at_programs(here, folder_at(small_site, targets={"正式": "ftp://a/b"})))
    note = only(note for note in notes if note.state is State.MEND)
    assert note.seen == "site.yml 里的发布目标“正式”：不认识“ftp://a/b”这样的发布目标"
    assert note.remedy.startswith("可以写：")


def test_encodings(here: Machine) -> None:
    windows = replace(here, system="Windows", file_names="utf-8", text="gbk", console=936)
    note = only(look_at_encodings(windows))
    assert note.state is State.FINE and "代码页是 936，显示不受影响" in note.seen
    assert "代码页" not in only(look_at_encodings(replace(windows, console=65001))).seen
    linux = replace(here, system="Linux", file_names="utf-8", text="gb18030", console=0)
    assert only(look_at_encodings(linux)).state is State.HINT
    assert only(look_at_encodings(replace(linux, text="ascii"))).state is State.FINE
    assert only(look_at_encodings(replace(linux, file_names="gb18030"))).state is State.MEND


def test_a_time_zone_without_data(here: Machine, small_site: Path) -> None:
    folder = folder_at(small_site, timezone="Asia/Jianglan")
    note = only(look_at_clock(replace(here, system="Windows"), folder))
    assert (note.state, note.remedy) == (State.MEND, "运行 python -m pip install tzdata。")


def test_no_place_for_what_passes(here: Machine) -> None:
    assert only(look_at_temp(replace(here, temp=None))).state is State.MEND


@pytest.mark.parametrize(
    ("free", "state"), [(GIGABYTE // 10, State.MEND), (GIGABYTE, State.HINT), (9 * GIGABYTE, State.FINE)]
)
def test_room_on_the_disk(
    here: Machine, small_site: Path, monkeypatch: pytest.MonkeyPatch, free: int, state: State
) -> None:
    usage = shutil.disk_usage(small_site)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage)
    machine = replace(here, clouds=())
    assert only(look_at_room(machine, folder_at(small_site))).state is state
    assert only(look_at_temp(machine)).state is (State.MEND if state is State.MEND else State.FINE)


def test_a_folder_that_the_system_copies(here: Machine, small_site: Path) -> None:
    machine = replace(here, clouds=(str(small_site.parent),))
    assert "OneDrive" in [note.seen for note in look_at_room(machine, folder_at(small_site))][-1]


@pytest.mark.parametrize(
    ("where", "cloud"), [("Nutstore Files", "坚果云"), ("BaiduSyncdisk", "百度网盘"), ("Nutstores", "")]
)
def test_folders_of_other_clouds(here: Machine, tmp_path: Path, where: str, cloud: str) -> None:
    root = tmp_path / where / "site"
    root.mkdir(parents=True)
    hints = [note.seen for note in look_at_room(here, folder_at(root)) if "同步文件夹" in note.seen]
    assert [cloud in seen for seen in hints] == ([True] if cloud else [])


def test_paths_that_a_windows_without_long_paths_cannot_hold(here: Machine, tmp_path: Path, small_site: Path) -> None:
    assert build_site(small_site).published
    deep = tmp_path.joinpath(*["很深的文件夹" * 6] * 6)
    deep.parent.mkdir(parents=True)
    small_site.rename(deep)
    windows = replace(here, system="Windows", long_paths=False)
    seen = [note for note in look_at_names(windows, folder_at(deep)) if note.state is State.MEND]
    assert "没有开启长路径" in only(seen).seen and "core.longpaths" in only(seen).remedy
    assert all(note.state is State.FINE for note in look_at_names(replace(windows, long_paths=True), folder_at(deep)))


def test_paths_that_are_long_anywhere(here: Machine, small_site: Path) -> None:
    page = small_site / "content/yaowen" / ("长" * 80) / ("名" * 80)
    page.mkdir(parents=True)
    (hint,) = [note for note in look_at_names(here, folder_at(small_site)) if note.state is State.HINT]
    assert hint.seen.startswith("路径超过 160 个字符")
