"""Which file an address means: never one outside of the preview."""

from pathlib import Path

import pytest

from sitegen.devserver.handlers import find


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    preview = tmp_path / "preview"
    for name in ("index.html", "yaowen/index.html", "yaowen/a.html"):
        (preview / name).parent.mkdir(parents=True, exist_ok=True)
        (preview / name).write_text(name)
    (preview / "empty").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (preview / "link.txt").symlink_to(tmp_path / "secret.txt")
    return preview


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("", "index.html"),
        ("index.html", "index.html"),
        ("yaowen/", "yaowen/index.html"),
        ("yaowen/a.html", "yaowen/a.html"),
        ("yaowen/../index.html", "index.html"),
        ("yaowen", "yaowen"),
    ],
)
def test_an_address_names_its_file(folder, path, name):
    assert find(folder, path) == folder / name


@pytest.mark.parametrize(
    "path",
    [
        "nothing.html",
        "../secret.txt",
        "yaowen/../../secret.txt",
        "/etc/passwd",
        "..\\secret.txt",
        "C:/secret.txt",
        "link.txt",
        "a\0b",
        "empty",
        "empty/",
        "index.html/",
        "x" * 5000,
    ],
)
def test_nothing_else_is_there(folder, path):
    assert find(folder, path) is None


def test_without_a_preview_nothing_is_there(tmp_path):
    assert find(tmp_path / "none", "index.html") is None
