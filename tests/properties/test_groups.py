"""In a group of sites (站群) an incremental build of each equals a clean one, byte for byte, whatever is edited where."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from groups import BRANCH, GROUP
from properties.edits import LONG
from sites import build_site, picture, snapshot, write_site

SITES = ("xuexiao", "jixie", "sheji")
Edit = Callable[[Path, int], None]


def article(n: int, header: str = "", body: str = "正文。") -> str:
    return f"---\n标题: 第 {n} 次会议\n日期: 2026-05-{n % 28 + 1:02d}\n单位: jx-sj\n{header}---\n{body}\n"


def place(group: Path, n: int, name: str = "jixie") -> Path:
    return group / f"sites/{name}/content/yaowen/hui-{n % 4}.md"


def put(path: Path, text: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def write(group: Path, n: int) -> None:
    put(place(group, n), article(n))


def write_in_the_branch(group: Path, n: int) -> None:
    put(place(group, n, "sheji"), article(n, "标签: [党课]\n", "[会议](/yaowen/hui-1.md)\n"))


def write_above(group: Path, n: int) -> None:
    put(place(group, n, "xuexiao"), article(n, body="[会议](../../../jixie/content/yaowen/hui-1.md)"))


def reword(group: Path, n: int) -> None:
    if (path := place(group, n)).exists():
        put(path, path.read_text("utf-8") + f"又说了 {n} 句。\n")


def hold_back(group: Path, n: int) -> None:
    put(place(group, n), article(n, ("草稿: 是\n", "推送: 否\n", "定时: 2026-07-01\n")[n % 3]))


def remove(group: Path, n: int) -> None:
    place(group, n, SITES[n % 3]).unlink(missing_ok=True)


def show_a_picture(group: Path, n: int) -> None:
    put(group / f"sites/jixie/content/yaowen/p{n % 2}.png", picture(80 + n, 80))
    put(place(group, n), article(n, body=f"![会场](p{n % 2}.png)\n"))


def rename_a_unit(group: Path, n: int) -> None:
    put(group / "shared/content/units/jx-sj.md", f"---\n名称: 第 {n % 3} 党支部\n类型: 党支部\n上级: jx\n---\n")


def replace_a_unit(group: Path, n: int) -> None:
    own = group / f"sites/{SITES[n % 3]}/content/units/jx.md"
    if own.exists():
        own.unlink()
    else:
        put(own, f"---\n名称: 机械学院 {n}\n类型: 二级党委\n上级: jlu\n---\n")


def change_the_theme(group: Path, n: int) -> None:
    put(group / "shared/templates/partials/notices.html", f"<p>{n}</p>\n")


def move_a_site(group: Path, n: int) -> None:
    put(group / "sites/jixie/site.yml", f"标题: 机械学院党建网\n网址: https://jixie{n % 2}.example/\n")


def change_the_group(group: Path, n: int) -> None:
    takes = ("全部", "推送", "不采用")[n % 3]
    put(group / "sites.yml", str(BRANCH["sites.yml"]).replace("jlu\n", f"jlu\n  采用: {takes}\n"))


def break_an_article(group: Path, n: int) -> None:
    put(place(group, n, SITES[n % 3]), "---\n标题: 没有日期\n---\n")


EDITS: tuple[Edit, ...] = (
    write,
    write_in_the_branch,
    write_above,
    reword,
    hold_back,
    remove,
    show_a_picture,
    rename_a_unit,
    replace_a_unit,
    change_the_theme,
    move_a_site,
    change_the_group,
    break_an_article,
)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 30)), min_size=1, max_size=5))
@example([(edit, n) for n, edit in enumerate(EDITS) if edit is not break_an_article])
@example([(write, 1), (write_above, 5), (reword, 1), (hold_back, 1), (write, 1), (remove, 1)])
@example([(write, 1), (break_an_article, 1), (reword, 1), (write, 1)])
def test_an_incremental_build_of_each_site_equals_a_clean_one(edits: list[tuple[Edit, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, patch("sitegen.pipeline.glance.TICK", -LONG):
        group = write_site(Path(folder) / "group", GROUP | BRANCH)
        for edit, number in [(lambda group, n: None, 0), *edits]:
            edit(group, number)
            last = {name: build_site(group / "sites" / name, search=False) for name in SITES}
        for name, outcome in last.items():
            clean = build_site(group / "sites" / name, Path(folder) / name, clean=True, search=False)
            assert (outcome.published, outcome.problems) == (clean.published, clean.problems)
            if clean.published:
                assert snapshot(group / "sites" / name / "output") == snapshot(Path(folder) / name)
