"""Mistakes of the site as a whole: reviews, deadlines, files beside the texts, the pages that come out."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from PIL import Image

from broken.mistake import Mistake, added, changed, header, text
from commits import GIT, commit, git
from sitegen.checks.answers import Answer, Kind

_SIGNED = "reviews/zhidu/2026-09-03-sanshen-sanjiao.yml"

REVIEWS = (
    changed("REV001", "content/yaowen/2024/2024-05-09-dangji-dushuban.md", "三审: ", "# 三审: ", at=""),
    changed("REV002", "content/yaowen/2025-02-26-dangjian-gongzuohui.md", "二审: 陆青", "二审: 周砚"),
    header("REV003", "yaowen/2025-06-13-liuyu-qidong/index.md", "通讯员: 田沃", at="一审: 田沃"),
    header("REV004", "yaowen/2025-12-03-ronghe-tuijinhui.md", "校对: 邱言蹊"),
    changed(
        "REV006", "content/yaowen/2025-04-11-xuexi-jiaoyu-bushu.md", "标题：学校党委部署开展", "标题：学校党委部署"
    ),
    changed("REV007", "content/zhidu/2026-09-03-sanshen-sanjiao.md", "一审: 季闻舟", "一审: 卫澜"),
    changed(
        "REV008",
        _SIGNED,
        '姓名: "俞景和"\n  时间: "2026-09-01"',
        '姓名: "俞景和"\n  时间: "2026-08-30"',
        at='姓名: "俞景和"',
    ),
    added("REV009", "reviews/yaowen/2025-09-20-gaiming.yml", "- {步骤: 一审, 姓名: 石叙, 时间: 2025-09-19}\n"),
    changed("REV010", "content/duiwu/2026-12-03-xinren-peixun.md", "三审: 尚和\n", "", at=""),
)

_OLD, _LATE = "content/about.md", "content/zhibu/2026-11-05-tianjian-xuexi/index.md"


def _committed_late(path: Path) -> None:
    root = next(folder for folder in path.parents if (folder / "site.yml").exists())
    git(root, "init", "-q")
    commit(root, "2026-10-08", _OLD)
    commit(root, "2026-11-20", _LATE)


def _on_public_host(path: Path) -> None:
    path.write_text("---\n标题: 谈话记录\n日期: 2026-11-18\n单位: zzb\n内部: 是\n---\n按计划谈话。\n", "utf-8")
    git(path.parent, "remote", "add", "origin", "git@github.com:example/dangjian.git")
    git(path.parent, "add", path.name)


HISTORY = (
    (
        added("REV011", _LATE, _committed_late, "日期: 2026-11-05"),
        added("FM067", "content/yaowen/2026-11-18-tanhua.md", _on_public_host, "内部: 是"),
    )
    if GIT
    else ()
)

DEADLINES = (
    added(
        "DUE001",
        "content/zhidu/lishi/_index.md",
        "---\n标题: 历史文件\n排序: 10\n---\n已经失效的文件。\n",
        "标题: 历史文件",
    ),
    changed("DUE002", "content/zhidu/_index.md", "更新周期: 365", "更新周期: 60"),
    added(
        "DUE004",
        "content/units/hq-wy.md",
        "---\n名称: 物业服务中心党支部\n类型: 党支部\n上级: hq\n---\n承担楼宇保洁和维修。\n",
        "名称: 物业服务中心党支部",
    ),
    changed(
        "DUE005",
        "content/brands/renxin/index.md",
        "  - {日期: 2026-10-23, 结论: 保留, 说明: 年度复核通过，照护手册改由本人保管。}\n",
        "",
        at="日期: 2025-10-24",
    ),
    changed(
        "DUE006",
        "content/zhibu/2026-05-14-shisheng-lianhe/index.md",
        "品牌: ",
        "# 品牌: ",
        at="名称: 智联党建",
        told="content/brands/zhilian/index.md",
    ),
    changed("DUE007", "content/brands/shuxiang/index.md", "截止: 2027-03-31", "截止: 2026-06-30"),
    changed("DUE008", "content/projects/xiao-mks-tp.md", "{名称: 验收, 计划: 2026-12}", "{名称: 验收, 计划: 2026-10}"),
    changed(
        "DUE009",
        "content/projects/guo-hh-bgyx/index.md",
        "{名称: 验收, 计划: 2026-12}",
        "{名称: 验收, 计划: 2026-12-10}",
    ),
    changed(
        "DUE010",
        "content/checklists.yml",
        "提出: 2026-11-05\n  时限: 2027-06-30",
        "提出: 2026-11-05\n  时限: 2026-11-15",
        at="研究生实验室夜间值守力量不均",
    ),
    changed(
        "DUE011",
        "content/checklists.yml",
        "提出: 2026-04-02\n  时限: 2027-06-30",
        "提出: 2026-04-02\n  时限: 2026-12-05",
        at="横向经费和预算调整仍需线下签字",
    ),
    changed(
        "DUE012",
        "content/planned.yml",
        "计划日期: 2026-11-25",
        "计划日期: 2026-11-15",
        at="标杆院系验收前，各条目的支撑材料怎样归拢",
    ),
    changed("DUE013", "content/units/ny-zw.md", "换届: 2025-05", "换届: 2023-05"),
)


def _located() -> bytes:
    """Return a photograph that tells where it was taken."""
    picture = Image.new("RGB", (180, 180))
    exif = picture.getexif()
    exif.get_ifd(0x8825).update({2: (30.0, 1.0, 2.0), 4: (110.0, 3.0, 4.0)})
    file = BytesIO()
    picture.save(file, "JPEG", exif=exif)
    return file.getvalue()


def _packed(data: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr("xianchang.jpg", data)
    return file.getvalue()


FILES = (
    added("PII012", "content/zhidu/2025-01-16-jiedui-qingdan/yangbiao-jiu.doc", b"\xd0\xcf\x11\xe0"),
    added("PII013", "content/zhidu/2025-01-16-jiedui-qingdan/xianchang.jpg", _located()),
    added("PII014", "content/zhidu/2025-01-16-jiedui-qingdan/zhaopian.zip", _packed(_located())),
)

_BLOCK = "{% block content %}"


def _page(code: str, template: str, new: str) -> Mistake:
    """Return the mistake of a template of the site's own, of which there is one page."""
    page = f"{template}/index" if template in ("brands", "units") else template
    return changed(code, f"templates/{template}.html", _BLOCK, f"{_BLOCK}\n{new}", at="", told=f"output/{page}.html")


