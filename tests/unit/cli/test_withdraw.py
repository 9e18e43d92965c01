"""``sitegen withdraw``: what readers, editors and the next deployments see of an article that was taken off."""

from __future__ import annotations

import pytest

from sites import build_site, picture, snapshot
from targets import KINDS, there

TODAY = "2026-06-01"
FOLDER = "content/yaowen/2026-05-20-xuexi"
ARTICLE = f"{FOLDER}/index.md"
PAGE = "yaowen/2026/0520-xuexi.html"
TITLE = "江心洲渡口的夜读"
TEXT = (
    f"---\n标题: {TITLE}\n日期: 2026-05-20\n单位: jlu\n作者: 柳泉\n标签: [夜读]\n附件: [名单.csv]\n"
    "原网址: [/info/1034/1506.htm, '/show.asp?id=7']\n---\n"
    "渡口的灯亮到十点。\n\n![渡口的灯](灯.png)\n\n![码头](码头.png)\n"
)
OTHER = (
    "---\n标题: 又到江心洲\n日期: 2026-05-25\n单位: jlu\n---\n"
    f"上一回见[夜读](2026-05-20-xuexi/index.md)，也就是《{TITLE}》，\n旧网址是[这里](/info/1034/1506.htm)。\n\n"
    "![码头](2026-05-20-xuexi/码头.png)\n"
)


@pytest.fixture
def site(small_site):
    folder = small_site / FOLDER
    folder.mkdir()
    (folder / "index.md").write_text(TEXT, "utf-8")
    (folder / "灯.png").write_bytes(picture())
    (folder / "码头.png").write_bytes(picture(90, 60))
    (folder / "名单.csv").write_text("姓名,学号\n", "utf-8")
    (small_site / "content/yaowen/2026-05-25-you.md").write_text(OTHER, "utf-8")
    return small_site


@pytest.fixture
def withdraw(call, site):
    def withdraw_it(name=ARTICLE, *more):
        return call("withdraw", name, "--site", site, "--reason", "附件含有个人信息", "--today", TODAY, *more)

    return withdraw_it


def test_its_files_move_and_a_line_of_the_register_tells_why(site, withdraw):
    found = withdraw(ARTICLE, "--name", "程野")
    assert found.code == 0
    assert f"已撤下：{TITLE}（/{PAGE}）" in found.err
    assert (site / "content/withdrawn.yml").read_text("utf-8") == (
        f"- 网址: '/{PAGE}'\n  原网址: ['/info/1034/1506.htm', '/show.asp?id=7']\n  标题: {TITLE}\n"
        f"  日期: '2026-05-20'\n  稿件: '{ARTICLE}'\n  撤下日期: '2026-06-01'\n  理由: 附件含有个人信息\n  经办: 程野\n"
    )
    kept = {path.name for path in (site / "withdrawn/2026-06-01" / FOLDER).iterdir()}
    assert kept == {"index.md", "灯.png", "名单.csv"}
    assert [path.name for path in (site / FOLDER).iterdir()] == ["码头.png"]
    assert (site / "withdrawn/2026-06-01" / ARTICLE).read_text("utf-8") == TEXT


def test_what_else_speaks_of_it_is_told(withdraw):
    found = withdraw()
    assert found.out.splitlines() == [
        f"content/yaowen/2026-05-25-you.md:6:10 正文 上一回见[夜读](2026-05-20-xuexi/index.md)，也就是《{TITLE}》，",
        f"content/yaowen/2026-05-25-you.md:6:41 正文 …026-05-20-xuexi/index.md)，也就是《{TITLE}》，",
        "content/yaowen/2026-05-25-you.md:7:10 正文 旧网址是[这里](/info/1034/1506.htm)。",
    ]
    assert f"“{FOLDER}/码头.png”还用在“content/yaowen/2026-05-25-you.md”里，没有移走" in found.err


def test_the_next_build_has_nothing_of_it(site, withdraw):
    assert build_site(site).published
    before = snapshot(site / "output")
    assert any(path.startswith("media/") and path.endswith(".csv") for path in before)
    withdraw()
    outcome = build_site(site)
    after = snapshot(site / "output")
    assert outcome.published
    told = [(item.code, item.line) for item in outcome.problems if item.path.endswith("-you.md")]
    assert told == [("LNK006", 6), ("LNK006", 7)]
    assert not [path for path in after if path.startswith("media/") and path.endswith(".csv")]
    assert sum(path.startswith("media/") for path in after) < sum(path.startswith("media/") for path in before)
    others = {path: data.decode("utf-8", "replace") for path, data in after.items() if path != PAGE}
    you = others.pop("yaowen/2026/0525-you.html")
    assert TITLE in you and "0520-xuexi" not in you and "1506.htm" not in you
    # The text of another article says its title still, in the feeds and in search too.
    assert [path for path, text in others.items() if "渡口的灯" in text] == []
    assert [path for path, text in others.items() if "xuexi.html" in text and "0520" in text] == [
        "gone.map",
        "manifest.json",
    ]
    page = after[PAGE].decode()
    assert "已撤下" in page and '<meta name="robots" content="noindex">' in page and TITLE not in page
    assert after["info/1034/1506.htm"].decode().count("已撤下") == page.count("已撤下")
    assert after["gone.map"].decode().splitlines()[1:] == [
        "# /show.asp?id=7",
        "/info/1034/1506.htm 1;",
        f"/{PAGE} 1;",
    ]
    assert "redirects.map" not in after


