"""PII: what belongs to a person and not on a public page. Sources: 个人信息保护法, and what universities were told off for.

Whatever these rules find is secret: no report shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitegen.checks.manuscript import Manuscript
from sitegen.checks.rule import Hit, needs
from sitegen.core.personal import Found, Number, numbers
from sitegen.model.content import Article
from sitegen.model.passages import Kind, Passage
from sitegen.model.vocabulary import Genre

_MAIL = re.compile(r"(?<![\w.+-])([A-Za-z0-9][\w.+-]*)@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,6})(?![\w.-]*\w)", re.ASCII)
_PRIVATE_MAIL = re.compile(
    r"(?:qq|foxmail|163|126|yeah|gmail|sina|sohu|outlook|hotmail|live|139|189|wo|aliyun|icloud|yahoo)\.", re.IGNORECASE
)
_OFFICE = re.compile(
    r"dang|dzb|dwb|xcb|zzb|jwb|tzb|bgs|ban$|office|news|xinwen|tougao|bianji|info|service|admin|zhibu|zonghe",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"(?:(?:家庭(?:详细)?(?:住址|地址)|户籍地址|现住址|居住地址|住址)[：:为是 \u3000]+"
    r"|家住(?:在)?(?=[^。；;，,\n]{0,30}(?:路|街|巷|道|小区|家园|花园|新村|公寓)))"
    r"([^。；;\n\ufffc]{2,40}?[\d０-９一二三四五六七八九十]+ ?(?:号楼?|室|栋|幢|单元|弄)[^。；;，,\n]{0,16})"
)
_DAY = r"((?:19[5-9]\d|200\d|201[0-2])[年./-]\d{1,2}[月./-]\d{1,2}日?)"
_BORN = re.compile(
    rf"(?:出生(?:日期|年月日?)|(?<!政治)生日)[：:为是 \u3000]*{_DAY}"
    rf"|(?<![\d年./-]){_DAY}(?:出生(?![率人地])|生(?=[，,。；;、）)\s于]|$))",
    re.ASCII,
)
_YEAR_OF_BIRTH = re.compile(r"[12](?:9[5-9]\d|00\d|01[0-2])[年./-]", re.ASCII)
_NOTICE = re.compile("(?:^|的|对象|名单|结果|人选|项目|情况)公示(?:名单|公告|表|书)?[）)]?$")

Told = Iterator[tuple[Passage, Hit]]


def identity_numbers(manuscript: Manuscript) -> Told:
    """有身份证号

    公开的页面和附件里不写身份证号（《个人信息保护法》第二十五条）。网页撤下后搜索引擎里还留着，多校因此被通报。
    认得的是地区、出生日期、校验码都对的 18 位数，以及写明是身份证号的。要区分同名的人，写单位或支部。

    反例：张某某，身份证号 110101199003070011。
    正例：张某某，机械设计系教师党支部。
    正例：设备编号 110101199013070011。
    """
    yield from _numbers(manuscript, Number.IDENTITY, "删去。要区分同名的人，写所在单位或支部。")


def old_identity_numbers(manuscript: Manuscript) -> Told:
    """像是 15 位的身份证号

    老式身份证号是 15 位，没有校验码，所以只提醒：地区和出生日期对得上。

    反例：李某某 110101650307001
    正例：合同编号 110101650307001
    """
    yield from _numbers(manuscript, Number.OLD_IDENTITY, "是身份证号就删去；是别的编号，在前面写明是什么编号。")


def mobile_numbers(manuscript: Manuscript) -> Told:
    """有手机号

    公开的页面不写个人的手机号；联系方式用办公室电话，写区号（《个人信息保护法》第二十五条：公开要本人单独同意）。
    通知里确需公开的，经本人同意和审批，在稿件的“忽略”里写明理由。400、800 和带区号的座机不算。

    反例：联系人：王老师，13800001234
    反例：电话 138-0000-1234
    反例：请致电１３８００００１２３４。
    正例：联系人：王老师，0990-80001234
    正例：服务热线 400-800-1234
    """
    yield from _numbers(manuscript, Number.MOBILE, "改用带区号的办公室电话；确需公开的，经审批后在“忽略”里写明理由。")


def bank_cards(manuscript: Manuscript) -> Told:
    """有银行卡号

    奖助学金、党费、报销的名单里最容易带出银行卡号；金融账户是敏感个人信息（《个人信息保护法》第二十八条）。认得的是写明卡号、账号，开头和校验位都对的 16 至 19 位数。

    反例：卡号：6222020000000000000
    正例：奖学金已汇入本人银行卡。
    """
    yield from _numbers(manuscript, Number.ACCOUNT, "删去。发放用的名单不上网。")


def like_bank_cards(manuscript: Manuscript) -> Told:
    """有像银行卡号的数

    附近没有写“卡号”，但开头和校验位都像银行卡号，所以只提醒。

    反例：赵某某 6222020000000000000
    正例：订单编号 6222020000000000000
    """
    yield from _numbers(manuscript, Number.CARD, "是银行卡号就删去；是别的编号，在前面写明是什么编号。")


def travel_documents(manuscript: Manuscript) -> Told:
    """有护照或通行证的号码

    出国（境）公示只写姓名、单位、任务、去往何处、起止日期，不写证件号码。

    反例：护照号：E00000000
    正例：因公护照由学校统一保管。
    """
    yield from _numbers(manuscript, Number.PASSPORT, "删去。出国（境）公示不写证件号码。")


def roll_numbers(manuscript: Manuscript) -> Told:
    """有学号、工号

    学号、工号常是各种系统的用户名，密码又常是证件号的一段，不公开。认得的是写明学号、工号、准考证号、考生号的；
    本校的号码有固定的样子时，在 site.yml 的“检查”里写“学号”，没有写明的也认得（例如 `学号: "20[12]\\d{7}"`）。

    反例：李某某（学号：2000123456）
    反例：
        | 姓名 | 学号 |
        |---|---|
        | 李某某 | 2000123456 |
    正例：李某某（2000 级本科生）
    正例：学号是在校生的编号。
    """
    own = re.compile(rf"(?<![0-9A-Za-z])(?:{manuscript.rolls})(?![0-9A-Za-z])") if manuscript.rolls else None
    yield from _numbers(manuscript, Number.ROLL, "删去。要区分同名的人，写年级、专业或支部。")
    if own:
        for passage in manuscript.passages:
            taken = _told_of(passage)
            for found in own.finditer(passage.text):
                start, end = found.span()
                if start < end and not any(start < other.end and other.start < end for other in taken):
                    yield passage, _secret(start, end, "有学号、工号。", "删去。要区分同名的人，写年级、专业或支部。")


@needs("@")
def mail_addresses(passage: Passage) -> Iterator[Hit]:
    """有个人邮箱

    联系用办公邮箱。个人邮箱（公共邮箱，或者用一串数字作名字的）会招来垃圾邮件和冒名邮件，请看一看是否需要。

    反例：投稿邮箱：abc0000@qq.com
    正例：投稿邮箱：dangban@jianglan.example
    """
    if "@" not in passage.text:
        return
    for found in _MAIL.finditer(passage.text):
        name, domain = found.groups()
        personal = _PRIVATE_MAIL.match(domain) or re.search(r"\d{5}", name)
        if personal and not _OFFICE.search(name):
            yield _secret(found.start(), found.end(), "有个人邮箱。", "能用办公邮箱的，改用办公邮箱。")


@needs("址", "家住")
def home_addresses(passage: Passage) -> Iterator[Hit]:
    """有家庭住址

    慰问、走访、资助的稿件和名单里不写门牌号（《个人信息保护法》第二十五条）。写到乡镇、社区就够了。

    反例：家庭住址：江澜市河西区柳荫路 8 号 3 栋 201 室
    反例：老党员家住柳荫路 8 号 3 栋 201 室
    正例：老党员家住柳荫路社区
    正例：支部党员到河西区柳荫路社区看望老党员。
    """
    text, shift = _labelled(passage)
    if "址" not in text and "家住" not in text:
        return
    for found in _HOME.finditer(text):
        yield _secret(found.start(1) - shift, found.end(1) - shift, "有家庭住址。", "删去门牌号，写到乡镇、社区为止。")


@needs(_YEAR_OF_BIRTH)
def birth_dates(passage: Passage) -> Iterator[Hit]:
    """名单里有出生日期

    公示确需出生时间的，写到年月；日子不写。

    反例：- 张某某，男，1998年5月12日出生
    反例：出生日期：1998-05-12
    正例：- 张某某，男，1998年5月出生
    正例：支部成立于1998年5月12日。
    正例：- 张某某，政治生日：2001-07-01
    正例：- 2009年5月12日生态文明志愿服务
    """
    text, shift = _labelled(passage)
    for found in _BORN.finditer(text) if "生" in text else ():
        group = found.lastindex or 0
        if group == 1 or passage.kind in (Kind.ITEM, Kind.CELL):
            start, end = found.start(group) - shift, found.end(group) - shift
            yield _secret(start, end, "有出生日期。", "只写到年月，或者删去。")


@needs("公示")
def unnamed_publicity(manuscript: Manuscript) -> Told:
    """像是公示，没有写下架日期

    公示期满，网页和附件都要撤下（多校因期满未撤被通报）。稿件写“体裁: 公示”和“下架日期”，到期自动撤下。

    反例：## 关于某某同志拟发展为中共预备党员的公示
    正例：## 公示之后怎么办
    """
    item = manuscript.item
    if isinstance(item, Article):
        if item.expire or item.genre is Genre.PUBLICITY:
            return
    elif item is not None:
        return
    for passage in manuscript.titles:
        if _NOTICE.search(passage.text):
            end = len(passage.text)
            message = "稿件像是公示，没有写下架日期，期满不会撤下。"
            yield passage, Hit(start=end - 2, end=end, message=message, hint="写“体裁: 公示”和“下架日期: 年-月-日”。")
            return


def _numbers(manuscript: Manuscript, kind: Number, hint: str) -> Told:
    for passage in manuscript.numbered:
        for found in _told_of(passage):
            if found.kind is kind:
                yield passage, _secret(found.start, found.end, f"有{kind.value}。", hint)


def _told_of(passage: Passage) -> Sequence[Found]:
    """Return the personal numbers in *passage*, where they stand in it."""
    if not passage.column:
        return numbers(passage.text)
    text, shift = _labelled(passage)
    return [Found(one.kind, one.start - shift, one.end - shift) for one in numbers(text) if one.start >= shift]


def _labelled(passage: Passage) -> tuple[str, int]:
    """Return the text of *passage*, a cell behind the heading of its column, and how much stands before it."""
    if not passage.column:
        return passage.text, 0
    return f"{passage.column}：{passage.text}", len(passage.column) + 1


def _secret(start: int, end: int, message: str, hint: str) -> Hit:
    return Hit(start=start, end=end, message=message, hint=hint, secret=True)
