"""Numbers of persons, told from the many other numbers that a party-building site prints."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.personal import Number, hidden, masked, numbers

FOUND = {
    "张某某 110101199003070011": Number.IDENTITY,
    "１１０１０１１９９００３０７００１１": Number.IDENTITY,
    "110101 19900307 0011": Number.IDENTITY,
    "身份证号：110101199003070012": Number.IDENTITY,  # mistyped, and still somebody's
    "李某某 110101650307001": Number.OLD_IDENTITY,
    "护照号码：E00000000": Number.PASSPORT,
    "学号：2000123456": Number.ROLL,
    "工号 000012": Number.ROLL,
    "准考证号：100000000000012": Number.ROLL,
    "手机13800001234": Number.MOBILE,
    "138 0000 1234": Number.MOBILE,
    "138－0000－1234": Number.MOBILE,
    "+86 13800001234": Number.MOBILE,
    "王老师-13800001234": Number.MOBILE,
    "银行卡号 6222 0200 0000 0000 000": Number.ACCOUNT,
    "6222020000000000000": Number.CARD,
}
LEFT = (
    "110101199003070012",  # does not check
    "110101199013070011",  # no such month
    "https://example.cn/info/13800001234.htm",
    "www.example.cn/info/13800001234",
    "ISBN 978-7-01-012345-6",
    "京ICP备12345678号",
    "陕公网安备 61010302000001号",
    "校党发〔2024〕7号",
    "共计 13800001234 元",
    "13,800,001,234",
    "13800001234.50",
    "400-800-1234",
    "0990-80001234",
    "029-13800001",
    "订单编号：6222020000000000000",
    "QQ群：13800001234",
    "统一社会信用代码 12610000435200001X",
    "2024-11-21 08:30:00",
    "12000123456",  # no such segment
    "学号 2021 级",
    "第 13800001234 号",
    "累计 1380000 1234 人次",
    "2021 2022 2023 2024",
    "课题号 15XJA710001，项目编号 S202410000001",
    "15901234567千瓦时",
)


@pytest.mark.parametrize(("text", "kind"), FOUND.items())
def test_a_number_of_a_person_is_found_once(text: str, kind: Number) -> None:
    assert [found.kind for found in numbers(text)] == [kind]


@pytest.mark.parametrize("text", LEFT)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert numbers(text) == ()


def test_several_numbers_of_one_text() -> None:
    text = "13800001234 13900001234、13700001234/13600001234"
    assert [text[found.start : found.end] for found in numbers(text)] == text.replace("、", " ").replace(
        "/", " "
    ).split()


def test_only_the_first_two_signs_are_left() -> None:
    assert masked("电话 13800001234。") == "电话 13*********。"


@given(st.text(alphabet="0123456789０１X- 学号：卡a./元", max_size=60))
def test_any_text_is_masked_in_its_length_and_for_good(text: str) -> None:
    once = masked(text)
    assert len(once) == len(text)
    found = numbers(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all("".join(once[one.start + 2 : one.end]).strip("*") == "" for one in found)


def test_lines_are_kept() -> None:
    assert hidden("ab\ncd", [(0, 5)]) == "ab\n**"
