"""Widths: Chinese counts double, and nothing of a file's text may steer the terminal."""

from sitegen.report.columns import pad, plain, width, window, wrap


def test_a_chinese_character_takes_two_columns() -> None:
    assert width("abc") == 3
    assert width("党建，") == 6


def test_combining_marks_take_none() -> None:
    assert width("e\u0301") == 1


def test_control_characters_become_visible() -> None:
    assert plain("a\x1b[31mb\x07\u202ec\nd") == "a�[31mb��c�d"


def test_a_tab_is_four_spaces() -> None:
    assert plain("\t日期") == "    日期"


def test_pad_counts_columns() -> None:
    assert pad("日期", 6) == "日期  "
    assert pad("日期时间", 6) == "日期时间"


def test_wrap_breaks_between_characters_and_keeps_words_and_punctuation_together() -> None:
    assert wrap("输出文件夹，不写就是 output 这个文件夹。", 12) == [
        "输出文件夹，",
        "不写就是",
        "output 这个",
        "文件夹。",
    ]


def test_a_line_that_fits_is_shown_whole() -> None:
    assert window("标题: 学院", 5, 40) == ("标题: 学院", 6)


def test_a_place_beyond_the_end_is_the_end() -> None:
    assert window("标题", 9, 40) == ("标题", 4)


def test_a_long_line_shows_the_part_around_the_place() -> None:
    shown, before = window("甲" * 50 + "错" + "乙" * 50, 51, 21)
    assert shown == "…甲甲甲甲错乙乙乙乙…"
    assert width(shown) <= 21
    assert before == width("…甲甲甲甲")


def test_a_long_line_with_the_place_in_front_is_cut_behind() -> None:
    assert window("错" + "乙" * 50, 1, 12) == ("错乙乙乙乙…", 0)
