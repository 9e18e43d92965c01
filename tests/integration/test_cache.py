"""The cache is disposable: where it can't be written, is damaged or lost, the site is the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sitegen.store.store import Store
from sites import build_site, snapshot


@pytest.fixture
def expected(small_site: Path, tmp_path: Path) -> dict[str, bytes]:
    build_site(small_site, tmp_path / "expected")
    shutil.rmtree(small_site / ".sitegen")
    return snapshot(tmp_path / "expected")


@pytest.mark.parametrize("clean", [False, True])
def test_a_folder_that_cannot_be_a_cache_costs_only_time(
    clean: bool, small_site: Path, expected: dict[str, bytes]
) -> None:
    (small_site / ".sitegen").write_text("一个文件占了缓存文件夹的名字", "utf-8")
    for _ in range(2):
        assert build_site(small_site, clean=clean, jobs=2, start_method="fork").published
        assert snapshot(small_site / "output") == expected
    assert (small_site / ".sitegen").is_file()


@pytest.mark.parametrize("data", [b"", b"not a database", b"SQLite format 3\0" + bytes(4000)])
def test_a_damaged_store_is_begun_anew(data: bytes, small_site: Path, expected: dict[str, bytes]) -> None:
    build_site(small_site)
    for path in (small_site / ".sitegen").glob("store.db*"):
        path.write_bytes(data)
    article = small_site / "content/tongzhi/2026-04-01-xuexi.md"
    text = article.read_bytes()
    article.write_bytes(text + "加一句。\n".encode())
    assert build_site(small_site).published
    article.write_bytes(text)
    assert build_site(small_site).published
    assert snapshot(small_site / "output") == expected


def test_a_lost_cache_makes_everything_anew_and_the_same(small_site: Path, expected: dict[str, bytes]) -> None:
    first = build_site(small_site)
    shutil.rmtree(small_site / ".sitegen")
    second = build_site(small_site)
    assert second.made == first.made
    assert snapshot(small_site / "output") == expected


def test_a_store_grown_past_use_is_dropped_and_nothing_is_made_again(
    small_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "sitegen.pipeline.glance.TICK", 10**18
    )  # a look from outside, which needs no store, tells nothing
    build_site(small_site)
    before = snapshot(small_site / "output")
    store = small_site / ".sitegen" / "store.db"
    published = sum(map(len, before.values()))
    with Store(store) as kept:
        kept.put([("no longer asked for", bytes(3 * published))])
    assert build_site(small_site).made == 0 and store.stat().st_size > 3 * published, "small stores may stay"
    monkeypatch.setattr("sitegen.pipeline.cache._ROOM", 0)
    assert build_site(small_site).made == 0
    assert not store.exists()
    article = small_site / "content/tongzhi/2026-04-01-xuexi.md"
    article.write_bytes(article.read_bytes() + "加一句。\n".encode())
    assert 0 < build_site(small_site).made < len(before)


def test_a_store_is_told_from_any_other_at_its_path(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Store(path) as store:
        first = store.identity
    with Store(path) as store:
        assert store.identity == first
        path.unlink()
        assert store.identity == first
    with Store(path) as store:
        assert store.identity != first
