"""TYP: marks and numbers as they come out of input methods, of Word and of chat windows."""

from __future__ import annotations

from mistakes.seed import Written

SEEDS = (
    Written("TYP145", "会议由党委副书记主持,各党支部书记、组织委员参加."),
    Written("TYP145", "支部书记强调:要把学习和工作结合起来;要把问题摆到桌面上。"),
    Written("TYP145", "怎样让组织生活会开出辣味?支部用了三个办法。"),
    Written("TYP145", "与会人员有:支部书记、委员,以及三名积极分子代表。"),
    Written("TYP146", "校党委组织部(党校)到支部调研，查看了活动记录。"),
    Written("TYP146", "(一)抓好理论学习，每月不少于一次。"),
    Written("TYP147", "支部坚持“三会一课”、“主题党日”、“组织生活会”相结合，一年开会二十六次。"),
    Written("TYP147", "会前，党员自学了《中国共产党章程》、《中国共产党纪律处分条例》等。"),
    Written("TYP148", "学院印发《关于学习宣传<中国共产党纪律处分条例>的通知》，要求逐条学。"),
    Written("TYP148", "会议传达了《关于印发《发展党员工作细则》的通知》，由组织委员领学。"),
    Written("TYP149", "3月12日，支部开展《学雷锋志愿服务活动》，为社区检修家电。"),
    Written("TYP149", "他在比赛中获得《优秀共产党员》荣誉证书，奖杯摆在活动室里。"),
    Written("TYP150", "会议要求，，各小组要在月底前交材料。"),
    Written("TYP150", "大家一致表示要向先进学习。。会后合影留念。"),
    Written("TYP150", "支部书记作了总结，。会议在歌声中结束。"),
    Written("TYP151", "读书、看报、听课、讨论...办法很多，关键是坚持。"),
    Written("TYP151", "他想了很久。。。最后还是把名额让给了年轻人。"),
    Written("TYP152", "活动室里添置了书架、投影仪、饮水机等……，党员来得更勤了。"),
    Written("TYP153", "这面墙上写着支部的口号--把小事做实。"),
    Written(
        "TYP153",
        "他说-这是支部的传统，不能丢。",
        missed="between Chinese characters a single hyphen joins names and places rightly",
    ),
    Written("TYP154", "1、提高思想认识，把学习放在首位。\n\n2、压实工作责任，把任务分到个人。"),
    Written("TYP155", "（一）、加强组织领导。各支部要成立工作小组。"),
    Written("TYP155", "（1）、核对名册；（2）、补齐材料；（3）、集中上报。"),
    Written("TYP156", "第一、要学原文；第二、要谈体会；第三、要有行动。"),
    Written("TYP157", "问卷显示，百分之85的党员认为谈心谈话有帮助。"),
    Written("TYP158", "支部成立于２０１９年，现有党员三十一名。"),
    Written("TYP158", "活动在Ａ座三层报告厅举行，六十人参加。"),
    Written("TYP159", '支部打造"红色实验室"品牌，每周开放两个晚上。'),
    Written("TYP159", "支部书记说：'讲清楚比讲得多要紧。'"),
)
