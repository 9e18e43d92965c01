"""Articles of the sites below, taken in by the site above (站群): once, as published there, said to stand there first."""

from __future__ import annotations

from pathlib import Path

import pytest

from groups import BRANCH, GROUP
from sitegen.cli.main import run
from sitegen.pipeline.living import Living
from sitegen.pipeline.request import Outcome, Request
from sites import TODAY, Files, build_site, picture, snapshot, write_site

PAGE = "yaowen/2026/0312-jixie-dangke.html"
FIRST = "https://jixie.example/dj/yaowen/2026/0312-dangke.html"
ARTICLE = "sites/jixie/content/yaowen/2026-03-12-dangke.md"


@pytest.fixture
def group(tmp_path: Path) -> Path:
    return write_site(tmp_path / "group", GROUP)


def article(title: str = "支部开会", header: str = "", body: str = "正文。") -> str:
    return f"---\n标题: {title}\n日期: 2026-05-10\n单位: 机械设计系教师党支部\n{header}---\n{body}\n"


def built(group: Path, name: str = "xuexiao", **options: object) -> Outcome:
    return build_site(group / "sites" / name, **options)


def page(group: Path, address: str, name: str = "xuexiao") -> str:
    return (group / "sites" / name / "output" / address).read_text("utf-8")


def pages(group: Path, name: str = "xuexiao") -> list[str]:
    """The addresses of the articles of a site."""
    output = group / "sites" / name / "output"
    return sorted(path.relative_to(output).as_posix() for path in output.glob("*/20*/*-*.html"))


def with_files(group: Path, files: Files) -> Path:
    return write_site(group, files)


def test_an_article_below_stands_above_once_and_says_where_it_stands_first(group):
    assert built(group).problems == ()
    text = page(group, PAGE)
    assert f'<link rel="canonical" href="{FIRST}">' in text
    assert f'<meta property="og:url" content="{FIRST}">' in text
    assert f'"url":"{FIRST}","mainEntityOfPage":"{FIRST}"' in text
    assert "来源：机械学院党建网" in text
    assert f'原文：<a href="{FIRST}">' in text
    assert pages(group) == ["tongzhi/2026/0401-xuexi.html", PAGE]


def test_it_is_listed_searched_and_fed_like_any_other_but_no_sitemap_names_it(group):
    built(group)
    name = PAGE.rpartition("/")[2]
    for address in ("index.html", "yaowen/index.html", "units/jx-sj.html", "tags/dang-ke.html", "feed.xml"):
        assert name in page(group, address), address
    search = (group / "sites/xuexiao/output/search").rglob("*")
    assert any(name in path.read_text("utf-8") for path in search if path.is_file())
    assert "0401-xuexi.html" in page(group, "sitemap.xml")
    assert name not in page(group, "sitemap.xml")
    built(group, "jixie")
    assert FIRST in page(group, "sitemap.xml", "jixie")
    assert f'<link rel="canonical" href="{FIRST}">' in page(group, "yaowen/2026/0312-dangke.html", "jixie")


def test_an_article_of_a_branch_reaches_the_college_and_the_school_once_each(group):
    with_files(group, BRANCH)
    for name in ("jixie", "xuexiao"):
        assert built(group, name).problems == ()
        assert [address for address in pages(group, name) if "0510" in address] == ["yaowen/2026/0510-sheji-hui.html"]
        text = page(group, "yaowen/2026/0510-sheji-hui.html", name)
        assert '<link rel="canonical" href="https://sheji.example/yaowen/2026/0510-hui.html">' in text
    assert "sheji-hui" not in "".join(pages(group, "sheji"))


def test_the_order_of_the_list_changes_nothing(group):
    with_files(group, BRANCH)
    before = {name: built(group, name) and snapshot(group / "sites" / name / "output") for name in ("xuexiao", "jixie")}
    entries = str(BRANCH["sites.yml"]).replace("- ", "\0- ").split("\0")
    with_files(group, {"sites.yml": "".join(reversed(entries))})
    for name, files in before.items():
        assert built(group, name).made == 0
        assert snapshot(group / "sites" / name / "output") == files


