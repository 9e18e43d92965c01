from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sitegen.load.slugs import from_name, tag_slugs

Load = Callable[..., Any]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("2024-03-13-zhibu-weiyuan", "zhibu-weiyuan"),
        ("20240313-zhibu", "zhibu"),
        ("2024.3.1 Zhibu", "zhibu"),
        ("0313-zhibu", "zhibu"),
        ("zhibu_weiyuan", "zhibu-weiyuan"),
        ("2024-plan", "2024-plan"),
        ("000011", "000011"),
        ("20240313", ""),
        ("2024-03-13-会议", ""),
        ("con", "con-1"),
        ("a-" * 40, "-".join("a" * 30)),
    ],
)
def test_a_file_name_is_a_slug_without_its_date(name: str, slug: str) -> None:
    assert from_name(name) == slug


@pytest.mark.parametrize(
    ("path", "lines", "slug", "codes"),
    [
        ("2024-03-13-zhibu", "", "zhibu", []),
        ("2024-03-13-zhibu/index", "", "zhibu", []),
        ("2024-03-13-会议", "", "xue-yuan-zhao-kai-hui-yi", ["FM029"]),
        ("2024-03-13-会议", "网址名: huiyi", "huiyi", []),
    ],
)
def test_the_slug_of_an_article(load: Load, path: str, lines: str, slug: str, codes: list[str]) -> None:
    text = f"---\n标题: 学院召开会议\n日期: 2024-03-13\n单位: jx\n{lines}\n---\n"
    result = load({f"content/yaowen/{path}.md": text})
    assert [article.slug for article in result.content.articles] == [slug]
    assert result.codes == codes


@pytest.mark.parametrize("slug", ["../../etc", "/etc/passwd", "Huiyi", "会议", "nul", "a b", "a--b", "a.html"])
def test_a_slug_that_cannot_stand_in_an_address_is_an_error(load: Load, slug: str) -> None:
    text = f"---\n标题: 学院召开会议\n日期: 2024-03-13\n单位: jx\n网址名: '{slug}'\n---\n"
    result = load({"content/yaowen/a.md": text})
    assert result.errors == ["FM028"]
    assert (result.only("FM028").line, result.only("FM028").column) == (5, 6)
    assert result.content.articles == ()


def test_sections_and_pages_have_slugs_too(load: Load) -> None:
    content = load(
        {
            "content/理论学习/_index.md": "---\n标题: 理论学习\n---\n",
            "content/理论学习/Sub/_index.md": "---\n标题: 下级\n网址名: xia\n---\n",
            "content/About.md": "---\n标题: 关于本站\n---\n",
        }
    ).content
    assert {id: section.slug for id, section in content.sections.items()} == {
        "yaowen": "yaowen",
        "理论学习": "li-lun-xue-xi",
        "理论学习/Sub": "xia",
    }
    assert content.pages["About"].slug == "about"


def test_two_sections_with_one_slug_are_an_error(load: Load) -> None:
    result = load({"content/x/_index.md": "---\n标题: 甲\n网址名: yaowen\n---\n"})
    assert result.errors == ["FM027"]


def test_tags_have_slugs_of_their_own(load: Load) -> None:
    text = "---\n标题: 甲\n日期: {}\n单位: jx\n标签: [{}]\n---\n"
    content = load(
        {
            "site.yml": "标题: 甲\n标签: {结对共建: jiedui}\n",
            "content/yaowen/a.md": text.format("2024-03-02", "结对共建, 实践, AI, 时间"),
            "content/yaowen/b.md": text.format("2024-03-01", "世间"),
        }
    ).content
    slugs = content.tag_slugs
    assert list(slugs) == sorted(slugs)
    assert (slugs["结对共建"], slugs["AI"], slugs["世间"], slugs["实践"]) == ("jiedui", "ai", "shi-jian", slugs["实践"])
    assert len(set(slugs.values())) == 5
    assert all(slug.startswith("shi-jian-") and len(slug) == 13 for slug in (slugs["时间"], slugs["实践"]))


def test_a_new_tag_moves_no_older_one() -> None:
    pinyin = {"世间": ("shi", "jian"), "实践": ("shi", "jian")}
    assert tag_slugs(["世间"], {}, pinyin)["世间"] == tag_slugs(["世间", "实践"], {}, pinyin)["世间"] == "shi-jian"
