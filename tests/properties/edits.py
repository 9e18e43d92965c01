"""What happens to the folder of a site between builds: edits of every kind of thing that can be written, or is there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image

from sitegen.cli.main import run
from sites import TODAY, write_site

LONG = 10**18
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


def swap_picture(world: World, n: int) -> None:
    """Another picture in the place of one: larger or smaller, upright or lying, of another format, clear or moving."""
    folder = f"content/tongzhi/2026-05-02-p{n % 3}"
    kind, name = (("JPEG", "会场.jpg"), ("PNG", "会场.jpg"), ("GIF", "会场.gif"), ("WEBP", "会场.webp"))[n % 4]
    size = ((900, 600), (30, 1300), (1700, 50), (16, 16))[n // 4 % 4]
    frames = [Image.new("RGBA" if n % 5 == 1 else "RGB", size, (n, 90 + 60 * number, 60)) for number in (0, 1)]
    data = BytesIO()
    (frames[0].convert("RGB") if kind == "JPEG" else frames[0]).save(
        data, kind, **({"save_all": True, "append_images": frames[1:]} if kind == "GIF" else {})
    )
    world.write(f"{folder}/{name}", data.getvalue())
    extra = f"封面: {name}\n" if n % 2 else ""
    body = f"一段。\n\n![会场]({name})" + (f"\n![会场]({name})\n\n[大图]({name})" if n % 3 else "")
    world.write(f"{folder}/index.md", article(f"图片{n % 3}", "jlu", "2026-05-02", extra, body))


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


def edit_icons(world: World, n: int) -> None:
    colour = f"主题: {{主色: '#0B64{n % 60 + 10}'}}\n" if n % 2 else ""
    world.write("site.yml", f"标题: 江澜大学党建网\n网址: https://dangjian.example/\n{colour}")
    if n % 3:
        world.write("assets/icons/icon-192.png", picture(n))
    else:
        world.remove("assets/icons/icon-192.png")


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


def edit_pairings(world: World, n: int) -> None:
    more = "- {编号: gj-2, 名称: 校地, 类型: 校地, 单位: [jx, {校外: 城东社区}], 日期: 2025-10, 状态: 完成}\n"
    world.write(
        "content/pairings.yml",
        f"- {{编号: gj-1, 名称: 排课{n}, 类型: {('师生', '机关内部')[n % 2]}, 单位: [jx, jx-sj], 日期: 2026-03, 状态: 推进}}\n"
        + (more if n % 3 else ""),
    )
    world.write("content/tongzhi/2026-05-04-g.md", article("共建一回", "jx-sj", "2026-05-04", "共建: gj-1\n"))


def edit_checklists(world: World, n: int) -> None:
    due = TODAY + timedelta(days=n - 20)
    closed = "状态: 已销号, 销号日期: 2026-05-20, 销号说明: 已办结, 佐证: [/yaowen/2026-03-12-dangke.md]"
    world.write(
        "content/checklists.yml",
        f"- {{编号: QD-1, 难题: 排课冲突太多, 举措: [联合预排], 责任: jx, 时限: {due}, 公开: {'是' if n % 4 else '否'}, "
        f"提出: 2026-01-05, {closed if n % 2 else '状态: 推进'}}}\n",
    )


def edit_glossary(world: World, n: int) -> None:
    unit = ("", ", 单位: jx", ", 单位: jlu")[n % 3]
    world.write(
        "content/glossary.yml", f"- {{名称: 实验楼, 释义: 教学楼之一{n}。{unit}}}\n- {{名称: 党课, 释义: 甲。}}\n"
    )


def edit_honours(world: World, n: int) -> None:
    item = ("管理党员有力", "服务师生有力")[n % 2]
    world.write(
        "content/honours.yml",
        f"- {{名称: 先进集体{n % 4}, 级别: 省级, 日期: 2026-05, 授予单位: 省委教育工委, 单位: jx-sj, 品牌: chilun, "
        f"双创项目: sj-ybzb, 对标: [{item}]}}\n",
    )


def edit_media(world: World, n: int) -> None:
    world.write(
        "content/media.yml",
        f"- {{名称: 一堂党课{n % 4}, 级别: 市级, 日期: 2026-04-{n % 28 + 1:02d}, 媒体: 江澜晚报, 单位: jx-sj, 品牌: chilun}}\n",
    )


def replace_standard(world: World, n: int) -> None:
    items = "教育党员有力, 管理党员有力, 服务师生有力, 宣传师生有力" + (", 联系群众有力" if n % 2 else "")
    world.write(
        "content/standards.yml",
        f"- {{编号: qige-youli, 名称: 本校七个有力, 适用: [样板支部], 条目: [{items}], 可信度: {('证', '疑')[n % 2]}}}\n",
    )


def plan_articles(world: World, n: int) -> None:
    day = TODAY + timedelta(days=n - 20)
    world.write(
        "content/planned.yml",
        f"- {{题目: 选题{n}, 计划日期: {day}, 单位: jx, 状态: {('待写', '采写')[n % 2]}}}\n"
        "- {题目: 已写成的选题, 计划日期: 2026-03-10, 单位: jx-sj, 状态: 已刊发, 稿件: /yaowen/2026-03-12-dangke.md}\n",
    )


def edit_project(world: World, n: int) -> None:
    due = TODAY + timedelta(days=n - 20)
    proof = (
        "{条目: 宣传师生有力, 名称: 台账, 日期: 2025-06, 内部: 是}"
        if n % 3
        else "{条目: 教育党员有力, 名称: 教案, 日期: 2023-06}"
    )
    world.write(
        "content/projects/sj-ybzb.md",
        "---\n名称: 机械设计系教师党支部样板支部\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n"
        f"状态: {('培育创建', '延长建设期', '未通过')[n % 3]}\n起止: [2024-03, 2026-03]\n"
        f"节点:\n  - {{名称: 立项, 实际: 2024-03}}\n  - {{名称: 验收, 计划: {due}}}\n"
        f"任务:\n  - {{内容: 编写案例, 条目: 教育党员有力, 时限: {due}, 状态: {('推进', '完成')[n % 2]}}}\n"
        f"证据:\n  - {proof}\n---\n",
    )


def hide_file(world: World, n: int) -> None:
    internal = ", 内部: 是" if n % 2 else ""
    world.write("content/projects/taizhang.csv", "日期,内容\n")
    world.write(
        "content/projects/tz.md",
        "---\n名称: 台账项目\n类型: 标杆院系\n级别: 校级\n批次: 1\n单位: jx\n状态: 培育创建\n起止: [2024-03, 2026-03]\n"
        "节点:\n  - {名称: 立项, 实际: 2024-03, 材料: taizhang.csv}\n"
        f"证据:\n  - {{条目: 思想政治工作到位, 名称: 台账, 文件: taizhang.csv{internal}}}\n---\n",
    )
    body = "见[台账](../projects/taizhang.csv)。"
    world.write("content/yaowen/2026-04-29-taizhang.md", article("台账", "jx", "2026-04-29", body=body))


def merge_unit(world: World, n: int) -> None:
    merged = "撤并: jx-sj\n" if n % 2 else f"换届: 2023-{n % 12 + 1:02d}\n任期: 3\n"
    world.write("content/units/jx-cl.md", f"---\n名称: 车辆工程系教师党支部\n类型: 党支部\n上级: jx\n{merged}---\n")
    world.write("content/yaowen/2026-04-30-che.md", article("车辆系党课", "jx-cl", "2026-04-30"))


def assess_work(world: World, n: int) -> None:
    phase = ("部署", "落实", "考核")[n % 3]
    extra = f"环节: {phase}\n承接: [/yaowen/2026-03-12-dangke.md]\n融合: 人才培养\n"
    world.write("content/yaowen/2026-04-28-huanjie.md", article("接着干", "jx", "2026-04-28", extra))


def recolour_brand(world: World, n: int) -> None:
    results = f"成效:\n  - {{指标: 答疑, 值: {n * 10}, 单位: 场, 截至: 2026-04}}\n主色: '#8A1F{n % 10}{n % 10}'\n截止: 2026-05-{n % 28 + 1:02d}\n"
    header = f"名称: 红色齿轮\n单位: jx-sj\n模式: 一支部一品牌\n级别: 校级\n阶段: {('创建', '认定', '退出')[n % 3]}\n"
    world.write("content/brands/chilun.md", f"---\n{header}{results}---\n支部把党员先锋岗设在实验室。\n")


def change_rules(world: World, n: int) -> None:
    public = (
        "",
        "公开: [空缺, 逾期, 近期无稿, 零值]\n",
        "公开: [计分, 未建品牌, 未完成, 负面状态]\n",
        "公开: [销号率, 作者, 更新, 可信度]\n",
    )[n % 4]
    scoring = f"计分: {{稿件: {n % 3 + 1}, 体裁: {{消息: 2}}, 荣誉: {{省级: 8}}}}\n" if n % 2 else ""
    review = f"审核: [一审]\n更新周期: {n + 1}\n品牌截止: 2026-05-31\n" if n % 5 == 0 else ""
    world.write("site.yml", f"标题: 江澜大学党建网\n网址: https://dangjian.example/\n{public}{scoring}{review}")


def sign(world: World, n: int) -> None:
    """Sign an article, which is refused where it is signed soundly, or is not there."""
    step = ("一审", "二审")[n % 2]
    run(["sign", ARTICLE, "--site", str(world.root), "--step", step, "--name", f"审{step}", "--today", "2026-06-01"])


def withdraw(world: World, n: int) -> None:
    """Withdraw an article, which is refused where there is none; now and then put it back."""
    names = [ARTICLE, *(f"content/tongzhi/2026-05-02-p{k}" for k in range(3)), "content/tongzhi/2026-02-02-d.md"]
    if n % 4 == 0:
        world.remove("content/withdrawn.yml")
        for kept in sorted(world.path("withdrawn").glob("*/content")):
            shutil.copytree(kept, world.path("content"), dirs_exist_ok=True)
        return
    name = names[n % len(names)]
    run(["withdraw", name, "--site", str(world.root), "--reason", f"有误{n}", "--today", "2026-06-01"])


EDITS: tuple[Edit, ...] = (
    edit_body, edit_title, move_unit, rename_brand, add_article, delete_article, rename_article, add_picture, swap_picture,
    add_attachment, override_template, edit_config, edit_asset, remove_output, spoil_output, move_today, schedule, draft,
    many_articles, drop_cache, edit_pairings, edit_checklists, edit_honours, edit_media, replace_standard, plan_articles,
    edit_project, hide_file, merge_unit, assess_work, recolour_brand, change_rules, edit_glossary, edit_icons, sign,
    withdraw,
)  # fmt: skip
