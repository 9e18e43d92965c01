"""A preview that lives on from save to save is, after each of them, what a clean build makes: pages and problems."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from properties.test_incremental import ARTICLE, EDITS, LONG, Edit, World, article, remove_output, spoil_output
from sitegen.pipeline.living import Living
from sitegen.pipeline.request import Request
from sites import SMALL, TODAY, build_site, snapshot, write_site

# More than a summary takes: what comes behind shows on no page but the article's own.
_OPENING = "正文一段，说清楚在哪里做了什么，有谁参加，取得了怎样的结果。" * 8
_BODIES = (
    "正文一段。",
    "正文一段，后来改过。",
    "正文一段。\n\n又一段。",
    "正文一段。\n\n讲三会一课，也讲主题党日。",
    "正文一段。\n\n## 准备\n\n又一段。",
    "正文一段。\n\n## 准备\n\n## 经过\n\n## 结果\n\n又一段。",
    "正文一段。\n\n见[品牌](../brands/chilun.md)。",
    "正文一段。\n\n见[没有的](../brands/meiyou.md)。",
    "正文一段。\n\n![](没有.jpg)",
    "",
)
_HEADERS = ("", "", "", "品牌: chilun\n", "目录: 是\n", "承接: [/yaowen/2026-03-12-dangke.md]\n")


def reword(world: World, n: int) -> None:
    """Write another body, so that words change or more, and now and then a line of the header."""
    name = ("content/yaowen/2026-03-12-dangke.md", "content/tongzhi/2026-04-01-xuexi.md")[n % 2]
    world.write(
        name,
        article(
            "讲党课",
            "jx-sj",
            "2026-03-12",
            _HEADERS[n % len(_HEADERS)],
            f"{_OPENING * bool(n % 4)}{_BODIES[n % len(_BODIES)]}",
        ),
    )


def add_words(world: World, n: int) -> None:
    if world.path(ARTICLE).exists():
        more = f"第{n}次保存，{('讲党课', '讲三会一课', '讲主题党日')[n % 3]}。"
        world.path(ARTICLE).write_text(f"{world.path(ARTICLE).read_text('utf-8')}\n\n{more}\n", "utf-8")


def touch(world: World, n: int) -> None:
    world.path(ARTICLE).touch()


# What others do to the preview itself shows when the next process begins.
_EDITS = [edit for edit in EDITS if edit not in (remove_output, spoil_output)]
_WORDS = [reword, add_words, touch]


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(
    st.lists(
        st.tuples(st.sampled_from(_WORDS) | st.sampled_from(_EDITS), st.integers(0, 40), st.booleans()),
        min_size=1,
        max_size=8,
    )
)
@example(
    [(reword, 2, True), *((one, n, one is add_words) for n, edit in enumerate(_EDITS) for one in (edit, add_words))]
)
@example([(edit, number, bool(number % 3)) for number in range(1, 20) for edit in (reword, add_words, add_words)])
def test_a_living_preview_equals_a_clean_one(edits: list[tuple[Edit, int, bool]]) -> None:
    # Files as young as these tests would never be trusted.
    with tempfile.TemporaryDirectory() as folder, patch("sitegen.load.memo.TICK", -LONG):
        world = World(write_site(Path(folder) / "site", SMALL))
        output = world.root / ".sitegen/preview"
        living = Living(Request(root=world.root, output=output, preview=True, jobs=1))
        assert living.build(TODAY).published
        for edit, number, paused in [*edits, (touch, 0, True)]:
            edit(world, number)
            outcome = living.build(world.today)
            if not paused:
                continue
            living.finish()
            copy = Path(folder) / "copy"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(world.root, copy, ignore=shutil.ignore_patterns(".sitegen"))
            clean = build_site(copy, today=world.today, preview=True)
            assert outcome.problems == clean.problems
            assert outcome.published == clean.published
            if clean.published:
                assert snapshot(output) == snapshot(copy / "output")
