"""The proofreader of the preview says what a check says."""

from __future__ import annotations

from datetime import date

from sitegen.core.diagnostics import Diagnostic
from sitegen.pipeline.check import check
from sitegen.pipeline.living import Living
from sitegen.pipeline.proofreading import Proofreader
from sitegen.pipeline.request import Request
from sites import TODAY

PATH = "content/yaowen/2026-03-12-dangke.md"
PAGE = "/yaowen/2026/0312-dangke.html"
CHAIN = "审核: [一审, 二审, 三审]\n"


def living(site) -> Living:
    return Living(Request(root=site, output=site / ".sitegen/preview", preview=True, jobs=1))


def write(site, path, text) -> None:
    (site / path).write_text(text, "utf-8")


def checked(site) -> tuple[Diagnostic, ...]:
    request = Request(root=site, output=site / "output", today=TODAY, jobs=1)
    return tuple(problem for problem in check(request) if problem.path == PATH)


def test_it_says_what_a_check_says_of_the_file(small_site) -> None:
    with (small_site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write(CHAIN)
    text = (small_site / PATH).read_text("utf-8")
    write(small_site, PATH, text + "\n请按时参加,不得缺席。。\n\n联系电话13812345678。\n")
    preview = living(small_site)
    assert preview.texts is None
    preview.build(TODAY)
    proofs = Proofreader(small_site).read(preview.texts, PAGE)
    assert proofs.paths == (PATH,)
    assert proofs.problems == checked(small_site)
    codes = {problem.code for problem in proofs.problems}
    assert {"PII003", "TYP145", "TYP150", "REV001"} <= codes
    assert proofs.pages.keys() == codes


def test_a_page_of_many_texts_is_of_no_file(small_site) -> None:
    preview = living(small_site)
    preview.build(TODAY)
    assert Proofreader(small_site).read(preview.texts, "/index.html").problems == ()


def test_one_proofreader_follows_the_words_and_the_wordings(small_site) -> None:
    preview, reader = living(small_site), Proofreader(small_site)
    text = (small_site / PATH).read_text("utf-8")

    def codes() -> list[str]:
        preview.build(date(2026, 6, 1))
        return [problem.code for problem in reader.read(preview.texts, PAGE).problems]

    assert codes() == []
    write(small_site, PATH, text + "\n会议结束。。\n")
    assert codes() == ["TYP150"]
    entry = "- 编号: TXT901\n  写法: [讲党课]\n  改为: 上党课\n  级别: 提醒\n  理由: 说法不同\n"
    write(small_site, "content/terms.yml", entry)
    assert "TXT901" in codes()
    write(small_site, PATH, text)
    write(small_site, "content/terms.yml", entry.replace("讲党课", "没有的话"))
    assert codes() == []


def test_a_file_saved_meanwhile_is_left_to_the_next_build(small_site) -> None:
    preview = living(small_site)
    preview.build(TODAY)
    (small_site / PATH).unlink()
    assert Proofreader(small_site).read(preview.texts, PAGE).problems == ()
