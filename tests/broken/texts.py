"""Mistakes of texts: punctuation, counts and dates, signs of a text carried off, what belongs to a person, wording."""

from __future__ import annotations

from broken.mistake import Mistake, added, changed, header, text
from sitegen.editors.files import MARK

PUNCTUATION = (
    text("TYP145", "anli/2024-08-15-hongse-chilun.md", "坚持学以致用,知行合一。"),
    text("TYP146", "anli/2025-04-17-daima-chuanxin.md", "教师党支部(下称支部)每月碰一次头。"),
    text("TYP147", "anli/2025-10-30-renxin-shouhu.md", "落实“三会一课”、“主题党日”等制度。"),
    text("TYP148", "anli/2026-03-05-hesui-tongxing.md", "党员学习《关于印发《党员教育规划》的通知》。"),
    text("TYP149", "anli/2026-06-25-houchu-kaifang/index.md", "支部举办了《红色经典诵读活动》。"),
    text("TYP150", "dongtai/2024-06-18-paike-xietong.md", "会议强调，，要抓好落实。"),
    text("TYP151", "dongtai/2024-09-12-lao-dangyuan-jiangxiaoshi.md", "实验、实习、实训...都要去。"),
    text("TYP152", "dongtai/2024-11-20-moni-mianshi.md", "读原著、谈体会等……"),
    text("TYP153", "dongtai/2025/2025-03-12-zhaodu-yecha/index.md", "他的办法--先听后讲，很管用。"),
    text("TYP154", "dongtai/2025/2025-05-29-liuan-ruhu/index.md", "1、抓好学习。"),
    text("TYP155", "dongtai/2025/2025-08-05-shuqi-caiyang/index.md", "（一）、加强领导。"),
    text("TYP156", "dongtai/2025/2025-10-16-houchu-kaifang/index.md", "第一、要学深悟透。"),
    text("TYP157", "dongtai/2026-04-23-yiju-hua/index.md", "完成率达到百分之95。"),
    text("TYP158", "dongtai/2026-05-21-shier-dianwei/index.md", "表彰大会定于２０２６年召开。"),
    text("TYP159", "dongtai/2026-06-11-biaodan-hebing/index.md", '支部开展"学党史"活动。'),
)

PERSONS = (
    text("PII001", "dongtai/2026-10-15-daoshu-dangke/index.md", "张某某，身份证号 110101199003070011。"),
    text("PII002", "dongtai/2026-11-13-fanzha-juben/index.md", "李某某 110101650307001"),
    text("PII003", "duiwu/2024-07-05-shuji-peixun/index.md", "联系人：王老师，13800001234"),
    text("PII004", "duiwu/2025-01-16-hanqu-shiyan.md", "卡号：6222020000000000000"),
    text("PII005", "duiwu/2025-11-14-jiedui-daijiao.md", "赵某某 6222020000000000000"),
    text("PII006", "duiwu/2026-03-06-ronghe-pingyi.md", "护照号：E00000000"),
    text("PII007", "duiwu/2026-09-10-moni-bingfang/index.md", "李某某（学号：2000123456）"),
    text("PII008", "gongjian/2024-02-28-shiyan-paike.md", "投稿邮箱：abc0000@qq.com"),
    text("PII009", "gongjian/2024-05-09-qinghe-wushui/index.md", "家庭住址：江澜市河西区柳荫路 8 号 3 栋 201 室"),
    text("PII010", "gongjian/2024-07-11-kecheng-gongjian.md", "出生日期：1998-05-12"),
    text("PII011", "gongjian/2024-11-20-baoxiao-yicibang.md", "## 关于拟发展预备党员的公示"),
)