def test_a_page_goes_as_an_article_does(site, withdraw):
    (site / "content/lianxi.md").write_text("---\n标题: 联系我们\n---\n渡口三号。\n", "utf-8")
    assert withdraw("content/lianxi.md").code == 0
    assert build_site(site).published
    assert "已撤下" in (site / "output/lianxi.html").read_text("utf-8")
    assert not (site / "content/lianxi.md").exists()


def test_its_signatures_go_with_it(site, call, withdraw):
    assert call("sign", ARTICLE, "--site", site, "--step", "一审", "--name", "程野", "--today", TODAY).code == 0
    withdraw()
    assert not (site / "reviews/yaowen").exists()
    assert (site / "withdrawn/2026-06-01/reviews/yaowen/2026-05-20-xuexi.yml").exists()


def test_who_brings_it_back_is_told_so(site, withdraw):
    withdraw()
    (site / FOLDER / "index.md").write_text("---\n标题: 夜读\n日期: 2026-05-20\n单位: jlu\n---\n灯。\n", "utf-8")
    outcome = build_site(site)
    assert not outcome.published
    assert [(item.path, item.line, item.code) for item in outcome.problems if item.severity.value == "error"] == [
        ("content/withdrawn.yml", 1, "OUT001")
    ]


def test_a_corrected_article_may_take_its_addresses_over(site, withdraw):
    withdraw()
    text = f"---\n标题: 夜读（更正）\n日期: 2026-05-30\n单位: jlu\n原网址: [/{PAGE}]\n---\n更正如上。\n"
    (site / "content/yaowen/2026-05-30-gengzheng.md").write_text(text, "utf-8")
    assert build_site(site).published
    assert "本页已移到" in (site / "output" / PAGE).read_text("utf-8")
    assert PAGE not in (site / "output/gone.map").read_text("utf-8")


def test_a_second_time_finishes_what_the_first_began(site, withdraw):
    text = (site / ARTICLE).read_bytes()
    withdraw()
    (site / ARTICLE).write_bytes(text)
    register = (site / "content/withdrawn.yml").read_bytes()
    assert withdraw().code == 0
    assert (site / "content/withdrawn.yml").read_bytes() == register
    assert (site / "withdrawn/2026-06-01-2" / ARTICLE).exists()


def test_the_register_keeps_what_it_has(site, withdraw, call):
    before = "# 撤稿记录\r\n- {网址: /a.html, 标题: 甲, 撤下日期: 2026-01-02, 理由: 有误}"
    (site / "content/withdrawn.yml").write_bytes(before.encode())
    assert withdraw().code == 0
    after = (site / "content/withdrawn.yml").read_bytes().decode()
    assert after.startswith(f"{before}\r\n- 网址: '/{PAGE}'\r\n")
    assert build_site(site).published


def test_a_register_in_one_line_stays_and_so_does_the_article(site, withdraw):
    (site / "content/withdrawn.yml").write_text(
        "[{网址: /a.html, 标题: 甲, 撤下日期: 2026-01-02, 理由: 有误}]\n", "utf-8"
    )
    found = withdraw()
    assert found.code == 1
    assert "什么都没有撤下" in found.err
    assert (site / ARTICLE).exists()


def test_a_reason_is_asked_for_and_needed(site, call, converse):
    found = call("withdraw", ARTICLE, "--site", site)
    assert (found.code, "--reason" in found.err) == (2, True)
    assert converse(["withdraw", ARTICLE, "--site", site, "--today", TODAY], ["数字有误"]).code == 0
    assert "理由: 数字有误" in (site / "content/withdrawn.yml").read_text("utf-8")


def test_what_is_not_there_cannot_be_withdrawn(withdraw, site):
    found = withdraw("content/yaowen/2026-05-21-xuexi.md")
    assert found.code == 2 and "没有“content/yaowen/2026-05-21-xuexi.md”这篇稿件" in found.err
    assert not (site / "content/withdrawn.yml").exists()


def test_a_menu_does_not_lead_to_it(site, withdraw):
    with (site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"菜单: [{{名称: 夜读, 链接: /{PAGE}}}]\n")
    withdraw()
    outcome = build_site(site)
    assert [item.code for item in outcome.problems if item.path == "site.yml"] == ["LNK006"]
    assert "夜读</a>" not in (site / "output/index.html").read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_no_rollback_brings_it_back(kind, site, call, withdraw, tmp_path, monkeypatch):
    target = there(kind, tmp_path, monkeypatch)
    assert build_site(site).published
    assert call("deploy", "--site", site, "--to", target.address).code == 0
    withdraw()
    assert build_site(site).published
    assert call("deploy", "--site", site, "--to", target.address).code == 0
    assert target.files() == snapshot(site / "output")
    found = call("deploy", "--site", site, "--to", target.address, "--rollback")
    assert found.code == 2
    assert "退回会让它重新出现" in found.err and f"《{TITLE}》（2026-06-01）" in found.err
    assert target.files() == snapshot(site / "output")
    if kind != "git":
        kept = [path.read_bytes() for path in tmp_path.rglob("*") if ".sitegen-last" in str(path) and path.is_file()]
        assert kept and not any("渡口的灯".encode() in data for data in kept)
    last = snapshot(site / "output")
    (site / "content/yaowen/2026-05-25-you.md").unlink()
    assert build_site(site).published
    assert call("deploy", "--site", site, "--to", target.address).code == 0
    assert call("deploy", "--site", site, "--to", target.address, "--rollback").code == 0
    assert target.files() == last
