"""CSV that a spreadsheet opens as it is meant."""

from __future__ import annotations

import csv
import io

from sitegen.core.comma import comma_separated


def test_it_begins_with_a_mark_and_quotes_what_needs_it() -> None:
    text = comma_separated([("单位", "篇"), ("机关，党委", 3), ('带"引号', 1.5)])
    assert text == '\ufeff单位,篇\r\n机关，党委,3\r\n"带""引号",1.5\r\n'


def test_no_text_is_a_formula_and_numbers_stay_numbers() -> None:
    rows = list(
        csv.reader(io.StringIO(comma_separated([("=1+1", "+甲", "-乙", "@丙", "\t丁", -2, "党建+")]).lstrip("\ufeff")))
    )
    assert rows == [["'=1+1", "'+甲", "'-乙", "'@丙", "'\t丁", "-2", "党建+"]]