def test_pictures_and_attachments_come_along(group):
    folder = "sites/jixie/content/yaowen/2026-05-10-hui"
    with_files(
        group,
        {
            f"{folder}/index.md": article(header="附件: 名单.pdf\n封面: fm.png\n", body="![会场](会场.png)\n"),
            f"{folder}/会场.png": picture(),
            f"{folder}/fm.png": picture(200, 100),
            f"{folder}/名单.pdf": b"%PDF-1.4 x",
            f"{folder}/没用到.png": picture(90, 90),
        },
    )
    for name in ("xuexiao", "jixie"):
        assert built(group, name).published
    above, below = (snapshot(group / "sites" / name / "output/media") for name in ("xuexiao", "jixie"))
    assert above == below
    assert any(name.endswith(".pdf") for name in above)


@pytest.mark.parametrize(
    "header",
    [
        "草稿: 是\n",
        "内部: 是\n",
        "定时: 2026-07-01\n",
        "有效期至: 2026-05-20\n",
        "推送: 否\n",
        "转载: https://a.example/1\n",
    ],
)
def test_what_is_not_published_below_or_not_its_own_never_comes_above(group, header):
    with_files(group, {"sites/jixie/content/yaowen/2026-05-10-hui.md": article("某某会议", header)})
    for preview in (False, True):
        assert built(group, preview=preview).published
        assert not any("某某会议".encode() in data for data in snapshot(group / "sites/xuexiao/output").values())


def test_what_is_held_back_below_is_gone_above(group):
    built(group)
    path = group / ARTICLE
    path.write_text(path.read_text("utf-8").replace("标签:", "草稿: 是\n标签:"), "utf-8")
    assert built(group).removed
    assert PAGE not in pages(group)
    assert not any("dangke" in text for text in snapshot(group / "sites/xuexiao/output"))


def test_reviews_are_asked_for_below_and_above(group):
    with_files(group, {"sites/jixie/site.yml": "标题: 机械学院党建网\n审核: [一审]\n"})
    built(group)
    assert PAGE not in pages(group)
    with_files(group, {ARTICLE: str(GROUP[ARTICLE]).replace("标签:", "一审: 张三\n标签:")})
    built(group)
    assert PAGE in pages(group)
    with_files(group, {"sites/xuexiao/site.yml": "标题: 江澜大学党建网\n审核: [一审, 二审]\n"})
    held = {item.path: item.reason for item in built(group).held}
    assert held["../jixie/content/yaowen/2026-03-12-dangke.md"] == "缺二审"
    assert PAGE not in pages(group)


def test_what_is_signed_below_counts_above_as_long_as_it_counts_below(group):
    folder = "sites/jixie/content/yaowen/2026-05-10-hui"
    with_files(
        group,
        {
            "sites/jixie/site.yml": "标题: 机械学院党建网\n审核: [一审]\n",
            f"{folder}/index.md": article(body="![会场](a.png)\n"),
            f"{folder}/a.png": picture(),
        },
    )
    options = ["--site", group / "sites/jixie", "--step", "一审", "--name", "程野", "--today", TODAY]
    assert run(["sign", "content/yaowen/2026-05-10-hui/index.md", *map(str, options)]) == 0
    assert built(group).published
    assert "yaowen/2026/0510-jixie-hui.html" in pages(group)
    with_files(group, {f"{folder}/a.png": picture(170, 170)})
    assert built(group).published
    assert "yaowen/2026/0510-jixie-hui.html" not in pages(group)


def test_a_link_to_what_was_withdrawn_below_is_no_error_above(group):
    links = "[撤下的](2026-05-11-che.md)、[网址](/yaowen/2026/0511-che.html)、[材料](/projects/nei.pdf)。"
    project = (
        "---\n名称: 样板支部\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 培育创建\n起止: [2024-03, 2026-03]\n"
        "证据:\n  - {名称: 材料, 条目: 教育党员有力, 文件: nei.pdf, 日期: 2024-05-01, 内部: 是}\n---\n"
    )
    with_files(
        group,
        {
            "sites/jixie/content/yaowen/2026-05-10-hui.md": article(body=links),
            "sites/jixie/content/withdrawn.yml": (
                "- 稿件: content/yaowen/2026-05-11-che.md\n  标题: 撤下的稿件\n  撤下日期: 2026-05-20\n  理由: 有误\n"
                "  网址: /yaowen/2026/0511-che.html\n  经办: 宣传部\n"
            ),
            "sites/jixie/content/projects/yb.md": project,
            "sites/jixie/content/projects/nei.pdf": b"x",
        },
    )
    below, above = built(group, "jixie"), built(group)
    assert below.published, [(item.code, item.path, item.message) for item in below.problems]
    assert above.published, [(item.code, item.path, item.message) for item in above.problems]
    text = page(group, "yaowen/2026/0510-jixie-hui.html")
    for words in ("<a>撤下的</a>", "<a>网址</a>", '<a class="attachment">材料</a>'):
        assert words in text


