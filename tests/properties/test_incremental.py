"""An incremental build equals a clean build, byte for byte, after any sequence of edits."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PIL import Image

from sites import SMALL, TODAY, build_site, snapshot, write_site

ARTICLE = "content/yaowen/2026-03-12-dangke.md"


def picture(color: int) -> bytes:
    data = BytesIO()
    Image.new("RGB", (40, 30), (color, 90, 60)).save(data, "JPEG")
    return data.getvalue()


def article(title: str, unit: str, day: str, extra: str = "", body: str = "正文一段。") -> str:
    return f"---\n标题: {title}\n日期: {day}\n单位: {unit}\n标签: [党课, 调研]\n{extra}---\n{body}\n"


class World:
    """A site folder that edits happen to, and the date on which it is built."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.today = TODAY

    def path(self, name: str) -> Path:
        return self.root / name

    def write(self, name: str, text: str | bytes) -> None:
        write_site(self.root, {name: text})

    def replace(self, name: str, old: str, new: str) -> None:
        if self.path(name).exists():
            self.path(name).write_text(self.path(name).read_text("utf-8").replace(old, new), "utf-8")

    def remove(self, name: str) -> None:
        self.path(name).unlink(missing_ok=True)


Edit = Callable[[World, int], None]


def edit_body(world: World, n: int) -> None:
    if world.path(ARTICLE).exists():
        world.path(ARTICLE).write_text(world.path(ARTICLE).read_text("utf-8") + f"\n补充第{n}段。\n", "utf-8")


def edit_title(world: World, n: int) -> None:
    world.replace(ARTICLE, "讲党课", f"讲党课{n}")


def move_unit(world: World, n: int) -> None:
    world.write(
        "content/units/jx-sj.md", f"---\n名称: 机械设计系教师党支部\n类型: 党支部\n上级: {('jlu', 'jx')[n % 2]}\n---\n"
    )


def rename_brand(world: World, n: int) -> None:
    header = f"名称: 红色齿轮{n}号\n简称: [红色齿轮]\n单位: jx-sj\n模式: 一支部一品牌\n级别: 省级\n阶段: 创建\n"
    world.write("content/brands/chilun.md", f"---\n{header}---\n支部把党员先锋岗设在实验室。\n")


def add_article(world: World, n: int) -> None:
    extra = f"品牌: chilun\n置顶: {'是' if n % 3 == 0 else '否'}\n"
    world.write(
        f"content/yaowen/2026-05-{n % 28 + 1:02d}-a{n}.md",
        article(f"新稿{n}", "jx", f"2026-05-{n % 28 + 1:02d}", extra),
    )


def delete_article(world: World, n: int) -> None:
    names = sorted(world.path("content/yaowen").glob("2026-05-*.md"))
    if names:
        names[n % len(names)].unlink()


def rename_article(world: World, n: int) -> None:
    names = sorted(world.path("content/yaowen").glob("2026-05-*.md"))
    if names:
        names[n % len(names)].rename(world.path(f"content/yaowen/2026-05-20-renamed{n}.md"))


def add_picture(world: World, n: int) -> None:
    world.write(f"content/tongzhi/2026-05-02-p{n % 3}/会场.jpg", picture(n * 20 % 255))
    body = '一段。\n\n![会场](会场.jpg "会场")'
    world.write(
        f"content/tongzhi/2026-05-02-p{n % 3}/index.md", article(f"图片{n % 3}", "jlu", "2026-05-02", body=body)
    )


def add_attachment(world: World, n: int) -> None:
    world.write("content/tongzhi/2026-05-03-f/安排.csv", f"日期,{n}\n")
    extra = "附件: [安排.csv]\n"
    world.write("content/tongzhi/2026-05-03-f/index.md", article("附件", "jlu", "2026-05-03", extra))


def override_template(world: World, n: int) -> None:
    name = "templates/tag.html"
    if n % 2:
        world.write(name, '{% extends "base.html" %}{% block content %}' + f"<p>标签{n}</p>" + "{% endblock %}\n")
    else:
        world.remove(name)


def edit_config(world: World, n: int) -> None:
    footer = f"页脚: {{主办: 宣传部{n}}}\n" if n % 2 else ""
    world.write("site.yml", f"标题: 江澜大学党建网\n网址: https://dangjian.example/\n{footer}")


def edit_asset(world: World, n: int) -> None:
    world.write("assets/css/site.css", f"body {{ color: #00{n % 10}; }}\n")


def remove_output(world: World, n: int) -> None:
    files = sorted(path for path in world.path("output").rglob("*.html"))
    if files:
        files[n % len(files)].unlink()


def spoil_output(world: World, n: int) -> None:
    files = sorted(path for path in world.path("output").rglob("*.html"))
    if files:
        files[n % len(files)].write_text("别的内容", "utf-8")


def move_today(world: World, n: int) -> None:
    world.today = TODAY + timedelta(days=n - 20)


def schedule(world: World, n: int) -> None:
    day = TODAY + timedelta(days=n - 10)
    world.write(
        "content/tongzhi/2026-02-01-s.md",
        article("定时", "jlu", "2026-02-01", f"定时: {day}\n下架日期: {day + timedelta(days=9)}\n"),
    )


def draft(world: World, n: int) -> None:
    extra = "草稿: 是\n" if n % 2 else ""
    world.write("content/tongzhi/2026-02-02-d.md", article("草稿", "jlu", "2026-02-02", extra))


def many_articles(world: World, n: int) -> None:
    for k in range(1, 46):
        world.write(
            f"content/tongzhi/2025/2025-01-{k % 28 + 1:02d}-m{k}.md",
            article(f"旧稿{k}", "jx-sj", f"2025-01-{k % 28 + 1:02d}"),
        )


def drop_cache(world: World, n: int) -> None:
    shutil.rmtree(world.path(".sitegen"), ignore_errors=True)


EDITS: tuple[Edit, ...] = (
    edit_body, edit_title, move_unit, rename_brand, add_article, delete_article, rename_article, add_picture,
    add_attachment, override_template, edit_config, edit_asset, remove_output, spoil_output, move_today, schedule, draft,
    many_articles, drop_cache,
)  # fmt: skip


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # Shrinking builds whole sites again and again; the edits as drawn say enough.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 40)), min_size=1, max_size=6))
def test_an_incremental_build_equals_a_clean_one(edits: list[tuple[Edit, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(write_site(Path(folder) / "site", SMALL))
        assert build_site(world.root).published
        for edit, number in edits:
            edit(world, number)
            outcome = build_site(world.root, today=world.today)
            assert outcome.published, outcome.problems
        clean = build_site(world.root, Path(folder) / "clean", today=world.today, clean=True)
        assert clean.published
        assert snapshot(world.root / "output") == snapshot(Path(folder) / "clean")
