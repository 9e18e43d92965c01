"""品牌覆盖, each figure counted a second time from the files as they are written."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from sitegen.model.views import Table
from sitegen.plan.figures.coverage import brand_coverage, late_brands, units_late_for_brand, units_without_brand
from sitegen.plan.figures.tables import cell_text
from sites import TODAY, Files, library_of, write_site


def unit(name: str, type: str, more: str = "") -> str:
    return f"---\n名称: {name}\n类型: {type}\n{more}---\n"


def brand(name: str, unit: str, stage: str, more: str = "") -> str:
    return f"---\n名称: {name}\n单位: {unit}\n模式: 一支部一品牌\n阶段: {stage}\n{more}---\n"


DEADLINE = date(2026, 5, 1)
SITE: Files = {
    "site.yml": f"标题: 江澜大学党建网\n品牌截止: {DEADLINE}\n",
    "content/units/jlu.md": unit("江澜大学党委", "学校党委"),
    "content/units/xcb.md": unit("党委宣传部", "行政单位", "上级: jlu\n"),
    "content/units/jx.md": unit("机械工程学院党委", "二级党委", "上级: jlu\n排序: 2\n"),
    "content/units/hh.md": unit("环境学院党委", "二级党委", "上级: jlu\n排序: 1\n"),
    "content/units/hq.md": unit("后勤党总支", "党总支", "上级: jlu\n排序: 3\n"),
    "content/units/tsg.md": unit("图书馆直属党支部", "直属党支部", "上级: jlu\n排序: 4\n"),
    "content/units/jx-a.md": unit("设计系党支部", "党支部", "上级: jx\n支部类型: 教师\n排序: 2\n"),
    "content/units/jx-b.md": unit("车辆系党支部", "党支部", "上级: jx\n支部类型: 教师\n排序: 1\n"),
    "content/units/jx-c.md": unit("研究生党支部", "党支部", "上级: jx\n支部类型: 学生\n"),
    "content/units/jx-d.md": unit("实训党支部", "党支部", "上级: jx\n"),
    "content/units/jx-x.md": unit("第一党小组", "党小组", "上级: jx-a\n"),
    "content/units/jx-old.md": unit("旧教研室党支部", "党支部", "上级: jx\n支部类型: 教师\n撤并: jx-a\n"),
    "content/units/wai.md": unit("临江职业学院党委", "学校党委", "校外: 是\n"),
    "content/units/wai-a.md": unit("临江机电系党支部", "党支部", "上级: wai\n支部类型: 教师\n校外: 是\n"),
    "content/brands/a1.md": brand("红色齿轮", "jx-a", "认定", "认定日期: 2026-03-01\n截止: 2026-04-01\n"),
    "content/brands/a2.md": brand("设计先锋", "jx-a", "设计", "截止: 2026-05-31\n"),
    "content/brands/b.md": brand("换挡", "jx-b", "退出", "截止: 2026-01-01\n"),
    "content/brands/hq.md": brand("炉火", "hq", "创建", "截止: 2026-06-01\n"),
    "content/brands/jx.md": brand("智引", "jx", "提升", "截止: 2026-02-01\n"),
    "content/brands/x.md": brand("小组先行", "jx-x", "创建"),
    "content/brands/wai.md": brand("临江行", "wai-a", "创建", "截止: 2026-01-01\n"),
}
PARTY = ("二级党委", "党总支", "直属党支部", "党支部")


def header(text: str | bytes) -> dict[str, str]:
    return yaml.load(str(text).split("---")[1], yaml.BaseLoader) or {}


UNITS = {path[14:-3]: header(text) for path, text in SITE.items() if "/units/" in path}
BRANDS = {path[15:-3]: header(text) for path, text in SITE.items() if "/brands/" in path}


def counted(id: str) -> bool:
    return UNITS[id]["类型"] in PARTY and "撤并" not in UNITS[id] and "校外" not in UNITS[id]


def has_brand(id: str) -> bool:
    return any(item["单位"] == id and item["阶段"] != "退出" for item in BRANDS.values())


def rows(table: Table) -> dict[str, list[float | None]]:
    return {cell_text(row[0]): [cell.number for cell in row[1:]] for row in table.rows}


def read(root: Path, **options: object):  # type: ignore[no-untyped-def]
    return library_of(write_site(root, SITE), **options)


def test_coverage_counts_the_organisations_of_each_kind_and_leaves_out_kinds_without_brand(tmp_path: Path) -> None:
    found = rows(brand_coverage(read(tmp_path), zeros=False))
    kinds: dict[str, list[str]] = {}
    for id in filter(counted, UNITS):
        kind = UNITS[id].get("支部类型", "其他") if UNITS[id]["类型"] == "党支部" else ""
        kinds.setdefault(kind + UNITS[id]["类型"], []).append(id)
    naive = {kind: (len(ids), sum(map(has_brand, ids))) for kind, ids in kinds.items()}
    assert naive["教师党支部"] == (2, 1)
    assert list(found) == ["二级党委", "党总支", "教师党支部"]
    for kind, (total, branded, share) in found.items():
        assert (total, branded) == naive[kind]
        assert share is not None
        assert share == pytest.approx(100 * branded / total, abs=0.5)
    assert all(branded == 0 for kind, (_, branded) in naive.items() if kind not in found)


def test_kinds_without_brand_are_there_where_they_are_asked_for(tmp_path: Path) -> None:
    found = rows(brand_coverage(read(tmp_path), zeros=True))
    assert list(found) == ["二级党委", "党总支", "直属党支部", "教师党支部", "学生党支部", "其他党支部"]
    assert found["直属党支部"] == [1, 0, 0]


def test_branches_that_do_not_say_their_kind_are_others_only_beside_those_that_do(tmp_path: Path) -> None:
    plain = {
        path: str(text).replace("支部类型: 教师\n", "").replace("支部类型: 学生\n", "") for path, text in SITE.items()
    }
    found = rows(brand_coverage(library_of(write_site(tmp_path, plain)), zeros=True))
    assert found["党支部"] == [4, 1, 25]


@pytest.mark.parametrize("preview", [False, True])
def test_units_without_brand_stand_in_the_order_of_the_organisation(preview: bool, tmp_path: Path) -> None:
    found = [unit.id for unit in units_without_brand(read(tmp_path, preview=preview))]
    assert found == ["hh", "jx-b", "jx-c", "jx-d", "tsg"]
    assert sorted(found) == sorted(id for id in UNITS if counted(id) and not has_brand(id))


def test_brands_are_late_after_their_own_day_until_they_are_recognised(tmp_path: Path) -> None:
    found = {late.brand.id: (late.deadline, late.days) for late in late_brands(read(tmp_path, preview=True))}
    naive = {
        id: (day, (TODAY - day).days)
        for id, item in BRANDS.items()
        if (day := date.fromisoformat(item.get("截止", "9999-12-31"))) < TODAY
        and item["阶段"] in ("设计", "创建")
        and item["单位"] != "wai-a"
    }
    assert found == naive == {"a2": (date(2026, 5, 31), 1)}


def test_branches_without_a_brand_are_late_after_the_day_that_the_site_sets(tmp_path: Path) -> None:
    late = units_late_for_brand(read(tmp_path))
    branches = [id for id in UNITS if counted(id) and UNITS[id]["类型"] in ("党支部", "直属党支部")]
    assert sorted(item.unit.id for item in late) == sorted(id for id in branches if not has_brand(id))
    assert [item.unit.id for item in late] == ["jx-b", "jx-c", "jx-d", "tsg"]
    assert {(item.deadline, item.days) for item in late} == {(DEADLINE, (TODAY - DEADLINE).days)}


@pytest.mark.parametrize("after", [0, 1])
def test_the_day_itself_is_in_time(after: int, tmp_path: Path) -> None:
    late = units_late_for_brand(read(tmp_path, today=DEADLINE + timedelta(days=after)))
    assert [item.days for item in late] == [1] * (4 if after else 0)


def test_without_a_day_no_branch_is_late(tmp_path: Path) -> None:
    library = library_of(write_site(tmp_path, {**SITE, "site.yml": "标题: 江澜大学党建网\n"}))
    assert units_late_for_brand(library) == ()
