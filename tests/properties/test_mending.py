"""``check --fix`` over whole sites: once is enough, and pages are the same but for what was mended."""

from __future__ import annotations

import re
import shutil
import tempfile
from html import unescape
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.cli.main import run
from sites import SMALL, build_site, snapshot, write_site

ROOT = Path(__file__).parents[2]
# What was written wrong, and what --fix makes of it; none of it stands in quotations.
MISTAKES = {
    "学习,实践": "学习，实践",
    "抓好落实，，再看": "抓好落实，再看",
    "支部(下称支部)开会": "支部（下称支部）开会",
    "落实“三会一课”、“主题党日”": "落实“三会一课”“主题党日”",
    "他的办法--先听后讲": "他的办法——先听后讲",
    "完成率达到百分之95": "完成率达到95%",
    "参会Ｂ类１２人": "参会B类12人",
    '开展"学党史"活动': "开展“学党史”活动",
}
KEPT = (
    "`学习,实践`",
    "“学习,实践”",
    "《学习,实践》",
    "[办法](../brands/chilun.md)",
    "<b>支部</b>",
    "**重点**",
    "~~旧~~",
    "1,200 人",
)
LINES = st.lists(st.sampled_from((*MISTAKES, *KEPT, "大家", "。", "；", "3 月", "&amp;")), min_size=1, max_size=8).map(
    "".join
)
BLOCKS = st.lists(
    st.tuples(st.sampled_from(("", "", "- ", "> ", "## ", "1. ", "| 甲 | 乙 |\n|---|---|\n| 丙 | ")), LINES).map(
        "".join
    ),
    min_size=1,
    max_size=6,
)
# A summary of its own: one cut from the text ends elsewhere once signs have another width.
HEADER = "---\n{}\n日期{}\n单位: jx\n体裁: 消息\n摘要: 大家\n---\n"


def fix(root: Path) -> None:
    run(["check", "--site", str(root), "--today", "2026-06-01", "--fix", "--select", "TYP,FM,ENC"])


def words(page: bytes) -> str:
    """Return the plain text of a page."""
    text = re.sub(r"<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>", "", page.decode(), flags=re.DOTALL)
    return unescape(text)


def without_marks(text: str) -> str:
    """Return *text* without what --fix may change in it: marks, and the width and quoting of signs."""
    narrow = re.sub("[０-９Ａ-Ｚａ-ｚ]", lambda found: chr(ord(found[0]) - 0xFEE0), text)
    return re.sub(r"[^\w]+", "", re.sub(r"百分之(\d+)", r"\1", narrow))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    BLOCKS,
    st.sampled_from((": 2026-05-02", "：2026年5月2日", ": 2026/5/2")),
    st.sampled_from(("\n", "\r\n")),
    st.booleans(),
)
def test_a_site_builds_to_the_same_pages_but_for_what_is_mended(
    blocks: list[str], day: str, newline: str, is_gbk: bool
) -> None:
    text = HEADER.format("标题：学习,实践", day) + "\n\n".join(blocks) + "\n\n"
    data = text.replace("\n", newline).encode("gbk" if is_gbk else "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        root = write_site(Path(folder) / "site", SMALL)
        path = root / "content/yaowen/2026-05-02-a.md"
        path.write_bytes(data.decode("gbk").encode() if is_gbk else data)
        before = pages(root)
        path.write_bytes(data)
        fix(root)
        fixed = path.read_bytes()
        after = pages(root)
        fix(root)
        assert path.read_bytes() == fixed
    assert fixed.count(newline.encode()) == text.count("\n")
    assert before.keys() == after.keys()
    assert {name: without_marks(page) for name, page in before.items()} == {
        name: without_marks(page) for name, page in after.items()
    }


def pages(root: Path) -> dict[str, str]:
    assert build_site(root).published
    return {name: words(data) for name, data in snapshot(root / "output").items() if name.endswith(".html")}


def test_mistakes_in_the_demonstration_are_mended_where_they_stand(tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "site.yml", root)
    written = {path: path.read_bytes() for path in root.rglob("*.md")}
    articles = [path for path in sorted(root.glob("content/yaowen/*.md")) if path.name != "_index.md"]
    fix(root)
    sound = {path: path.read_bytes() for path in written}
    for path, mistake in zip(articles, MISTAKES, strict=False):
        path.write_bytes(sound[path] + f"\n{mistake}。\n".encode())
    fix(root)
    expected = dict(sound)
    for path, right in zip(articles, MISTAKES.values(), strict=False):
        expected[path] = sound[path] + f"\n{right}。\n".encode()
    assert {path: path.read_bytes() for path in written} == expected
