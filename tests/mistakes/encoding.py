"""ENC: text that lost its encoding on the way, came from a mirror site, or still has what a form left in it."""

from __future__ import annotations

from mistakes.seed import Written, page

SEEDS = (
    Written("ENC001", raw=page("支部召开会议。").encode() + b"\xff\xfe\xe5"),
    Written("ENC002", raw=page("支部召开会议，学习有关文件，讨论本学期的工作安排。").encode("gbk")),
    Written("ENC003", raw=page("支部召开会议，学习有关文件。").encode("utf-16")),
    Written("ENC004", "支部召开\x07会议，学习有关文件。"),
    Written("ENC160", "支部书记主持会议，锟斤拷锟斤拷学习了有关文件。"),
    Written(
        "ENC160", "支部书记讲党课" + "，全体党员参加学习".encode().decode("gbk", "replace") + "。", beside=("ENC168",)
    ),
    Written(
        "ENC160",
        "支部组织" + "党员学习".encode().decode("cp1252", "replace") + "有关文件，会后讨论。",
        beside=("ENC164", "TYP151", "CNT010"),
    ),
    Written("ENC160", "参加人员：全体党员、积极分�，共三十余人。"),
    Written("ENC161", "学(xué)院党(dǎng)委召开会(huì)议，部署本学期工作。"),
    Written("ENC168", "江澜大學（xué）黨（dǎng）委召開（kāi）會（huì）議，部署本學期工作。"),
    Written("ENC162", "学校获评示范高?！钡牡持Р浚会后各支部交流了经验。"),
    Written("ENC162", "支部開展“薪火?!钡臋C活动，走访六户居民。", beside=("CNT010",)),
    Written("ENC163", "\uf0b7 加强理论学习，每月一次。\n\n\uf0b7 加强作风建设，每季一查。"),
    Written("ENC163", "支部\ue5d2现有党员二十名，其中预备党员三名。"),
    Written("ENC164", "支部把党\u200b建工作和专业建设放在一起考虑。"),
    Written("ENC164", "\ufeff会议强调，要把责任落实到人。"),
    Written("ENC164", "支部\u2060委员逐一发言，会议开了两个小时。"),
    Written("ENC165", "学院荣获全国党建事情标杆院系，师生倍感鼓舞。"),
    Written("ENC165", "会议要求抓好下层党组织建设，把制度落到每个支部。"),
    Written("ENC166", "★★★喜报：支部获得校级表彰，全体党员备受鼓舞。"),
    Written("ENC166", "✿✿✿让我们一起走近这个支部"),
    Written("ENC167", "读取内容中,请等待...", beside=("TYP145", "TYP151")),
    Written("ENC167", "正在加载中，请稍候……"),
    Written("ENC167", "会议由XXX主持，全体党员参加。"),
    Written("ENC167", "支部于××××年×月×日召开党员大会，应到××人，实到××人。"),
    Written("ENC167", "（此处插入活动照片）"),
    Written("ENC167", "在此输入正文"),
    Written(
        "ENC168",
        "會議強調，要認真學習貫徹上級部署，發揮黨員先鋒模範作用，把學習成果轉化為工作實績，為學校發展貢獻力量。",
    ),
    Written("ENC169", "支部走访了偏远的垚(yáo)山村，看望两名受助学生。"),
    Written("ENC170", "党员认真学习 习 近 平 总 书 记 重要讲话精神，随后交流体会。"),
    Written("ENC170", "支部开展 主 题 党 日 活动，打扫了社区广场。"),
)
