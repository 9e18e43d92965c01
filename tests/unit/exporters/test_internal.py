"""Internal material: only what is named, or lies below an item's name, and only inside its folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.exporters.internal import internal_supports, read_internal
from sitegen.model.branding import Evidence, Project
from sitegen.model.parts import Document
from sitegen.model.vocabulary import Level, ProjectStatus, ProjectType
from sitegen.store.store import Store
from sites import write_site

ITEMS = ("教育党员有力", "管理党员有力")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "store.sqlite") as store:
        yield store


def project(*files: str) -> Project:
    return Project(
        document=Document(path="content/projects/a.md"),
        name="项目",
        type=ProjectType.BRANCH,
        level=Level.SCHOOL,
        unit="jx",
        status=ProjectStatus.BUILDING,
        evidence=tuple(Evidence(items=ITEMS[:1], name=file, file=file, internal=True) for file in files),
    )


def test_files_below_an_item_are_its_evidence_sorted_by_name(tmp_path: Path, store: Store) -> None:
    folder = write_site(
        tmp_path / "内部",
        {
            "管理党员有力/乙.txt": "2",
            "管理党员有力/一/甲.txt": "1",
            "教育党员有力/丙.txt": "3",
            "教育党员有力/.隐.txt": "",
            "教育党员有力/~$丙.docx": "",
            "教育党员有力/Thumbs.db": "",
            "别的/丁.txt": "4",
        },
    )
    found = read_internal(store, folder, project(), ITEMS)
    assert list(found.files) == ["教育党员有力/丙.txt", "管理党员有力/一/甲.txt", "管理党员有力/乙.txt"]
    assert [(support.name, support.items) for support in internal_supports(found, ITEMS)] == [
        ("丙", ("教育党员有力",)),
        ("甲", ("管理党员有力",)),
        ("乙", ("管理党员有力",)),
    ]
    assert all(support.internal for support in internal_supports(found, ITEMS))


def test_what_lies_outside_the_folder_is_not_found(tmp_path: Path, store: Store) -> None:
    write_site(tmp_path, {"外面.txt": "不该有", "内部/里面.txt": "有", "内部/教育党员有力/真.txt": ""})
    (tmp_path / "内部/教育党员有力/链接.txt").symlink_to(tmp_path / "外面.txt")
    named = project("里面.txt", "../外面.txt", str(tmp_path / "外面.txt"), "没有.txt", "教育党员有力")
    found = read_internal(store, tmp_path / "内部", named, ITEMS)
    assert list(found.files) == ["里面.txt", "教育党员有力/真.txt"]
    assert found.unusable == (
        "“../外面.txt”指到文件夹以外，没有编入。",
        f"“{tmp_path}/外面.txt”指到文件夹以外，没有编入。",
        "“教育党员有力/链接.txt”指到文件夹以外，没有编入。",
    )


def test_what_is_no_file_is_named_and_left_out(tmp_path: Path, store: Store) -> None:
    folder = write_site(tmp_path / "内部", {"教育党员有力/二级/三级/深.txt": "", "教育党员有力/二\n行.txt": ""})
    (folder / "教育党员有力/环").symlink_to("环")
    (folder / "教育党员有力" / os.fsdecode(b"\xff.txt")).write_text("")
    os.mkfifo(folder / "教育党员有力/管道")
    (folder / "管理党员有力").symlink_to(tmp_path)
    found = read_internal(store, folder, project(), ITEMS)
    assert list(found.files) == ["教育党员有力/二级/三级/深.txt"]
    assert sorted(found.unusable) == [
        "“教育党员有力/?.txt”的文件名不是 UTF-8，或者含有控制字符，请改名。",
        "“教育党员有力/二?行.txt”的文件名不是 UTF-8，或者含有控制字符，请改名。",
        "“教育党员有力/环”不是普通文件，没有编入。",
        "“教育党员有力/管道”不是普通文件，没有编入。",
        "“管理党员有力”指到文件夹以外，没有编入。",
    ]


def test_a_picture_that_cannot_be_written_anew_is_named_and_left_out(tmp_path: Path, store: Store) -> None:
    folder = write_site(
        tmp_path / "内部", {"教育党员有力/坏.jpg": b"no picture", "教育党员有力/图.heic": b"\0\0\0\x18ftypheic"}
    )
    found = read_internal(store, folder, project(), ITEMS)
    assert not found.files
    assert len(found.unusable) == 2