PAGES = (
    changed(
        "OUT011",
        "templates/partials/head.html",
        "<title>",
        '<title>{% if view.head.address == "/search.html" %}</title><title>{% endif %}',
        at="",
        told="output/search.html",
    ),
    changed(
        "OUT012",
        "templates/base.html",
        '<html lang="{{ site.language }}"',
        '<html{% if view.head.address != "/404.html" %} lang="{{ site.language }}"{% endif %}',
        at="",
        told="output/404.html",
    ),
    _page("OUT013", "honours", "{% for number in range(30000) %}<p>名单</p>{% endfor %}"),
    _page("OUT014", "media", '<script src="https://cdn.example/a.js"></script>'),
    _page("OUT015", "brands", '<p onclick="go()">品牌</p>'),
    _page("OUT016", "pairings", '<img src="data:," width="4" height="3">'),
    _page("OUT017", "checklists", '<img src="data:," alt="会场">'),
    _page("OUT018", "units", '<a href="/zixun.html">联系我们</a>'),
    _page("OUT019", "fusion", '<a href="/statistics.html#lianxi">联系我们</a>'),
    changed(
        "OUT020",
        "content/zhibu/2024-06-20-gu-weizhou.md",
        "标题: 顾维舟：十年批改作业，只写问句",
        "标题: 祝重山：五年减下四十六千克",
        at="",
        told="content/zhibu/2024-12-05-zhu-chongshan/index.md",
    ),
    changed(
        "OUT021",
        "content/dongtai/2024-06-18-paike-xietong.md",
        "摘要: 三个专业的实验课都挤在周三下午。两个党支部把实验室容量写进排课系统，秋季学期课表草稿不再“撞车”。",
        "摘要: 写给各党支部宣传委员：写什么、怎样写、图片怎样交、稿件怎样审。",
        at="",
        told="content/tougao.md",
    ),
    changed(
        "OUT022",
        "templates/partials/link-groups.html",
        "{% for item in group.links %}",
        '{% for item in group.links if item.address != "/about.html" %}',
        at="",
        told="content/about.md",
    ),
)

_SITE = "https://waizhan.example/"


def _outer(code: str, article: str, page: str) -> Mistake:
    return text(code, article, f"另见[外站的{page}]({_SITE}{page})。")


OUTER = (
    _outer("LNK101", "yaowen/2026-06-30-qiyi-zuotanhui/index.md", "gone"),
    _outer("LNK102", "yaowen/2026-11-18-zhongxinzu-xuexi/index.md", "moved"),
    _outer("LNK103", "zhibu/2026-11-05-tianjian-xuexi/index.md", "certificate"),
    _outer("LNK104", "gongjian/2026-11-12-yiqi-yuyue/index.md", "silent"),
)
ANSWERS = {
    f"{_SITE}gone": Answer(kind=Kind.GONE, day="2026-11-21"),
    f"{_SITE}moved": Answer(kind=Kind.MOVED, day="2026-11-21", detail=f"{_SITE}new"),
    f"{_SITE}certificate": Answer(kind=Kind.CERTIFICATE, day="2026-11-21"),
    f"{_SITE}silent": Answer(kind=Kind.SILENT, day="2026-11-21"),
}
"""What the other site answers; how it is asked is a matter of tests/unit/pipeline/test_online.py."""

SITES: tuple[Mistake, ...] = (*REVIEWS, *HISTORY, *DEADLINES, *FILES, *PAGES, *OUTER)