@pytest.mark.parametrize(
    ("takes", "push", "there"),
    [("全部", "", True), ("推送", "", False), ("推送", "推送: 是\n", True), ("不采用", "推送: 是\n", False)],
)
def test_a_site_says_what_it_takes_and_an_article_whether_it_wants_to_go(group, takes, push, there):
    entry = f"- 站点: xuexiao\n  单位: jlu\n  采用: {takes}\n- 站点: jixie\n  单位: jx\n"
    with_files(group, {"sites.yml": entry, "sites/jixie/content/yaowen/2026-05-10-hui.md": article(header=push)})
    assert built(group).problems == ()
    assert ("yaowen/2026/0510-jixie-hui.html" in pages(group)) is there


def test_a_site_takes_only_what_is_of_the_units_below(group):
    text = article().replace("机械设计系教师党支部", "江澜大学党委")
    with_files(group, {"sites/jixie/content/yaowen/2026-05-10-hui.md": text})
    built(group)
    assert pages(group) == ["tongzhi/2026/0401-xuexi.html", PAGE]
    built(group, "jixie")
    assert "tongzhi" not in "".join(pages(group, "jixie"))


LINKS = (
    "[单位](../units/jx-sj.md)、[采用的](2026-03-12-dangke.md#h)、[没采用的](/yaowen/2026-05-11-zhuanzai.md)、"
    "[栏目](/yaowen/index.html)、[页面](/about.md#lianxi)、[草稿](2026-05-12-caogao.md)、[列表](/tags/index.html)。\n"
)
LINKED: Files = {
    "sites/jixie/content/yaowen/2026-05-10-hui.md": article(body=LINKS),
    "sites/jixie/content/yaowen/2026-05-11-zhuanzai.md": article("转来的", "转载: https://a.example/1\n"),
    "sites/jixie/content/yaowen/2026-05-12-caogao.md": article("草稿", "草稿: 是\n"),
    "sites/jixie/content/about.md": "---\n标题: 关于\n---\n## 联系 {#lianxi}\n",
    ARTICLE: str(GROUP[ARTICLE]) + "\n## 小标题 {#h}\n",
}


def test_links_lead_to_what_is_here_and_else_to_where_the_article_stands_first(group):
    with_files(group, LINKED)
    assert built(group).published
    text = page(group, "yaowen/2026/0510-jixie-hui.html")
    assert 'href="../../units/jx-sj.html">单位' in text
    assert 'href="0312-jixie-dangke.html#h">采用的' in text
    for name, address in (
        ("没采用的", "yaowen/2026/0510-zhuanzai.html"),
        ("页面", "about.html#lianxi"),
        ("列表", "tags/"),
    ):
        assert f'href="https://jixie.example/dj/{address}"' in text.split(f">{name}<")[0][-120:], name
    assert "<a>草稿</a>" in text


def test_without_an_address_below_links_that_lead_there_are_text_and_the_page_is_its_own(group):
    with_files(group, LINKED | {"sites/jixie/site.yml": "标题: 机械学院党建网\n"})
    assert built(group).published
    text = page(group, "yaowen/2026/0510-jixie-hui.html")
    assert "<a>没采用的</a>" in text
    assert '<link rel="canonical" href="https://dangjian.example/yaowen/2026/0510-jixie-hui.html">' in text
    assert "原文：" not in text


def test_articles_go_to_the_section_of_the_same_folder_else_to_the_one_that_is_named(group):
    with_files(
        group,
        {
            "sites/jixie/content/dongtai/_index.md": "---\n标题: 学院动态\n---\n",
            "sites/jixie/content/dongtai/2026-05-10-hui.md": article(),
        },
    )
    (told,) = built(group).problems
    assert (told.code, told.path, told.line) == ("FM057", "../../sites.yml", 1)
    assert "dongtai" not in "".join(pages(group))
    entries = str(GROUP["sites.yml"]).replace("jlu\n", "jlu\n  采用到: 党建要闻\n")
    with_files(group, {"sites.yml": entries})
    assert built(group).problems == ()
    assert "yaowen/2026/0510-jixie-hui.html" in pages(group)