COUNTS = (
    text("CNT001", "gongjian/2025-03-27-liuan-shequ/index.md", "会议提出三点要求：一是抓好学习，二是抓好落实。"),
    text("CNT002", "gongjian/2025-05-22-zhaoming-gaizao.md", "从思想、组织、作风、纪律三个方面查找不足。"),
    text("CNT003", "gongjian/2025-07-10-hongsui-hezuoshe/index.md", "一是抓学习，二是抓调研，四是抓整改。"),
    text(
        "CNT004",
        "gongjian/2025-10-16-fanzha-gongjian/index.md",
        "（一）抓学习\n\n（二）抓调研\n\n（四）抓落实",
        at="（四）抓落实",
    ),
    text("CNT005", "gongjian/2026-01-15-baoxiao-huifang.md", "请于9月31日前报送。"),
    text("CNT006", "gongjian/2026-03-26-yuedu-tuiguang/index.md", "3月25日（星期一）下午，两个党支部再议一次。"),
    changed(
        "CNT007", "content/gongjian/2026-07-16-linjiang-jiaoliu.md", "活动日期: 2026-07-15", "活动日期: 2026-07-17"
    ),
    changed("CNT008", "content/yaowen/2026-03-18-zhengjiguan-bushu.md", "活动日期: 2026-03-18", "活动日期: 2026-03-14"),
    text("CNT009", "lilun/2025/2025-05-15-jinrizi.md", "（党委宣传部 2025年5月16日）"),
    text("CNT010", "lilun/2024-01-18-luojiao-yuren.md", "支部接着开展“学党史活动。"),
    text(
        "CNT011",
        "lilun/2024-05-30-jiushuku-suibi.md",
        "支部委员会每月研究一次党员教育工作，逐项听取各小组的进展情况，并公布结果。\n\n"
        "今年以来，支部委员会每月研究一次党员教育工作，逐项听取各小组的进展情况，并公布结果。",
        at="今年以来，支部委员会",
    ),
    text("CNT012", "lilun/2024-10-15-huli-dangke.md", "## 做法\n\n#### 第一步\n\n先问，再讲。", at="#### 第一步"),
    text("CNT013", "lilun/2025/2025-02-20-kekao-daima.md", "##\n\n下一段从这里开始。"),
    text(
        "CNT014",
        "lilun/2025/2025-09-18-du-nongshu.md",
        "## 余下的话\n\n一。\n\n## 余下的话 \n\n二。",
        at="## 余下的话 ",
    ),
    text("CNT015", "lilun/2026-01-22-yirong-shuanggao.md", "## 抓好学习。\n\n再说一句。"),
    changed(
        "CNT016",
        "content/lilun/2026-04-23-yedu-suibi.md",
        "标题: 读书会散场以后",
        "标题: 读书会散场以后台阶上三个人替别人把书读完究竟算不算推广阅读的一场争论以及第二天早上各自又想了一遍的话",
    ),
    text(
        "CNT017",
        "shuangchuang/2024-04-10-huanhua-ruxuan.md",
        "增强“四个意识”：政治意识、大局意识、责任意识、看齐意识。",
    ),
    Mistake(
        code="CNT018",
        path="content/zhibu/2024-04-22-modeng-yedu/index.md",
        new="\n评出 3 个先进党支部，名单见[附件](mingdan.csv)。\n",
        at="评出 3 个",
        beside={
            "content/zhibu/2024-04-22-modeng-yedu/mingdan.csv": (
                "序号,党支部\n1,机械设计系教师党支部\n2,作物学系教师党支部\n".encode()
            )
        },
    ),
    text(
        "CNT019",
        "zhibu/2026-05-28-chafang-wufenzhong.md",
        "拟推荐以下 3 个品牌，现予公示。\n\n| 品牌 | 单位 |\n|---|---|\n"
        "| 红色齿轮 | 机械设计系教师党支部 |\n| 田间党课 | 作物学系教师党支部 |",
    ),
)

POSTS = (
    Mistake(
        code="CNT020",
        path="content/duiwu/2024-07-05-shuji-peixun/index.md",
        new="\n党委组织部部长范舟参加结业交流。\n",
        at="党委组织部部长范舟",
        beside={"content/people.yml": "- {姓名: 范舟, 职务: 党委组织部部长, 起: 2025-01}\n".encode()},
    ),
)

