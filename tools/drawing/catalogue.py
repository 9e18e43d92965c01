"""Which picture is drawn how: the path below a content folder, the scene, its mood, format and seed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from random import Random

from .canvas import Canvas
from .palette import AUTUMN, DAWN, NOON, SPRING, SUMMER, WINTER
from .scenes import benches, campus, care, fields, kitchens, meetings, pages, river, still, villages

WIDE, STANDARD, UPRIGHT, WINDOW = (1600, 1000), (1440, 1080), (1200, 1500), (1200, 1000)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the site; the size is width and height in pixels."""

    path: str
    scene: Callable[[Canvas, Random], None]
    seed: int
    size: tuple[int, int] = WIDE


PICTURES = (
    Picture("yaowen/2024/2024-01-12-shuzhi-pingyi/会场.jpg", partial(meetings.long_table, mood=WINTER), 11),
    Picture("yaowen/2024/2024-10-22-pinpai-shoupai/实物.jpg", still.exhibits, 18),
    Picture("yaowen/2025-06-13-liuyu-qidong/点位牌.jpg", partial(river.marker_post, mood=SUMMER), 25, UPRIGHT),
    Picture("yaowen/2025-06-13-liuyu-qidong/采样.jpg", partial(river.pole_sampling, mood=SPRING), 32),
    Picture("yaowen/2025-06-13-liuyu-qidong/现场检测.jpg", partial(river.field_bench, mood=NOON), 39),
    Picture("yaowen/2026-06-30-qiyi-zuotanhui/座谈.jpg", partial(meetings.circle, mood=SUMMER), 46),
    Picture("yaowen/2026-11-18-zhongxinzu-xuexi/会场.jpg", meetings.u_table, 53),
    Picture("duiwu/2024-07-05-shuji-peixun/记录.jpg", still.records_desk, 60),
    Picture("duiwu/2024-07-05-shuji-peixun/模拟.jpg", partial(meetings.group_table, mood=NOON), 67),
    Picture("duiwu/2026-09-10-moni-bingfang/模拟病房.jpg", benches.training_ward, 74),
    Picture("dongtai/2025/2025-08-05-shuqi-caiyang/石桥.jpg", partial(river.stone_bridge, mood=DAWN), 81),
    Picture("dongtai/2025/2025-08-05-shuqi-caiyang/桥上取水.jpg", partial(river.bridge_bucket, mood=SUMMER), 88),
    Picture("dongtai/2025/2025-08-05-shuqi-caiyang/水样.jpg", partial(benches.sample_row, mood=SUMMER), 95),
    Picture("dongtai/2025/2025-08-05-shuqi-caiyang/台账.jpg", still.ledger, 102, STANDARD),
    Picture("dongtai/2025/2025-10-16-houchu-kaifang/后厨.jpg", kitchens.prep_kitchen, 109),
    Picture("dongtai/2026-04-23-yiju-hua/书架.jpg", campus.book_aisle, 116, UPRIGHT),
    Picture("dongtai/2026-05-21-shier-dianwei/河面.jpg", partial(river.wide_river, mood=DAWN), 347),
    Picture("dongtai/2026-05-21-shier-dianwei/清晨.jpg", partial(river.stone_bridge, mood=SPRING), 354),
    Picture(
        "dongtai/2026-05-21-shier-dianwei/取水.jpg", partial(river.pole_sampling, mood=SPRING, vests=True, side=-1), 361
    ),
    Picture("dongtai/2026-05-21-shier-dianwei/现场.jpg", partial(river.field_bench, mood=SPRING), 368),
    Picture("dongtai/2026-05-21-shier-dianwei/水样.jpg", partial(benches.sample_row, mood=SPRING), 375),
    Picture("dongtai/2026-06-11-biaodan-hebing/表单.jpg", still.merged_forms, 123),
    Picture("dongtai/2026-10-15-daoshu-dangke/稻田.jpg", partial(fields.harvest_lesson, mood=AUTUMN), 130),
    Picture("dongtai/2026-10-15-daoshu-dangke/黑板.jpg", partial(fields.task_board, mood=AUTUMN), 137, STANDARD),
    Picture("dongtai/2026-11-13-fanzha-juben/排练.jpg", campus.lounge_rehearsal, 144),
    Picture("shuangchuang/2026-11-05-shuangchuang-tuijin/推进会.jpg", meetings.lecture, 151),
    Picture("dongtai/2025/2025-03-12-zhaodu-yecha/小路.jpg", campus.night_path, 158),
    Picture("dongtai/2025/2025-05-29-liuan-ruhu/照护手册.jpg", partial(care.handbook, mood=SUMMER), 165),
    Picture("zhibu/2024-01-25-shiyanshi-zhuti-dangri/实验台.jpg", benches.gear_bench, 172),
    Picture("zhibu/2024-04-22-modeng-yedu/写作门诊.jpg", campus.writing_clinic, 179),
    Picture("zhibu/2024-09-26-xinsheng-daodu/书库.jpg", campus.stacks_tour, 186),
    Picture("zhibu/2024-12-05-zhu-chongshan/车架试验.jpg", benches.frame_test, 193, STANDARD),
    Picture("zhibu/2025/2025-06-26-hupan-caiyang/采样.jpg", partial(river.pole_sampling, mood=SUMMER, vests=True), 200),
    Picture(
        "zhibu/2025/2025-06-26-hupan-caiyang/现场测定.jpg", partial(river.field_bench, mood=SUMMER, parasol=False), 207
    ),
    Picture("zhibu/2025/2025-06-26-hupan-caiyang/水样入库.jpg", benches.sample_store, 214),
    Picture("zhibu/2025/2025-08-21-chu-yuntian/田埂党课.jpg", partial(fields.ridge_lesson, mood=SUMMER), 221),
    Picture("zhibu/2025/2025-11-06-lao-tongzhi-jiangtang/laojiaoan.jpg", still.manuscripts, 228),
    Picture("zhibu/2026-05-14-shisheng-lianhe/meeting.jpg", partial(meetings.round_tables, mood=SPRING), 235),
    Picture("zhibu/2026-11-05-tianjian-xuexi/稻场.jpg", partial(fields.threshing_floor, mood=AUTUMN), 242),
    Picture("gongjian/2024-05-09-qinghe-wushui/排水沟.jpg", partial(villages.village_ditch, mood=SPRING), 249),
    Picture("gongjian/2025-03-27-liuan-shequ/测血压.jpg", partial(care.blood_pressure, mood=SPRING), 256),
    Picture("gongjian/2025-03-27-liuan-shequ/理药盒.jpg", partial(care.pill_box, mood=NOON), 263),
    Picture("gongjian/2025-03-27-liuan-shequ/足部护理.jpg", care.foot_care, 270, STANDARD),
    Picture("gongjian/2025-07-10-hongsui-hezuoshe/对账.jpg", partial(villages.courtyard, mood=SUMMER), 277),
    Picture("gongjian/2025-10-16-fanzha-gongjian/情景剧.jpg", campus.night_stage, 284),
    Picture("gongjian/2026-03-26-yuedu-tuiguang/dushuhui.jpg", partial(campus.glass_reading, mood=SPRING), 291),
    Picture("gongjian/2026-11-12-yiqi-yuyue/仪器室.jpg", partial(benches.instrument_room, mood=AUTUMN), 298),
    Picture("anli/2024-12-19-qingliu-xianfeng/清澜河.jpg", partial(river.wide_river, mood=AUTUMN), 305),
    Picture("anli/2026-06-25-houchu-kaifang/后厨.jpg", kitchens.cold_cabinet, 312),
    Picture("anli/2026-11-18-ketizu-xiaozu/组会.jpg", meetings.standing_meeting, 319),
    Picture(
        "projects/guo-hh-bgyx/思政课网页.jpg",
        partial(pages.web_page, photo=partial(river.field_bench, mood=AUTUMN, parasol=False)),
        326,
        WINDOW,
    ),
    Picture(
        "projects/guo-hh-bgyx/日报第4版.jpg",
        partial(pages.newspaper, photo=partial(river.stone_bridge, mood=SUMMER)),
        333,
        UPRIGHT,
    ),
    Picture(
        "projects/sheng-jx-sj-ybzb/课表网页.jpg",
        partial(pages.web_page, photo=benches.gear_bench, accent="#7A3B00"),
        340,
        WINDOW,
    ),
)

STARTER = (
    Picture("yaowen/today-wangzhan-kaitong/会商.jpg", partial(meetings.round_tables, mood=AUTUMN), 375),
    Picture("xiegao/today-zhaopian-tuzhu/笔记.jpg", still.records_desk, 382),
)
"""The pictures of a new site (``sitegen init``)."""
