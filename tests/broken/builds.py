"""Mistakes that every build tells: of headers and settings, of links and pictures, of files that are not UTF-8."""

from __future__ import annotations

import os
import shutil
from io import BytesIO
from pathlib import Path
from struct import pack
from zlib import crc32

from PIL import Image

from broken.mistake import Maker, Mistake, added, changed, header, text


def _article(header: str = "", body: str = "正文。\n", title: str = "党委组织部开会") -> str:
    """Return an article that is new: its only mistake is in *header* or *body*."""
    return f"---\n标题: {title}\n日期: 2026-11-18\n单位: zzb\n一审: 宁川\n二审: 卫澜\n三审: 岳恒\n{header}---\n{body}"


def _new(code: str, new: str | bytes, at: str | int = "") -> Mistake:
    """Return the mistake of an article more."""
    return added(code, f"content/yaowen/2026-11-18-{code.lower()}.md", new, at)


def _beside(code: str, name: str, data: bytes | Maker, *, told: str = "", at: str = "") -> Mistake:
    """Return the mistake of an article more with a picture *name*, of which it is told where *told* is no other."""
    folder = f"content/yaowen/2026-11-18-{code.lower()}"
    article = _article(body=f"会场见 {name}。\n\n![会场]({name})\n", title=f"党委组织部发布 {name}")
    beside = {f"{folder}/{name}": data}
    return added(code, f"{folder}/index.md", article, at, told=f"{folder}/{told or name}", beside=beside)


def _picture(kind: str, frames: int = 1) -> bytes:
    file = BytesIO()
    images = [Image.new("RGB", (60, 40), (90 * number, 0, 0)) for number in range(frames)]
    more = {"save_all": True, "append_images": images[1:], "duration": 80} if frames > 1 else {}
    images[0].save(file, kind, **more)
    return file.getvalue()


def _large_png() -> bytes:
    head = b"IHDR" + pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + pack(">I", 13) + head + pack(">I", crc32(head)) + pack(">I", 0) + b"IDAT"


def _sparse(size: int) -> Maker:
    def make(path: Path) -> None:
        path.touch()
        os.truncate(path, size)

    return make


WARNINGS = (
    changed("FM012", "content/honours.yml", "授予单位: 澜江市关心下一代工作委员会, ", "", at="编号: ry-2023-03"),
    header("FM013", "zhibu/2024-01-25-shiyanshi-zhuti-dangri/index.md", f"引题: {'做中学' * 14}"),
    header("FM018", "zhibu/2024-03-14-qinglianghua-xiaozu.md", "副题: 轻量化课题组手记 #3"),
    added("FM029", "content/dongtai/2026-11-17-组织部.md", _article(title="党委组织部开例会", body="例会。\n")),
    added("FM036", "content/dongtai/2026-11-17-huiyi (李明的冲突副本).md", _article()),
    changed("FM042", "content/tongzhi/gongshi/2024-10-08-pinpai-gongshi.md", "下架日期", "# 下架日期", at="体裁: 公示"),
    header("FM043", "tongzhi/2025-04-16-shuangchuang-shenbao/index.md", "转载: 是"),
    changed(
        "FM045",
        "content/zhibu/2024-09-26-xinsheng-daodu/index.md",
        "标签: [",
        "标签: [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛, ",
    ),
    changed("FM054", "site.yml", "页脚:\n", "页脚:\n  ICP备案号: 12345678\n"),
    header(
        "FM060",
        "zhibu/2024-12-05-zhu-chongshan/index.md",
        "双创项目: xiao-hh-bgyx\n对标: [思想政治工作到位]",
        at="对标: ",
    ),
    changed(
        "FM061",
        "content/projects/xiao-jx-yjs-ybzb.md",
        "状态: 完成, 佐证: [/anli/2026-11-18-ketizu-xiaozu/index.md]}\n  - {内容: 毕业前",
        "状态: 完成}\n  - {内容: 毕业前",
        at="内容: 党小组建到课题组",
    ),
    changed("FM062", "content/brands/hesui/index.md", '主色: "#6B5600"', '主色: "#E0A800"'),
    _beside("IMG005", "huichang.jpg", _picture("PNG")),
    _beside("IMG006", "luxiang.mov", b"video", told="index.md", at="![会场]"),
    _beside("IMG007", "luxiang.mp4", _sparse(51 * 1024 * 1024)),
    changed(
        "IMG009",
        "content/zhibu/2025/2025-01-09-lang-qingyuan.md",
        "标题: 郎清远：",
        "标题: 郎清远㙍：",
        at="分享图字体",
        told="site.yml",
    ),
    _beside("IMG010", "yanshi.webp", _picture("WEBP", 3)),
    text("LNK004", "zhibu/2025/2025-03-12-dangyuan-dahui.md", "见[预约](/dongtai/2026-11-20-yiqi-yuyue.md)。"),
    text("LNK006", "zhibu/2026-01-22-shuzhi-tiwen.md", "见[培训班名单](/tongzhi/2025/0918-peixun-mingdan.html)。"),
    text("LNK093", "zhibu/2025/2025-06-26-hupan-caiyang/index.md", "![河边的会场](https://example.com/a.jpg)"),
    text("LNK094", "zhibu/2025/2025-08-21-chu-yuntian/index.md", "[值班安排](file:///C:/通知.pdf)"),
    text("LNK095", "zhibu/2025/2025-11-06-lao-tongzhi-jiangtang/index.md", ":::编者按\n按语。"),
)
"""What a site is built with all the same."""


