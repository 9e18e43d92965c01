"""PII: what lists, notices and attachments tell of persons although nobody meant to publish it. All numbers are made up."""

from __future__ import annotations

from mistakes.made import document, packed, photograph, sheet, workbook
from mistakes.seed import Written

_NOTICE = "体裁: 公示\n下架日期: 2024-03-22\n"

SEEDS = (
    Written("PII001", "经支部研究，拟发展王某某（身份证号：11010519491231002X）为预备党员。", header=_NOTICE),
    Written("PII001", "| 姓名 | 证件号码 |\n|---|---|\n| 王某某 | 370102200103150422 |\n", header=_NOTICE),
    Written("PII001", "请在系统中核对信息，例如 330106198807243211，最后一位为字母的要大写。"),
    Written("PII001", "帮扶对象李某，370881 19990630 1122，大四学生，家中有两位老人。"),
    Written("PII001", "支部开展走访。", header="摘要: 联系人柳泉，11010519490101003X\n"),
    Written("PII002", "退休教师证件号 110105491231002，请核对后领取慰问品。"),
    Written("PII003", "报名请联系支部组织委员柳泉，电话13800001234。"),
    Written("PII003", "有意见请致电 138-0000-1235 或到办公楼反映。"),
    Written("PII003", "| 姓名 | 所在支部 | 联系方式 |\n|---|---|---|\n| 柳泉 | 机械设计系 | 13900001236 |\n"),
    Written("PII003", "志愿者可添加负责人微信（同手机号 +86 13800001237）进群。"),
    Written(
        "PII003",
        '支部开展走访。\n\n![两名党员在桌前登记](a.jpg "联系人柳泉 13800001238")',
        folder={"a.jpg": photograph()},
    ),
    Written("PII004", "补助将发到工商银行卡6222021602003187459，请本人核对。"),
    Written("PII004", "请把党费汇入账号 6217 0072 3000 5198 429，备注姓名。"),
    Written("PII005", "发放对象柳泉 6228480123456789015，请本人核对。"),
    Written("PII006", "随团出访教师护照号E12345678，签证已经办妥。"),
    Written("PII006", "港澳通行证号码：C12345678，有效期至明年。"),
    Written("PII007", "预备党员名单：王某某，学号202312345678，机械学院。"),
    Written("PII007", "| 学号 | 姓名 |\n|---|---|\n| 2021110234 | 王某某 |\n| 2021110235 | 李某某 |\n"),
    Written("PII007", "主讲人柳泉（工号：20080123）介绍了课程建设情况。"),
    Written("PII008", "投稿请发至 liuquan1988@163.com，注明支部名称。"),
    Written("PII009", "支部看望了老党员，他家住澜江市学府路18号3号楼2单元501室。"),
    Written("PII009", "家庭住址：澜江市青禾区清澜街道和平里小区5栋1201。"),
    Written(
        "PII010",
        "| 姓名 | 性别 | 出生日期 |\n|---|---|---|\n| 王某某 | 男 | 2003-05-12 |\n| 李某某 | 女 | 2004-01-09 |\n",
    ),
    Written("PII011", "现将拟接收预备党员名单予以公示，接受群众监督。", title="关于拟接收王某某同志为预备党员的公示"),
    Written(
        "PII001",
        "名单见[附件](mingdan.docx)。",
        folder={"mingdan.docx": document("发展对象名单", "王某某，身份证号 11010519491231002X")},
        found_in="mingdan.docx",
    ),
    Written(
        "PII003",
        "名单见[附件](mingdan.xlsx)。",
        folder={"mingdan.xlsx": workbook([["姓名", "手机号"], ["王某某", 13800001239]])},
        found_in="mingdan.xlsx",
    ),
    Written(
        "PII007",
        "名单见[附件](mingdan.csv)。",
        folder={"mingdan.csv": "姓名,学号\r\n王某某,2021110234\r\n".encode("gb18030")},
        found_in="mingdan.csv",
    ),
    Written(
        "PII004",
        "材料见[附件](cailiao.zip)。",
        folder={"cailiao.zip": packed({"发放表.docx": document("补助发放表", "卡号 6222021602003187459")})},
        found_in="cailiao.zip",
    ),
    Written(
        "PII003",
        "通知见[附件](tongzhi.pdf)。",
        folder={"tongzhi.pdf": sheet("Tel 13800001240")},
        found_in="tongzhi.pdf",
    ),
    Written(
        "PII014",
        "照片见[附件](zhaopian.zip)。",
        folder={"zhaopian.zip": packed({"走访.jpg": photograph(where=((30.0, 1.0, 2.0), (110.0, 3.0, 4.0)))})},
        found_in="zhaopian.zip",
    ),
    Written(
        "PII012",
        "申请表见[附件](biao.doc)。",
        folder={"biao.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)},
        found_in="biao.doc",
    ),
    Written(
        "PII013",
        "支部开展走访。\n\n![两名党员在河边采样](a.jpg)",
        folder={"a.jpg": photograph(where=((30.0, 1.0, 2.0), (110.0, 3.0, 4.0)))},
        found_in="a.jpg",
    ),
)
