"""From bytes to text: UTF-8 and nothing else. What another encoding or a mirror site has mangled is refused."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator

from sitegen.core.text import HAN
from sitegen.load.faults import Fault, place_in

# Compiled where a file is really read, and by whoever reads it.
CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
# Two Chinese characters in UTF-8, read byte by byte as Windows-1252.
_BYTES = "(?:[ä-é][\u00a0-\u00bf\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122\u02c6\u02dcŒœŠšŸŽžƒ\ufffd]{2}){2}"
_LOST = f"{_BYTES}|\ufffd|锟斤拷|烫烫烫|屯屯屯|ï¼|â€|鈥[淔]?|銆|锛[屾岀]?"
_VOWELS = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü"
PINYIN = rf"[\u4e00-\u9fff]\((?=[a-z{_VOWELS}]*[{_VOWELS}])[a-z{_VOWELS}]{{2,6}}\)"
_READING = rf"\([a-z{_VOWELS}]{{2,6}}\)"
_SHIFTED = r"\?[!！][薄钡鄙贝]|[薄钡鄙]皹|皹\?"
_PRIVATE = "[\ue000-\uf8ff]"
# One look at the text settles nearly every file: it holds nothing that the rules above begin with.
_SUSPECT = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ue000-\uf8ff\ufffd-\uffff锟烫屯ä-éïâ鈥銆锛皹]"
# Writers do set a rare character's reading behind it; a mirror site does it all over the text.
PINYIN_LIMIT = 3
_LIMITS = {"ENC161": PINYIN_LIMIT}

_SAVE_AS = "用编辑器打开，另存为 UTF-8 编码。"
_FETCH = "到原站重新取稿，以 UTF-8 保存。"
_RETURN = "退稿，到原站重新取稿。"
_REPLACE = "删掉，或者换成普通的符号、正字。"


def decode(data: bytes) -> str:
    """Return *data* as text with ``\\n`` line ends and without a byte order mark.

    Raises:
        Fault: where it is not UTF-8, or holds control characters.
    """
    return examine(data)[0]


def examine(data: bytes) -> tuple[str, bool]:
    """Return *data* as ``decode`` does, and whether it has a character that ``mangled`` looks for.

    Raises:
        Fault: as ``decode``.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or data[:64].count(0) > 1:
        raise Fault("ENC003", "文件不是 UTF-8，像是 UTF-16（记事本里叫“Unicode”）。", _SAVE_AS, line=1, column=1)
    try:
        text = data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(data.removeprefix(BOM_UTF8), error.start) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    suspect = bool(re.search(_SUSPECT, text))
    if suspect and (found := re.search(CONTROL, text)):
        line, column = place_in(text, found.start())
        name = f"U+{ord(found[0]):04X}"
        raise Fault(
            "ENC004",
            f"第 {line} 行第 {column} 个字符是控制字符（{name}），网页里不允许出现。",
            "删掉这个看不见的字符，或者重新输入这一处；仍不行就另存为 UTF-8。",
            line=line,
            column=column,
        )
    return text, suspect


def mangled(text: str, *, suspect: bool = True) -> list[Fault]:
    """Return what shows that *text* was spoilt before it reached us (terms.csv ENC160 to ENC163).

    Where ``examine`` found it not *suspect*, some of it need not be looked for.
    """
    return [
        *(_spoilt(text, "ENC160", _LOST, "处编码错乱的字", "原来的字已经找不回来。", _FETCH) if suspect else ()),
        *(
            _spoilt(text, "ENC161", PINYIN, "处汉字后面跟着拼音", "这是镜像站的混淆文字，不是原稿。", _RETURN)
            if re.search(_READING, text)
            else ()
        ),
        *(
            _spoilt(text, "ENC162", _SHIFTED, "处汉字的 GBK 字节错位", "后面的字都不可信。", _FETCH)
            if suspect or "?" in text
            else ()
        ),
        *(_spoilt(text, "ENC163", _PRIVATE, "个私用区字符", "读者只会看到方框。", _REPLACE) if suspect else ()),
    ]


def _spoilt(text: str, code: str, pattern: str, what: str, therefore: str, hint: str) -> Iterator[Fault]:
    found = list(re.finditer(pattern, text))
    if len(found) < _LIMITS.get(code, 1):
        return
    line, column = place_in(text, found[0].start())
    shown = found[0][0] if found[0][0].isprintable() else f"U+{ord(found[0][0]):04X}"
    message = f"有 {len(found)} {what}，第一处在第 {line} 行（“{shown}”），{therefore}"
    yield Fault(code, message, hint, line=line, column=column)


def _not_utf8(data: bytes, position: int) -> Fault:
    line = data.count(b"\n", 0, position) + 1
    start = data.rfind(b"\n", 0, position) + 1
    column = len(data[start:position].decode("utf-8", "replace")) + 1
    if _is_gbk(data):
        return Fault(
            "ENC002",
            f"文件是 GBK 编码，不是 UTF-8（从第 {line} 行起读不懂）。",
            "用编辑器另存为 UTF-8。",
            line=line,
            column=column,
        )
    return Fault(
        "ENC001",
        f"文件不是 UTF-8 编码：第 {line} 行有读不懂的字节 0x{data[position]:02X}。",
        _SAVE_AS,
        line=line,
        column=column,
    )


def _is_gbk(data: bytes) -> bool:
    try:
        text = data.decode("gbk")
    except UnicodeDecodeError:
        return False
    wide = [char for char in text if not char.isascii()]
    return 2 * sum(bool(re.match(f"[{HAN}\u3000-\u303f\uff00-\uffef“”‘’—…]", char)) for char in wide) > len(wide)
