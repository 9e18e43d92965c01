"""Tables say what was measured, and comparisons cry wolf at nothing."""

from __future__ import annotations

from speed.measure import Run
from speed.report import comparison, facts, tables
from speed.scenario import Result


def result(generator: str, *walls: float, step: str = "cold", others: float = 0.0) -> Result:
    runs = [Run(wall=wall, cpu=2 * wall, others=others) for wall in walls]
    return Result(articles=1000, generator=generator, step=step, runs=runs, memory=200_000_000, written=30, files=40)


def test_a_table_tells_how_many_times_the_first_generator_each_takes():
    told = tables([facts(result("hugo", 0.5, 0.6, 0.4)), facts(result("sitegen", 1.0))])
    assert "| hugo    | 0.50         |" in told
    assert "| sitegen | 1.00 (2.00×) |" in told
    assert "1,000 articles: peak memory in MB" in told and "200 (1.00×)" in told


def test_what_a_generator_did_not_come_to_is_left_empty():
    told = tables([facts(result("hugo", 0.5)), facts(result("hugo", 0.4, step="edit")), facts(result("hexo", 2.0))])
    assert "| hexo | 2.00 (4.00×) |      |" in told


def test_disturbed_runs_count_only_where_there_are_no_others():
    disturbed = result("hugo", 9.0, others=1.0)
    assert facts(disturbed)["wall"] == 9.0
    disturbed.runs += result("hugo", 1.0, 1.2, 1.1).runs
    assert facts(disturbed)["wall"] == 1.1
    assert "9.00*" in tables([facts(result("hugo", 9.0, others=1.0))])


def test_a_step_is_slower_only_where_no_run_was_as_quick_as_before():
    then = [facts(result("hugo", 1.0)), facts(result("sitegen", 2.0, 2.1, 2.2))]
    apart = comparison(then, [facts(result("hugo", 1.0)), facts(result("sitegen", 3.0, 3.1, 3.2))])
    mixed = comparison(then, [facts(result("hugo", 1.0)), facts(result("sitegen", 2.1, 3.1, 3.2))])
    assert "slower" in apart and "2.10× " in apart and "3.10×" in apart
    assert "slower" not in mixed and "1.48×" in mixed
    assert "faster" in comparison(then, [facts(result("sitegen", 1.0, 1.1, 1.0))])


def test_single_and_disturbed_runs_say_nothing_of_a_change():
    then = [facts(result("sitegen", 1.0, 1.0, 1.0))]
    assert "slower" not in comparison(then, [facts(result("sitegen", 3.0))])
    assert "slower" not in comparison(then, [facts(result("sitegen", 3.0, 3.0, 3.0, others=1.0))])


def test_what_only_one_of_two_runs_has_is_not_compared():
    assert "sitegen" not in comparison([facts(result("hugo", 1.0))], [facts(result("sitegen", 1.0))])
