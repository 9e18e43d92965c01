"""ENC: signs of a text that was not typed but carried off: from a mirror, a word processor, a form not filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.checks.manuscript import Manuscript
from sitegen.checks.rule import Hit, needs
from sitegen.core.text import HAN
from sitegen.load.encoding import PINYIN, PINYIN_LIMIT
from sitegen.model.passages import Passage

Found = Iterator[tuple[Passage, Hit]]

_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")
# Between signs beyond the Chinese ones U+200D joins what belongs together.
_JOINED = re.compile("[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
_REWRITTEN = re.compile("党建事情|思想政治事情|党务事情|下层(?:党)?组织|革新生长|教诲事情|党的扶植|主题教诲")
_ADORNMENT = "★☆✿❀❁❤♥♡♪♫ღ✩✦✧❖◆◇▲△▼▽※"
_ADORNED = re.compile(f"[{_ADORNMENT}]\ufe0f?[{_ADORNMENT}][{_ADORNMENT}\ufe0f]*")
_LEFT_OVER = re.compile(
    r"【(?:此处|在此)(?:输入|填写|插入|添加)[^【】\n]*】|读取内容中|[，,]?请(?:稍候|等待)(?:…+|\.{3})|加载中(?:…+|\.{3})?$|[Ll]orem ipsum|(?:此处|在此)(?:输入|填写|插入|添加)|"
    r"(?:点击|单击)此处(?:输入|添加|编辑)|(?<![A-Za-z])[Xx]{3,}(?![A-Za-z])|(?<!某)(?:×{2,}|[Xx]{2}|Ｘ{2,})(?:学院|大学|学校|支部|党支部|党委|党总支|单位|部门|年|月|日)|"
    r"[（【](?:待补充|待补|待填|待定|此处略)[）】]|(?<![A-Za-z])(?:TODO|TBD)(?![A-Za-z])"
)
# One of these stands in whatever that finds.
_BLANKS = re.compile(
    "读取内容中|请稍候|请等待|加载中|orem ipsum|此处[输填插添编略]|在此[输填插添]|X[Xx]|x[Xx]|××|ＸＸ|待补|待填|待定|TODO|TBD"
)
_FEW = 20
_SHARE = 0.05
_NAME = re.compile(f"[{HAN.replace(chr(0x3007), '')}]+")
_READING = re.compile(PINYIN)
_SPREAD = re.compile(f"(?<![{HAN}])[{HAN}](?:[ \u3000\xa0]+[{HAN}]){{2,}}(?![{HAN}])")


@needs(_UNSEEN)
def unseen_signs(manuscript: Manuscript) -> Found:
    """有看不见的字符

    零宽空格、书写方向符、软连字符等多半从网页、聊天软件粘贴而来：读者看不见，搜索却因此搜不到。

    反例：党\u200b建引领
    正例：党建引领
    """
    for passage, found in manuscript.find(_UNSEEN):
        if found[0] == "\u200d" and _JOINED.match(passage.text, found.start() - 1):
            continue
        yield (
            passage,
            Hit(
                start=found.start(),
                end=found.end(),
                message=f"有看不见的字符（U+{ord(found[0]):04X}）。",
                hint="删去它。",
                instead="",
            ),
        )


@needs(_REWRITTEN)
def rewritten(manuscript: Manuscript) -> Found:
    """像是用同义词替换过的文字

    镜像站、采集站用同义词替换原文的词，避开查重。“工作”变成“事情”，“基层”变成“下层”，就是这样来的。请向原站重新取稿。

    反例：全国党建事情标杆院系
    正例：全国党建工作标杆院系
    """
    for passage, found in manuscript.find(_REWRITTEN):
        yield (
            passage,
            Hit(
                start=found.start(),
                end=found.end(),
                message=f"“{found[0]}”像是采集站替换过的词。",
                hint="到原站重新取稿，核对全文。",
            ),
        )


@needs(*_ADORNMENT)
def adorned(manuscript: Manuscript) -> Found:
    """有成串的装饰符号

    成串的星号、花形多半是采集站插入的，或者从公众号排版里带来的。

    反例：★★党员风采
    正例：党员风采
    """
    for passage, found in manuscript.find(_ADORNED):
        yield (
            passage,
            Hit(
                start=found.start(),
                end=found.end(),
                message=f"有装饰符号“{found[0]}”。",
                hint="删去它；要分层次，用小标题。",
            ),
        )


@needs(_BLANKS)
def left_over(manuscript: Manuscript) -> Found:
    """有没填完的占位文字

    模板里的“此处输入”、网页上的“读取内容中”、没有填的“××学院”，不应当留在稿子里。隐去人名的“王××”“某××公司”不查。

    反例：读取内容中，请等待……
    反例：请在此处输入活动时间。
    反例：××学院党委召开会议。
    正例：学生王××谈了体会。
    正例：内容正在整理。
    """
    for passage in manuscript.passages:
        end = 0
        if not _BLANKS.search(passage.text):
            continue
        for found in _LEFT_OVER.finditer(passage.text):
            # 读取内容中，请等待…… is one thing left over, not two.
            if not end or found.start() > end:
                yield (
                    passage,
                    Hit(
                        start=found.start(),
                        end=found.end(),
                        message=f"“{found[0]}”像是没有填完的占位文字。",
                        hint="补上内容，或者删去。",
                    ),
                )
            end = found.end()


def foreign_script(manuscript: Manuscript) -> Found:
    """不在简体常用字里的字太多

    一篇稿子里超过百分之五的汉字不在 GB/T 2312—1980 的字集里，多半是繁体，或者是被镜像站弄坏的文字。转载繁体来源的，在头部写“忽略”
    并说明理由。

    反例：學習貫徹黨的創新理論，教育黨員堅定信念，發揮戰鬥堡壘作用，認真開展調查研究。
    正例：学习贯彻党的创新理论，教育党员坚定信念，发挥战斗堡垒作用，认真开展调查研究，走访了喆苑小区。
    """
    own = "".join(_NAME.findall(manuscript.text))
    lacking = len(own) - len(own.encode("gb2312", "ignore")) // 2
    if len(own) < _FEW or lacking <= _SHARE * len(own):
        return
    for passage in manuscript.passages:
        place = next((place for place, sign in enumerate(passage.text) if _is_foreign(sign)), None)
        if place is not None:
            share = f"{len(own)} 个汉字里有 {lacking} 个（{lacking / len(own):.0%}）"
            yield (
                passage,
                Hit(
                    start=place,
                    end=place + 1,
                    message=f"全文 {share}不在简体常用字集里。",
                    hint="到原站重新取稿；转载繁体来源的，在头部写“忽略”和理由。",
                ),
            )
            return


def _is_foreign(sign: str) -> bool:
    return bool(_NAME.match(sign)) and not sign.encode("gb2312", "ignore")


@needs("(")
def readings(manuscript: Manuscript) -> Found:
    """个别字后有拼音注释

    生僻字后注音是可以的；如果不是自己注的，就是从镜像站带来的。满三处，构建时即报 ENC161。

    反例：參觀喆(zhé)苑小區的黨員活動室
    正例：参观喆苑小区的党员活动室
    """
    found = list(manuscript.find(_READING)) if "(" in manuscript.body else []
    for passage, one in found if len(found) < PINYIN_LIMIT else ():
        yield (
            passage,
            Hit(
                start=one.start(),
                end=one.end(),
                message=f"“{one[0]}”后面注了拼音。",
                hint="核对是不是自己注的；不是就删去。",
            ),
        )


@needs(" ", "\u3000", "\xa0")
def spread_words(passage: Passage) -> Iterator[Hit]:
    """词里的字之间有空格

    从排版文件里复制来的字，中间会带着空格，搜索搜不到，读屏软件一个字一个字地念。两个字的姓名中间空一格不查。

    反例：会议学习了 三 会 一 课 制度。
    正例：李　刚、王小明出席会议。
    正例：不忘初心 牢记使命
    """
    for found in _SPREAD.finditer(passage.text):
        together = re.sub(r"\s", "", found[0])
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"“{found[0]}”的字之间有空格。",
            hint=f"改为“{together}”。",
        )
