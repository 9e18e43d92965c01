"""Many faults at once."""

from __future__ import annotations

from invalid.case import Case, article

TEN_FAULTS = Case(
    name="ten-faults",
    files={
        "content/about.md": "---\n标题: 关于我们\n---\n见[要闻](/yaowem/)。\n",
        "content/brands/lan.md": "---\n名称: 蓝色引擎\n单位: 机械学院党为\n模式: 一院一品\n阶段: 设计\n---\n",
        "content/checklists.yml": "- 编号: qd-1\n  难题: 开放时间不够\n  举措: 延长\n  责任: jx\n  状态: 已消号\n",
        "content/honours.yml": "- 名称: 先进基层党组织\n  日期: 2025-07-01\n  授予单位: 校党委\n",
        "content/pairings.yml": "- 名称: 校地共建\n  类型: 校地\n  单位: [jx]\n  日期: 2026-03\n  状态: 启动\n",
        "content/tongzhi/2026-05-01-a.md": article().replace("2026-05-20", "5月1日"),
        "content/tongzhi/2026-05-02-b.md": article(body="锟斤拷。\n"),
        "content/units/hx.md": "---\n名称: 化学学院党委\n类型: 二级党委\n上级: hx\n---\n",
        "content/xinwen/2026-05-03-c.md": article(),
        "content/yaowen/2026-05-04-d.md": article("标体: 会议\n"),
    },
    report="""\
content/about.md:4:7 错误 LNK001 链接“/yaowem/”指向的文件不存在。改法：是不是“/yaowen/”？检查文件名和所在文件夹。
    见[要闻](/yaowem/)。
             ^^^^^^^^

content/brands/lan.md:3:5 错误 FM020 没有名为“机械学院党为”的单位。改法：是不是“机械学院党委”？改成已登记的编号、全称或简称。
    单位: 机械学院党为
          ^^^^^^^^^^^^

content/checklists.yml:5:7 错误 FM016 “状态”里，“已消号”不在可选的词里。改法：是不是“已销号”？从这些词里选一个：待启动、推进、已销号、长期、暂缓。
      状态: 已消号
            ^^^^^^

content/honours.yml:1:3 错误 FM011 缺少必填的“级别”。改法：写上“级别: ……”（国家级、省级、市级、校级、院级）。
    - 名称: 先进基层党组织
      ^

content/pairings.yml:3:7 错误 FM040 共建单位不足两个。改法：把各共建单位都写上；校外单位写成 {校外: 全称}。
      单位: [jx]
            ^

content/tongzhi/2026-05-01-a.md:3:5 错误 FM014 日期“5月1日”没有年份。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 5月1日
          ^^^^^^

content/tongzhi/2026-05-02-b.md:6:1 错误 ENC160 有 1 处编码错乱的字，第一处在第 6 行（“锟斤拷”），原来的字已经找不回来。改法：到原站重新取稿，以 UTF-8 保存。
    锟斤拷。
    ^^^^^^

content/units/hx.md:4:5 错误 FM022 “上级”绕成了圈：化学学院党委 → 化学学院党委。改法：改正其中一个的“上级”。
    上级: hx
          ^

content/xinwen/2026-05-03-c.md 错误 FM030 稿件不在任何栏目里：“content/xinwen”里没有 _index.md。改法：新建“content/xinwen/_index.md”，写上“标题: 栏目名称”；或者把稿件移到已有的栏目里。

content/yaowen/2026-05-04-d.md:5:1 错误 FM010 稿件没有“标体”这个键。改法：是不是“标题”？改正，或者删去。
    标体: 会议
    ^^^^

10 个错误。
""",
)

CASES = (TEN_FAULTS,)