def _planned(name: str) -> str:
    return f"\n- {{编号: xt-1, 题目: {name}, 计划日期: 2026-12-20, 单位: tsg, 状态: 待写}}\n"


HEADERS = (
    _new("FM001", "", 1),
    _new("FM002", "党委组织部开会\n", "党委组织部开会"),
    _new("FM003", "---\n标题: 党委组织部开会\n\n正文。\n", "---"),
    _new("FM004", _article("标签:党课\n"), "标签:党课"),
    _new("FM005", _article("摘要: 甲\n摘要: 乙\n"), "摘要: 乙"),
    _new("FM006", _article("摘要: *重要* 通知\n"), "摘要: "),
    _new("FM007", _article(f"标签: {'[' * 30}党课{']' * 30}\n"), "标签: "),
    _new("FM008", _article("标签:\n\u3000\u3000- 党课\n"), "- 党课"),
    _new("FM009", _article(body="<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> 修改\n"), "<<<<<<<"),
    _new("FM010", _article("标体: 会议\n"), "标体"),
    _new("FM011", _article().replace("单位: zzb\n", "")),
    _new("FM014", _article("活动日期: 11月18日\n"), "活动日期"),
    _new("FM015", _article("置顶: 也许\n"), "置顶"),
    _new("FM016", _article("体裁: 散文\n"), "体裁"),
    added(
        "FM017",
        "content/brands/lan.md",
        "---\n名称: 蓝色引擎\n单位: jx\n模式: 一院一品\n阶段: 设计\n主色: #1B3FA6\n---\n",
        "主色",
    ),
    _new("FM020", _article("品牌: 红色车轮\n"), "品牌"),
    header("FM021", "units/yx-lc.md", "简称: [机械学院党委]"),
    added("FM022", "content/units/yx-yx.md", "---\n名称: 药学系党支部\n类型: 党支部\n上级: yx-yx\n---\n", "上级"),
    _new("FM023", _article("专栏: 先锋故事\n分类: 教书育才\n"), "分类"),
    _new("FM024", _article("栏目: 通知公告\n"), "栏目"),
    _new("FM025", _article("对标: 教育党员有利\n"), "对标"),
    added("FM027", "content/planned.yml", _planned("夜读") + _planned("晨读"), "题目: 晨读"),
    _new("FM028", _article("网址名: DangWei\n"), "网址名"),
    added("FM030", "content/xinwen/2026-11-18-huiyi.md", _article()),
    added("FM031", "content/tags/_index.md", "---\n标题: 标签\n---\n"),
    added("FM032", "content/units/管理学院.md", "---\n名称: 管理学院党委\n类型: 二级党委\n上级: jlu\n---\n"),
    added("FM033", "content/units/glxy/jianjie.md", "---\n名称: 管理学院党委\n类型: 二级党委\n上级: jlu\n---\n"),
    added(
        "FM040",
        "content/pairings.yml",
        "\n- {编号: gj-2026-90, 名称: 校地共建, 类型: 校地, 单位: [jx-cl], 日期: 2026-11, 状态: 推进}\n",
        "校地共建",
    ),
    added(
        "FM041",
        "content/checklists.yml",
        "\n- {编号: QD-2026-90, 难题: 开放时间不够, 举措: 延长, 责任: jx, 提出: 2026-10-01, 状态: 已销号, "
        "销号日期: 2026-11-01, 销号说明: 已延长}\n",
        "开放时间不够",
    ),
    _new("FM044", _article("下架日期: 2026-11-01\n"), "下架日期"),
    added(
        "FM053",
        "content/brands/hong.md",
        "---\n名称: 红色引擎\n单位: jx\n模式: 一院一品\n阶段: 设计\n主色: 红色\n---\n",
        "主色",
    ),
    changed("FM056", "site.yml", "品牌截止: ", "公开: [稿件排名]\n品牌截止: ", at="公开: "),
)

