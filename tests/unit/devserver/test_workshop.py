"""The builder behind the preview."""

from __future__ import annotations

import queue
import time
from contextlib import contextmanager
from datetime import date

import pytest

from sitegen.devserver.workshop import Workshop
from sitegen.pipeline.request import BadConfig, Request
from sitegen.pipeline.waves import Outputs

DEADLINE = 30


def explain(error):
    return (f"{type(error).__name__}", error.problems if isinstance(error, BadConfig) else ())


class Days:
    def __init__(self) -> None:
        self.today = date(2026, 6, 1)

    def __call__(self, timezone: str) -> date:
        return self.today


@pytest.fixture
def days():
    return Days()


@pytest.fixture
def results():
    return queue.Queue()


@pytest.fixture
def workshop(small_site, results, days):
    request = Request(root=small_site, output=small_site / ".sitegen/preview", preview=True, jobs=1)
    made = Workshop(request, explain, results.put, days)
    yield made
    made.stop()


def test_it_begins_with_a_build_and_keeps_to_its_folder(workshop, results, small_site):
    workshop.start()
    result = results.get(timeout=DEADLINE)
    assert result.published
    assert result.changes > 10
    assert (small_site / ".sitegen/preview/index.html").is_file()
    assert not (small_site / "output").exists()


def test_who_watches_is_told_how_far_a_build_is(small_site, results, days):
    told = []

    @contextmanager
    def watch():
        yield lambda *step: told.append(step)
        told.append("closed")

    request = Request(root=small_site, output=small_site / ".sitegen/preview", preview=True, jobs=1)
    workshop = Workshop(request, explain, results.put, days, watch)
    workshop.start()
    results.get(timeout=DEADLINE)
    workshop.stop()
    stages = list(dict.fromkeys(stage for stage, *_ in told[:-1]))
    assert stages[0] == "读取内容" and "生成页面" in stages
    assert told[-1] == "closed"


def test_who_waits_for_rest_lets_a_build_go_first(workshop, results):
    workshop.start()
    workshop.wait_for_rest()
    assert results.get_nowait().published


def test_what_is_asked_for_during_a_build_is_built_after_it(workshop, results, small_site):
    workshop.start()
    results.get(timeout=DEADLINE)
    article = small_site / "content/tongzhi/2026-04-01-xuexi.md"
    text = article.read_text("utf-8")
    for number in range(20):
        article.write_text(f"{text}\n第 {number} 次\n", "utf-8")
        workshop.ask()
    while True:
        results.get(timeout=DEADLINE)
        if "第 19 次" in (small_site / ".sitegen/preview/tongzhi/2026/0401-xuexi.html").read_text("utf-8"):
            break


def test_the_search_index_follows_in_a_pause(workshop, results, small_site):
    workshop.start()
    results.get(timeout=DEADLINE)
    article = small_site / "content/yaowen/2026-03-12-dangke.md"
    texts = small_site / ".sitegen/preview/search/2026/texts-0.js"
    for word in ("从前没有的话", "后来才有的话"):
        article.write_text(f"{article.read_text('utf-8')}{'说了很多。' * 40}{word}。\n", "utf-8")
        workshop.ask()
        assert results.get(timeout=DEADLINE).published
    end = time.monotonic() + DEADLINE
    while "后来才有的话" not in texts.read_text("utf-8") and time.monotonic() < end:
        time.sleep(0.02)
    assert "从前没有的话" in texts.read_text("utf-8")
    assert "后来才有的话" in texts.read_text("utf-8")


def test_what_stops_the_rest_of_a_build_is_a_result(workshop, results, small_site, monkeypatch):
    def fail(*_: object) -> None:
        raise OSError

    workshop.start()
    results.get(timeout=DEADLINE)
    monkeypatch.setattr(Outputs, "record", fail)
    article = small_site / "content/yaowen/2026-03-12-dangke.md"
    article.write_text(f"{article.read_text('utf-8')}又一句。\n", "utf-8")
    workshop.ask()
    assert results.get(timeout=DEADLINE).published
    assert results.get(timeout=DEADLINE).sentence == "OSError"
    monkeypatch.undo()
    workshop.ask()
    assert results.get(timeout=DEADLINE).published


def test_a_fault_in_a_template_of_what_follows_is_a_result(workshop, results, small_site):
    own = small_site / "templates/search.html"
    own.parent.mkdir()
    fault = "{% if view.years | sum(attribute='buckets') > 1 %}{{ view.nothing }}{% endif %}"
    own.write_text('{% extends "base.html" %}{% block content %}' + fault + "{% endblock %}", "utf-8")
    workshop.start()
    assert results.get(timeout=DEADLINE).published
    article = small_site / "content/yaowen/2026-03-12-dangke.md"
    for words in ("说了很多。" * 40, "又说了很多。" * 4000):
        article.write_text(f"{article.read_text('utf-8')}{words}\n", "utf-8")
        workshop.ask()
        assert results.get(timeout=DEADLINE).published
    refused = results.get(timeout=DEADLINE)
    assert not refused.published
    assert [problem.code for problem in refused.problems] == ["OUT003"]


def test_what_stops_a_build_is_a_result(workshop, results, small_site):
    (small_site / "site.yml").write_text("标体: x\n", "utf-8")
    workshop.start()
    result = results.get(timeout=DEADLINE)
    assert (result.published, result.sentence) == (False, "BadConfig")
    assert {problem.path for problem in result.problems} == {"site.yml"}
    (small_site / "site.yml").write_text("标题: x\n", "utf-8")
    workshop.ask()
    assert results.get(timeout=DEADLINE).published


def test_a_new_day_is_a_reason_to_build(workshop, results, days, small_site):
    (small_site / "content/yaowen/2026-05-01-x.md").write_text(
        "---\n标题: 定时\n日期: 2026-05-01\n单位: jx\n定时: 2026-06-02\n---\n正文。\n", "utf-8"
    )
    workshop.look_at_clock()
    workshop.start()
    results.get(timeout=DEADLINE)
    page = small_site / ".sitegen/preview/yaowen/2026/0501-x.html"
    assert "定时 2026-06-02 发布" in page.read_text("utf-8")
    days.today = date(2026, 6, 2)
    workshop.look_at_clock()
    results.get(timeout=DEADLINE)
    assert "定时 2026-06-02 发布" not in page.read_text("utf-8")


def test_it_knows_the_path_that_a_site_stands_below(workshop, results, small_site):
    (small_site / "site.yml").write_text("标题: x\n网址: https://a.example/dangjian/\n", "utf-8")
    workshop.start()
    assert results.get(timeout=DEADLINE).base_path == "/dangjian/"
