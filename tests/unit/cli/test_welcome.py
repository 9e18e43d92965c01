"""``sitegen`` alone: how things stand, and what to do next."""

from __future__ import annotations

from sites import write_site

DRAFT = "---\n标题: 讲党课\n日期: 2026-05-01\n单位: jx\n草稿： 是\n---\n"


def test_in_a_site_it_says_how_things_stand(call, small_site):
    write_site(
        small_site,
        {"content/yaowen/2026/a/index.md": DRAFT, "content/yaowen/2026/a/x.jpg": b"", "content/about.md": "---\n---\n"},
    )
    found = call("--site", small_site)
    assert found.code == 0
    assert found.out.startswith(
        f"这里是站点文件夹“{small_site}”：3 篇稿件，其中草稿 1 篇。\n\n可以：\n\n  sitegen serve              预览"
    )


def test_what_was_sent_and_waits_comes_first(call, small_site):
    assert "sitegen import docx 文件   把 Word 文件变成稿件\n" in call("--site", small_site).out
    write_site(small_site, {"收稿/来稿.docx": b"", "收稿/照片.zip": b"", "收稿/~$来稿.docx": b"", "收稿/图1.jpg": b""})
    assert "\n  sitegen import inbox       “收稿”里有 2 份来稿，检查、收下\n" in call("--site", small_site).out


def test_a_site_without_articles_says_so(call, small_site):
    for path in small_site.glob("content/*/2026*.md"):
        path.unlink()
    assert call("--site", small_site).out.startswith(f"这里是站点文件夹“{small_site}”：还没有稿件。\n")


def test_what_was_wrong_the_last_time_comes_first(call, small_site):
    call("check", "--site", small_site, "--today", "2026-06-01")
    assert "）：没有发现问题。\n" in call("--site", small_site).out
    write_site(small_site, {"content/yaowen/a.md": DRAFT.replace("jx", "jj")})
    assert call("check", "content/units", "--site", small_site, "--today", "2026-06-01").code == 0
    text = call("--site", small_site).out
    assert "\n上次检查、预览或生成（20" in text
    assert (
        "）：1 个错误，0 个提醒。\n\n可以：\n\n  sitegen check              看哪里有错误，怎样改\n  sitegen serve"
        in text
    )
    write_site(small_site, {"content/yaowen/a.md": DRAFT})
    call("build", "--site", small_site, "--today", "2026-06-01")
    assert "）：没有发现问题。\n" in call("--site", small_site).out


def test_what_cannot_be_read_of_the_last_time_is_left_out(call, small_site):
    call("check", "--site", small_site)
    (small_site / ".sitegen/tally").write_bytes(b"\xff")
    assert "上次" not in call("--site", small_site).out
    call("clean", "--site", small_site)
    assert not (small_site / ".sitegen").exists()


def test_sites_nearby_are_named(call, tmp_path, small_site, monkeypatch):
    (tmp_path / "党 建").mkdir()
    (tmp_path / "党 建/site.yml").write_text("标题: 甲\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert (
        '\n  cd site               进入站点文件夹“site”\n  cd "党 建"            进入站点文件夹“党 建”\n' in call().out
    )
    monkeypatch.chdir(small_site / "content/yaowen")
    assert f"\n  cd ../..              进入站点文件夹“{small_site.name}”\n" in call().out
