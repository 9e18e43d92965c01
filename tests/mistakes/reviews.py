"""REV: reviews that are missing, out of order, or of one hand."""

from __future__ import annotations

from mistakes.seed import Laid, Written

_RECORD = "reviews/yaowen/2024-03-12-huiyi.yml"
_SIGNED = "- {{步骤: {}, 姓名: {}, 时间: '{}', 正文: 0123456789abcdef}}\n"

SEEDS = (
    Written("REV001", "支部召开会议。", reviews=""),
    Written("REV001", "支部召开会议。", reviews="一审: 程野\n二审: 范舟\n"),
    Written("REV002", "支部召开会议。", reviews="一审: 程野\n二审: 程野\n三审: 岳恒\n"),
    Written("REV002", "支部召开会议。", reviews="一审: 程　野\n二审: 范舟\n三审: 程野\n"),
    Written("REV003", "支部召开会议。", header="作者: 程野\n"),
    Written("REV003", "支部召开会议。", header="通讯员: [柳泉, 范舟]\n"),
    Written("REV004", "支部召开会议。", header="作者: 柳泉\n校对: 柳泉\n"),
    Written("REV001", "支部召开会议。", reviews="一审: 程野\n三审: 岳恒\n"),
    Laid("REV006", {_RECORD: _SIGNED.format("一审", "程野", "2024-03-12 09:00")}),
    Laid("REV007", {_RECORD: _SIGNED.format("一审", "柳泉", "2024-03-12 09:00")}, beside=("REV006",)),
    Laid("REV009", {"reviews/yaowen/2024-03-15-meiyou.yml": _SIGNED.format("一审", "程野", "2024-03-15 09:00")}),
    Written("REV010", "支部召开会议。", header="定时: 2026-04-10\n", reviews="一审: 程野\n", day="2026-03-19"),
)
