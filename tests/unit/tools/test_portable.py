"""The portable zip for Windows: what is in it, that it could run there, what it is refused for."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

import portable
from portability.runtime import KNOWN, PACKAGES, UnusableError, read_runtime
from portability.soundness import faults
from portability.texts import licence, texts
from portability.wheels import closure, inside, windows
from windows_files import I386, embeddable, library, wheel

PROGRAM = {"sitegen/__main__.py": b"import click\nimport sqlite3\n"}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """A folder of wheels: sitegen, what it needs, what only Windows needs, what Windows does not."""
    folder = tmp_path / "wheels"
    wheel(folder, "sitegen", PROGRAM, version="1.2", about=("License-Expression: MIT",),
          needs=("click>=1", "tzdata; sys_platform == 'win32'", "uvloop; sys_platform == 'linux'"))  # fmt: skip
    wheel(folder, "click", {"click/快.pyd": library("python3.dll")}, needs=("colorama; platform_system == 'Windows'",),
          tag="cp310-abi3-win_amd64", about=("Classifier: License :: OSI Approved :: BSD License",))  # fmt: skip
    wheel(folder, "tzdata", {"tzdata-1.0.data/purelib/tzdata/zones": b"1", "tzdata-1.0.data/scripts/zones": b"2"})
    wheel(folder, "colorama", about=("License: BSD",))
    wheel(folder, "uvloop", tag="py3-none-win_amd64")
    return folder


@pytest.fixture
def made(tmp_path: Path, wheels: Path) -> Path:
    """The portable zip of these wheels."""
    python = embeddable(tmp_path)
    return portable.make(python, tmp_path / "out", digest=digest(python), wheels=wheels)


def held(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_the_zip_holds_a_python_the_packages_that_windows_needs_and_files_to_double_click(made: Path) -> None:
    assert made.name == "sitegen-1.2-windows.zip"
    files = held(made)
    assert {name for name in files if "/" not in name} == {
        "sitegen.bat",
        "开始.bat",
        "命令行.bat",
        "说明.txt",
        "许可.txt",
    }
    packages = {name.removeprefix(PACKAGES).split("/")[0] for name in files if name.startswith(PACKAGES)}
    assert {name for name in packages if "." not in name} == {"sitegen", "click", "tzdata", "colorama"}
    assert files[f"{PACKAGES}tzdata/zones"] == b"1"
    assert files["python/python312._pth"] == b"python312.zip\r\n.\r\nLib\\site-packages\r\n"


def test_names_in_the_zip_are_in_order_and_marked_as_utf_8(made: Path) -> None:
    with ZipFile(made) as archive:
        names = archive.namelist()
        assert names == sorted(names)
        assert {name.split("/")[0] for name in names} == {"sitegen-1.2-windows"}
        for entry in archive.infolist():
            assert entry.filename.isascii() or entry.flag_bits & 0x800


def test_the_same_python_and_wheels_make_the_same_bytes(made: Path, tmp_path: Path, wheels: Path) -> None:
    python = tmp_path / "python-3.12.10-embed-amd64.zip"
    again = portable.make(python, tmp_path / "again", digest=digest(python), wheels=wheels)
    assert again.read_bytes() == made.read_bytes()


def test_no_file_to_double_click_depends_on_how_its_chinese_is_read(made: Path) -> None:
    for name, data in held(made).items():
        if name.endswith(".bat"):
            assert b"\n" not in data.replace(b"\r\n", b"")
            ascii_until, _, _ = data.partition(b"chcp 65001")
            assert ascii_until.isascii()
            called = re.findall(r"%~dp0([^\"%;]+)", data.decode("utf-8"))
            assert all(place.isascii() for place in called)


def test_each_package_is_named_with_its_licence(made: Path) -> None:
    text = held(made)["许可.txt"].decode("utf-8-sig")
    for line in ("Python 3.12.10：PSF-2.0", "sitegen 1.2：MIT", "click 1.0：BSD License", "colorama 1.0：BSD"):
        assert line in text
    assert "tzdata 1.0：见其文件夹" in text


def test_texts_are_filled_in() -> None:
    for data in texts("1.2", "3.12.10", ()).values():
        assert "$" not in data.decode("utf-8")


def test_requirements_are_judged_as_windows_would(wheels: Path) -> None:
    found = {path.name.split("-")[0]: inside(path)[0] for path in wheels.glob("*.whl")}
    needed, missing = closure([found["sitegen"]], found, windows("3.12.10"))
    assert {one.name for one in needed} == {"sitegen", "click", "tzdata", "colorama"}
    assert missing == []
    del found["colorama"]
    assert closure([found["sitegen"]], found, windows("3.12.10"))[1] == ["colorama"]


def test_what_an_extra_needs_is_needed(tmp_path: Path) -> None:
    for name, needs in (("a", ["b[fast]"]), ("b", ["c; extra == 'fast'", "d; extra == 'slow'"]), ("c", [])):
        wheel(tmp_path, name, needs=needs)
    found = {path.name.split("-")[0]: inside(path)[0] for path in tmp_path.glob("*.whl")}
    needed, missing = closure([found["a"]], found, windows("3.12.10"))
    assert ({one.name for one in needed}, missing) == ({"a", "b", "c"}, [])


def test_a_licence_is_told_in_one_line(tmp_path: Path) -> None:
    (one,) = inside(wheel(tmp_path, "a", about=("License: MIT", "        Copyright")))
    assert licence(one) == "MIT"


def test_a_python_other_than_expected_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match=f"not {KNOWN['3.12.10']}: fetch it again"):
        read_runtime(embeddable(tmp_path), None)


def test_a_python_that_is_not_known_is_refused_until_its_digest_is_given(tmp_path: Path) -> None:
    path = embeddable(tmp_path, "3.99.1")
    with pytest.raises(UnusableError, match=r"embed-amd64\.zip\.spdx\.json beside it"):
        read_runtime(path, None)
    assert read_runtime(path, digest(path).upper()).version == "3.99.1"


@pytest.mark.parametrize("name", ["python.zip", "python-3.12.10-embed-arm64.zip", "Python-3.12.10.tar.xz"])
def test_a_python_for_other_machines_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableError, match="is not named as at"):
        read_runtime(embeddable(tmp_path).rename(tmp_path / name), None)


def test_another_zip_of_that_name_is_refused(tmp_path: Path) -> None:
    path = wheel(tmp_path, "a").rename(tmp_path / "python-3.12.10-embed-amd64.zip")
    with pytest.raises(UnusableError, match=r"no python\.exe in it"):
        read_runtime(path, digest(path))
    path.write_bytes(b"")
    with pytest.raises(UnusableError, match="is no zip"):
        read_runtime(path, digest(path))


@pytest.mark.parametrize(
    ("path", "data", "said"),
    [
        ("python/a.pyd", b"ELF", "python/a.pyd is no library of Windows"),
        ("python/a.pyd", library(machine=I386), "python/a.pyd is not for 64-bit Windows"),
        (f"{PACKAGES}a/b.pyd", library("msvcp140.dll"), f"{PACKAGES}a/b.pyd needs msvcp140.dll, which is not there"),
        (f"{PACKAGES}sitegen/a.py", b"import tkinter, json", f"{PACKAGES}sitegen/a.py imports tkinter, which is not there"),
        (f"{PACKAGES}sitegen/a.py", b"from rich.table import Table", f"{PACKAGES}sitegen/a.py imports rich, which is not there"),
        ("python/aux.txt", b"", "Windows has no file of the name python/aux.txt"),
        ("python/a:b", b"", "Windows has no file of the name python/a:b"),
        ("python/" + "a" * 180, b"", f"python/{'a' * 180} has more than 180 characters"),
        ("PYTHON/python.exe", library(), "python/python.exe is there 2 times, if upper and lower case are the same"),
    ],
)  # fmt: skip
def test_what_would_not_run_on_windows_is_told(tmp_path: Path, path: str, data: bytes, said: str) -> None:
    python = embeddable(tmp_path)
    files = {**read_runtime(python, digest(python)).files, f"{PACKAGES}sitegen/__main__.py": b"from sitegen import a"}
    assert faults({**files, path: data}, "sitegen") == [said]


def test_a_library_may_need_what_stands_beside_it(tmp_path: Path) -> None:
    python = embeddable(tmp_path)
    files = {**read_runtime(python, digest(python)).files, f"{PACKAGES}sitegen/__main__.py": b""}
    beside = {f"{PACKAGES}a/b.pyd": library("c.dll", "api-ms-win-crt-heap-l1-1-0.dll"), f"{PACKAGES}a/c.dll": library()}
    assert faults({**files, **beside}, "sitegen") == []


def test_a_package_without_wheel_for_windows_is_told_and_nothing_is_written(
    tmp_path: Path, wheels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    next(wheels.glob("click-*")).rename(wheels / "click-1.0-cp312-cp312-manylinux_2_17_x86_64.whl")
    python = embeddable(tmp_path)
    arguments = ["--python", str(python), "--sha256", digest(python), "--wheels", str(wheels)]
    assert portable.main([*arguments, "--output", str(tmp_path / "out")]) == 1
    assert "click" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not os.environ.get("SITEGEN_DOWNLOADS"), reason="downloads 22 MB: asked for by SITEGEN_DOWNLOADS=1")
def test_all_that_sitegen_needs_has_wheels_for_windows(tmp_path: Path) -> None:
    python = embeddable(tmp_path, "3.13.15")
    files = held(portable.make(python, tmp_path / "out", digest=digest(python)))
    assert any(name.endswith(".pyd") for name in files)
    assert {f"{PACKAGES}sitegen/theme/home.html", f"{PACKAGES}tzdata/__init__.py"} <= set(files)
