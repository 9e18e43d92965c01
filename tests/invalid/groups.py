"""Groups of sites (站群) whose list cannot be used, or does not fit what there is."""

from __future__ import annotations

from invalid.case import Case

CASES = (
    Case(
        name="group-with-a-site-that-is-not-there",
        files={"sites.yml": "- 站点: xuexiao\n- 站点: jixe\n"},
        report="""\
sites.yml 提醒 FM059 站点“jixie”没有列在 sites.yml 里，不会一起生成。改法：加上一项“- 站点: jixie”。
sites.yml:2:7 错误 FM058 站点“jixe”不在：没有 sites/jixe/site.yml。改法：是不是“jixie”？
    - 站点: jixe
            ^^^^

1 个错误，1 个提醒。
""",
    ),
    Case(
        name="group-with-a-site-listed-twice",
        files={"sites.yml": "- 站点: xuexiao\n- 站点: jixie\n- 站点: jixie\n"},
        report="""\
sites.yml:3:7 错误 FM027 站点“jixie”列了两次：第 2 项和第 3 项。改法：删去其中一项。
    - 站点: jixie
            ^^^^^

1 个错误。
""",
    ),
    Case(
        name="group-with-a-site-outside",
        files={"sites.yml": "- 站点: xuexiao\n- 站点: jixie\n- 站点: ../../dangjian\n"},
        report="""\
sites.yml:3:7 错误 FM058 “../../dangjian”不能作站点的文件夹名。改法：只写 sites/ 里的文件夹名：小写字母、数字、连字符，例如 xinxi。
    - 站点: ../../dangjian
            ^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="group-with-an-unknown-key",
        files={"sites.yml": "- 站点: xuexiao\n- 名字: jixie\n"},
        report="""\
sites.yml:2:3 错误 FM010 站群的站点没有“名字”这个键。改法：删去，或者改成这里有的键：站点、单位、采用、采用到。
    - 名字: jixie
      ^^^^
sites.yml:2:3 错误 FM011 缺少必填的“站点”。改法：写上“站点: ……”（sites/ 里的文件夹名）。
    - 名字: jixie
      ^

2 个错误。
""",
    ),
    Case(
        name="group-that-is-no-list",
        files={"sites.yml": "xuexiao: jixie\n"},
        report="""\
sites.yml:1:1 错误 FM015 清单文件要写成列表。改法：每一项以“- ”开头，例如“- 编号: QD-2024-01”。
    xuexiao: jixie
    ^

1 个错误。
""",
    ),
    Case(
        name="group-with-a-site-that-is-not-listed",
        files={"sites.yml": "- 站点: xuexiao\n"},
        strict=True,
        report="""\
sites.yml 提醒 FM059 站点“jixie”没有列在 sites.yml 里，不会一起生成。改法：加上一项“- 站点: jixie”。

1 个提醒。
""",
    ),
    Case(
        name="group-with-a-unit-that-is-not-registered",
        files={"sites.yml": "- 站点: xuexiao\n  单位: jlu\n- 站点: jixie\n  单位: 机械学院党总支\n"},
        report="""\
sites.yml:4:7 错误 FM020 没有“机械学院党总支”这个单位。改法：是不是“机械学院党委”？
      单位: 机械学院党总支
            ^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="group-with-a-word-that-is-no-choice",
        files={"sites.yml": "- 站点: xuexiao\n  单位: jlu\n  采用: 部分\n- 站点: jixie\n  单位: jx\n"},
        report="""\
sites.yml:3:7 错误 FM016 “采用”里，“部分”不在可选的词里。改法：从这些词里选一个：全部、推送、不采用。
      采用: 部分
            ^^^^

1 个错误。
""",
    ),
    Case(
        name="group-with-a-section-that-is-not-there",
        files={"sites.yml": "- 站点: xuexiao\n  单位: jlu\n  采用到: 基层\n- 站点: jixie\n  单位: jx\n"},
        report="""\
sites.yml:3:8 错误 FM020 “采用到”写的“基层”不是“xuexiao”的栏目。改法：从这些栏目里选：党建要闻、通知公告。
      采用到: 基层
              ^^^^

1 个错误。
""",
    ),
    Case(
        name="group-with-a-section-that-is-only-below",
        files={
            "sites/jixie/content/dongtai/_index.md": "---\n标题: 学院动态\n---\n",
            "sites/jixie/content/dongtai/2026-05-01-x.md": "---\n标题: 开会\n日期: 2026-05-01\n单位: jx\n---\n正文。\n",
        },
        strict=True,
        report="""\
sites.yml:1:7 提醒 FM057 “xuexiao”没有“jixie”的“学院动态”（dongtai）这个栏目，那里的稿件没有采用。改法：写上“采用到: 栏目名称”；或者在上级站点里新建文件夹同名的栏目。
    - 站点: xuexiao
            ^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="group-with-a-fault-below",
        files={"sites/jixie/content/yaowen/2026-05-01-x.md": "---\n标题: 开会\n日期: 2026-05-01\n---\n正文。\n"},
        report="""\
sites/jixie/content/yaowen/2026-05-01-x.md 错误 FM011 缺少必填的“单位”。改法：写上“单位: ……”（写哪个单位的事；第一个计入稿件统计）。

1 个错误。
""",
    ),
    Case(
        name="group-with-a-broken-shared-unit",
        files={"shared/content/units/jx.md": "---\n名称: 机械学院\n类型: 学院\n---\n"},
        report="""\
shared/content/units/jx.md:3:5 错误 FM016 “类型”里，“学院”不在可选的词里。改法：是不是“二级党委”？从这些词里选一个：学校党委、二级党委、党总支、直属党支部、党支部、党小组、行政单位。
    类型: 学院
          ^^^^

1 个错误。
""",
    ),
    Case(
        name="group-with-a-shared-article",
        files={"shared/content/yaowen/2026-05-01-x.md": "---\n标题: 稿件\n日期: 2026-05-01\n单位: jx\n---\n正文。\n"},
        report="""\
shared/content/yaowen/2026-05-01-x.md 错误 FM033 共用的文件夹里不放稿件：每个站点都会登一遍。改法：移到一个站点的栏目里；别的站点要登的，由上级站点采用。

1 个错误。
""",
    ),
)