CODINGS = (
    _new("ENC001", _article().encode() + "第二段从别处粘贴。\n".encode("gbk"), 10),
    _new("ENC002", _article().encode("gbk"), 2),
    _new("ENC003", b"\xff\xfe" + _article().encode("utf-16-le"), 1),
    _new("ENC004", _article(body="召\x08开会议。\n"), "\x08"),
    _new("ENC160", _article(body="锟斤拷锟斤拷召开会议。\n"), "锟斤拷"),
    _new("ENC161", _article(body="學(xué)校召開專題會(huì)議，部署創(chuàng)建工作。\n"), "xué"),
    _new("ENC162", _article(body="示范?！钡臋C党支部。\n"), "示范"),
    _new("ENC163", _article(body="\uf0d8 第一项\n"), "第一项"),
)

LINKS = (
    _new("LNK001", _article(body="见[党课](2026-03-12-danke.md)。\n"), "danke"),
    changed("LNK002", "site.yml", "链接: /lilun/", "链接: /lilum/"),
    _new("LNK003", _article(body="![会场](会场.png)\n"), "会场.png"),
    _new("LNK005", _article(body="见[下文](#第二部分)。\n"), "第二部分"),
    _new("LNK090", _article(body="甲\n" * 40_010)),
    _new("LNK091", _article(body=f"{'> ' * 30}引文\n"), "引文"),
    _new("LNK092", _article(body=f"{'[' * 2000}\n"), "[[["),
    _new("LNK096", _article(body="正文[^1]。\n\n[^1]: [^2]: 注一\n\n[^3]: 注二\n")),
    _beside("IMG001", "huichang.jpg", b"<!doctype html><title>404</title>"),
    _beside("IMG002", "shouji.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    _beside("IMG003", "quanjing.png", _large_png()),
    _beside("IMG004", "jiegou.svg", b'<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
    changed("IMG008", "site.yml", "NotoSerifCJKsc-Bold-subset.otf", "songti.otf"),
    _new("OUT001", _article("网址名: img001\n"), "网址名"),
    _new("OUT002", _article("原网址: info/1034/1506.htm\n"), "原网址"),
    changed("OUT004", "site.yml", "主题:\n", "主题:\n  标识: zhanbiao.png\n"),
)

ERRORS: tuple[Mistake, ...] = (*HEADERS, *CODINGS, *LINKS)
"""What refuses a build."""


def _beside_in_gbk(path: Path) -> None:
    Path(os.fsdecode(os.fsencode(path.parent) + b"/" + "会议.md".encode("gbk"))).write_bytes(_article().encode())


_FOLDER = "content/zhidu/2025-01-16-jiedui-qingdan"

NAMES = (
    added("FM034", "content/yaowen/2026-11-18-lian.md", lambda path: path.symlink_to("/etc/passwd")),
    added("FM035", f"{_FOLDER}/QINGDAN-YANGBIAO.csv", b"\n", told=f"{_FOLDER}/qingdan-yangbiao.csv"),
    added("FM038", "content/yaowen/gbk.md", _beside_in_gbk, told="content/yaowen/\\xbb\\xe1\\xd2\\xe9.md"),
)
"""Files that not all systems can have."""

SETTINGS = (
    changed("FM051", "site.yml", "时区: Asia/Shanghai", "时区: 北京时间"),
    changed("FM052", "site.yml", "网址: https://dangjian.example/", "网址: dangjian.example"),
    changed("FM055", "site.yml", "审核: ", "检查: {级别: {TXT021: 严重}}\n审核: ", at="检查: "),
)
"""Settings without which nothing can be read."""

ABSENCE = (added("FM050", "content", shutil.rmtree),)