SIGNS = (
    text("ENC164", "lilun/2026-10-29-shuju-zhenshi.md", "党\u200b建引领。"),
    text("ENC165", "shuangchuang/2024-09-27-gongzuoshi-qidong.md", "工作室入选全国党建事情品牌。"),
    text("ENC166", "shuangchuang/2024-12-10-jixie-yanshou.md", "★★党员风采"),
    text("ENC167", "shuangchuang/2025-03-27-zhongqi-jinzhan.md", "请在此处输入活动时间。"),
    added(
        "ENC168",
        "content/dongtai/2026-11-19-fanti.md",
        "---\n标题: 师生党员学习创新理论\n日期: 2026-11-19\n单位: zzb\n一审: 宁川\n二审: 卫澜\n三审: 岳恒\n---\n"
        "學習貫徹黨的創新理論，教育黨員堅定信念，發揮戰鬥堡壘作用，認真開展調查研究。\n",
        "學習貫徹",
    ),
    text("ENC169", "shuangchuang/2025-07-08-huanhua-yanshou.md", "参观喆(zhé)苑小区的党员活动室。"),
    text("ENC170", "shuangchuang/2026-04-02-qiman-zongjie.md", "会议学习了 三 会 一 课 制度。"),
)

ACCESS = (
    text("A11Y001", "tongzhi/2024-03-08-pinpai-tongzhi.md", "办法见[这里](/zhidu/)。"),
    text("A11Y002", "tongzhi/2024-09-20-fazhan-duixiang/index.md", "见[培训安排](/zhidu/)，另见[培训安排](/anli/)。"),
    changed("A11Y003", "content/yaowen/2024/2024-10-22-pinpai-shoupai/index.md", "![", "![图片：", at="![图片："),
    text(
        "A11Y004", "tongzhi/2026-01-06-shuzhi-tongzhi.md", "|  |  |\n|---|---|\n| 学习 | 12 次 |", at="| 学习 | 12 次 |"
    ),
    text("A11Y005", "tongzhi/2026-11-10-qingdan-pingyi.md", "须填写的内容见红字部分。"),
)

WORDINGS = (
    text("TXT001", "yaowen/2024/2024-01-12-shuzhi-pingyi/index.md", "深入学习习近平新时代特色社会主义思想。"),
    text("TXT004", "yaowen/2024/2024-03-06-pinpai-bushu.md", "党员重温“三个代表”思想。"),
    text("TXT009", "tongzhi/gongshi/2026-11-12-shifan-gongshi.md", "协调推进“四个全面”总体布局。"),
    text("TXT020", "tongzhi/gongshi/2026-11-17-anli-gongshi.md", "落实立德育人根本任务。"),
    text("TXT027", "zhidu/2024-04-10-pinpai-banfa/index.md", "牢记习总书记嘱托。"),
    text("TXT035", "zhidu/2025-01-16-jiedui-qingdan/index.md", "对照学校制定十五五规划的要求。"),
    text("TXT036", "zhidu/2025-12-11-shiyanshi-zerengang.md", "建国以来的实验室事故都编入教材。"),
    header("FM065", "yaowen/2024/2024-05-09-dangji-dushuban.md", "忽略: [{规则: TYP150, 理由: 引用原文}]"),
    header("FM066", "yaowen/2024/2024-09-05-qingdan-diaoyan.md", "忽略: [{规则: TYP, 理由: 引用原文}]"),
    added("FM068", "frontmatter.json", f'{{"$comment": "{MARK}"}}\n'),
    added(
        "FM063",
        "content/terms.yml",
        "- 编号: TXT901\n  正则: '(部署'\n  理由: 括号没有合上\n",
        "- 编号: TXT901",
    ),
    added(
        "FM064",
        "content/terms.yml",
        "- 编号: TXT902\n  写法: [布署工作]\n  理由: 错别字\n  应命中: [部署工作]\n",
        "- 编号: TXT902",
    ),
)

TEXTS: tuple[Mistake, ...] = (*PUNCTUATION, *PERSONS, *COUNTS, *POSTS, *SIGNS, *ACCESS, *WORDINGS)