def test_what_an_article_names_is_kept_where_both_sites_share_it(group):
    brand = "---\n名称: {}\n单位: jx-sj\n模式: 一支部一品牌\n级别: 校级\n阶段: 认定\n认定日期: 2024-06-28\n---\n"
    with_files(
        group,
        {
            "shared/content/brands/chilun.md": brand.format("红色齿轮"),
            "sites/jixie/content/brands/bianma.md": brand.format("学院自己的品牌"),
            "sites/jixie/content/yaowen/2026-05-10-hui.md": article(
                header="品牌: [chilun, bianma]\n推荐位: 首页\n置顶: 是\n"
            ),
        },
    )
    assert built(group).problems == ()
    assert 'href="../../brands/chilun.html"' in page(group, "yaowen/2026/0510-jixie-hui.html")
    assert "学院自己的品牌" not in page(group, "yaowen/2026/0510-jixie-hui.html")


def test_tags_that_sound_alike_keep_their_own_addresses(group):
    with_files(
        group,
        {
            ARTICLE: str(GROUP[ARTICLE]).replace("标签: [党课]\n", ""),
            "sites/jixie/content/yaowen/2026-05-10-hui.md": article(header="标签: [档课]\n"),
            "sites/xuexiao/content/yaowen/2026-05-10-ke.md": article("自己的稿件", "标签: [党课]\n"),
        },
    )
    assert built(group).problems == ()
    assert "自己的稿件" in page(group, "tags/dang-ke.html")
    assert "支部开会" in page(group, "tags/jixie-dang-ke.html")


def test_an_error_below_refuses_the_site_above_and_warnings_are_told_below_alone(group):
    built(group)
    before = snapshot(group / "sites/xuexiao/output")
    with_files(group, {"sites/jixie/content/yaowen/2026-05-10-hui.md": article("题" * 70)})
    assert built(group).problems == ()
    assert "yaowen/2026/0510-jixie-hui.html" in pages(group)
    with_files(group, {"sites/jixie/content/yaowen/2026-05-10-hui.md": article().replace("05-10", "15-10")})
    with_files(group, {"sites/jixie/site.yml": "标题: [\n"})
    outcome = built(group)
    assert not outcome.published
    assert [(item.path, item.line) for item in outcome.problems] == [("../jixie/site.yml", 2)]
    with_files(group, {"sites/jixie/site.yml": GROUP["sites/jixie/site.yml"]})
    outcome = built(group)
    assert [(item.path, item.line) for item in outcome.problems] == [("../jixie/content/yaowen/2026-05-10-hui.md", 3)]
    assert snapshot(group / "sites/xuexiao/output").keys() > before.keys()


def test_check_reads_what_is_the_sites_own(group, capsys):
    with_files(
        group,
        {"sites/jixie/content/yaowen/2026-05-10-hui.md": article(body="电话13812345678,,身份证110101199003074610")},
    )
    assert run(["check", "--site", str(group / "sites/xuexiao"), "--today", f"{TODAY}"]) == 0
    assert "jixie" not in capsys.readouterr().out
    assert run(["check", "--site", str(group / "sites/jixie"), "--today", f"{TODAY}"]) == 1


def test_a_preview_that_lives_on_follows_what_is_saved_below_and_in_what_is_shared(group):
    site = group / "sites/xuexiao"
    living = Living(Request(root=site, output=group / "preview", preview=True, jobs=1))
    assert living.build(TODAY).published
    text = (group / ARTICLE).read_text("utf-8")
    (group / ARTICLE).write_text(text.replace("讲党课", "讲了一堂党课"), "utf-8")
    (group / "shared/content/units/jx-sj.md").write_text(
        str(GROUP["shared/content/units/jx-sj.md"]).replace(
            "名称: 机械设计系教师党支部", "名称: 机械设计系教师第一党支部\n简称: 机械设计系教师党支部"
        ),
        "utf-8",
    )
    assert living.build(TODAY).published
    living.finish()
    page = (group / "preview" / PAGE).read_text("utf-8")
    assert "讲了一堂党课" in page
    assert "机械设计系教师第一党支部" in page
    build_site(site, group / "clean", preview=True, clean=True)
    assert snapshot(group / "preview") == snapshot(group / "clean")
