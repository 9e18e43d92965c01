"""What belongs to a person is found wherever it stands, and shown nowhere: in no format, in no memory of a check."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from zipfile import ZipFile

import pytest
from PIL import ExifTags, Image

from sitegen.report.formats import FORMATS

TODAY = "2026-06-01"
HEADER = "---\n标题: 通知\n日期: 2026-05-02\n单位: jx\n{}---\n"
SECRETS = (
    "110101198511267318",
    "13900005678",
    "6222020000000043216",
    "2000765432",
    "2099008765",
    "xyz7531@qq",
    "河东区槐荫路 9 号",
    "1997年8月23日",
    "E00009753",
)
BODY = (
    "张某某，身份证号 110101198511267318，电话(手机 13900005678,卡号 6222020000000043216)联系。\n\n"
    "| 姓名 | 号码 |\n|---|---|\n| 李某某 | １３９００００５６７８ |\n| 王某某 | 2099008765 |\n\n"
    "- 赵某某，1997年8月23日出生，学号：2000765432，护照号：E00009753，[坏](meiyou.md)\n\n"
    "邮箱 xyz7531@qq.com，家庭住址：河东区槐荫路 9 号 201 室。\n"
)


@pytest.fixture
def site(small_site):
    with (small_site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("检查:\n  学号: '2099\\d{6}'\n")
    return small_site


def write(site, body=BODY, header=""):
    (site / "content/tongzhi/2026-05-02-lianxi.md").write_text(HEADER.format(header) + body, "utf-8")


def report(call, site, form, code=1):
    found = call("check", "--site", site, "--today", TODAY, "--format", form)
    assert found.code == code, found.err
    return found.out


def leaks(text):
    narrow = text.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    return [secret for secret in SECRETS if secret in narrow or secret[-4:] in narrow]


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_shows_what_was_found(call, site, form):
    write(site)
    for _ in range(2):  # looked for, then remembered
        assert leaks(report(call, site, form)) == []


def test_each_kind_is_found_in_its_place(call, site):
    write(site)
    found = [(one["code"], one["line"]) for one in json.loads(report(call, site, "json"))]
    assert sorted(one for one in found if one[0].startswith("PII")) == [
        ("PII001", 6),
        ("PII003", 6),
        ("PII003", 10),
        ("PII004", 6),
        ("PII006", 13),
        ("PII007", 11),
        ("PII007", 13),
        ("PII008", 15),
        ("PII009", 15),
        ("PII010", 13),
    ]
    assert ("LNK001", 13) in found


def test_no_memory_of_a_check_holds_what_was_found(call, site):
    write(site, header="编者按: 请致电 13900005678\n")
    report(call, site, "json")
    with closing(sqlite3.connect(site / ".sitegen/store.db")) as store:
        kept = [
            value.decode("latin1") for (value,) in store.execute("SELECT value FROM store WHERE key LIKE 'remarks %'")
        ]
    assert any("PII003" in value for value in kept)
    assert not any(secret.encode().decode("latin1") in value for secret in SECRETS for value in kept)


def test_the_front_matter_is_read_too_and_its_line_is_not_shown(call, site):
    write(site, "正文。\n", "编者按: 请致电 13900005678，住址：河东区槐荫路 9 号\n")
    out = report(call, site, "text")
    assert "lianxi.md:5:6 错误 PII003 有手机号。" in out
    assert leaks(out) == []


def test_what_was_approved_is_ignored_with_a_reason(call, site):
    write(site, "请致电 13900005678。\n", "忽略: [{规则: PII003, 理由: 本人同意，学院审批}]\n")
    assert "PII" not in report(call, site, "text", code=0)


def codes(out):
    return [(one["path"].rpartition("/")[2], one["code"], one["severity"]) for one in json.loads(out)]


def test_a_list_that_is_offered_is_read_and_counted(call, site):
    rows = "".join(f"张某某,110101198511267318,{number}\n" for number in range(3))
    (site / "content/tongzhi/名单.csv").write_text(f"姓名,身份证号,序号\n{rows}", "utf-8")
    write(site, "见[名单](名单.csv)。\n")
    for _ in range(2):
        out = report(call, site, "json")
        assert ("名单.csv", "PII001", "error") in codes(out)
        assert "附件里有身份证号，共 3 处。" in out
        assert leaks(out) == []


def test_the_same_file_in_several_places_is_told_in_each(call, site):
    for number in range(12):
        text = "电话 13900005678" if number % 3 else f"电话见学校总机 {number}"
        (site / f"content/tongzhi/{number:02}.txt").write_text(text, "utf-8")
    write(site, "正文。\n")
    found = [name for name, code, _ in codes(report(call, site, "json", code=0)) if code == "PII003"]
    assert found == [f"{number:02}.txt" for number in range(12) if number % 3]


IGNORED = "忽略: [{规则: PII003, 理由: 本人同意，学院审批}]\n"


@pytest.mark.parametrize(
    ("body", "header"),
    [("见[名单](名单.txt)。\n", ""), ("正文。\n", "附件: [名单.txt]\n"), ("见[名单](名单.txt#1)。\n", "")],
)
def test_what_an_attachment_holds_is_ignored_by_the_article_that_offers_it(call, site, body, header):
    (site / "content/tongzhi/名单.txt").write_text("电话 13900005678", "utf-8")
    write(site, body, header + IGNORED)
    assert pii_and_idle(call, site) == []


def test_what_an_attachment_holds_is_told_where_another_article_offers_it_too(call, site):
    (site / "content/tongzhi/名单.txt").write_text("电话 13900005678", "utf-8")
    write(site, "见[名单](名单.txt)。\n", IGNORED)
    other = HEADER.format("") + "见[名单](名单.txt)。\n"
    (site / "content/tongzhi/2026-05-03-lianxi.md").write_text(other, "utf-8")
    assert pii_and_idle(call, site) == [("名单.txt", "PII003", "error")]


def test_what_stands_in_the_folder_of_an_article_is_its_own(call, site):
    folder = site / "content/tongzhi/2026-05-02-lianxi"
    (folder / "下").mkdir(parents=True)
    (folder / "index.md").write_text(HEADER.format(IGNORED) + "正文。\n", "utf-8")
    (folder / "下/名单.txt").write_text("电话 13900005678", "utf-8")
    (site / "content/tongzhi/名单.txt").write_text("电话 13900005678", "utf-8")
    assert pii_and_idle(call, site) == [("名单.txt", "PII003", "warning")]


def test_an_ignore_that_covers_nothing_in_an_attachment_is_told(call, site):
    (site / "content/tongzhi/名单.txt").write_text("电话见学校总机", "utf-8")
    write(site, "见[名单](名单.txt)。\n", IGNORED)
    assert pii_and_idle(call, site) == [("2026-05-02-lianxi.md", "FM065", "warning")]


def pii_and_idle(call, site):
    out = call("check", "--site", site, "--today", TODAY, "--format", "json").out
    return [one for one in codes(out) if one[1].startswith(("PII", "FM"))]


def test_a_list_that_nothing_offers_is_a_warning(call, site):
    (site / "content/tongzhi/名单.txt").write_text("电话 13900005678", "utf-8")
    (site / "content/tongzhi/旧.doc").write_bytes(b"")
    out = report(call, site, "json", code=0)
    assert [one for one in codes(out) if one[1].startswith("PII")] == [
        ("名单.txt", "PII003", "warning"),
        ("旧.doc", "PII012", "info"),
    ]


def test_a_photograph_that_tells_where_it_was_taken(call, site):
    picture = Image.new("RGB", (180, 180))
    exif = picture.getexif()
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({2: (30.0, 1.0, 2.0), 4: (110.0, 3.0, 4.0)})
    picture.save(site / "content/tongzhi/照片.jpg", exif=exif)
    picture.save(site / "content/tongzhi/净.jpg")
    out = report(call, site, "json", code=0)
    assert [one for one in codes(out) if one[1] == "PII013"] == [("照片.jpg", "PII013", "info")]


def test_a_photograph_in_an_archive_that_tells_where_it_was_taken(call, site):
    picture = Image.new("RGB", (18, 18))
    exif = picture.getexif()
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({2: (30.0, 1.0, 2.0), 4: (110.0, 3.0, 4.0)})
    picture.save(site / "a.jpg", exif=exif)
    with ZipFile(site / "content/tongzhi/照片.zip", "w") as archive:
        archive.write(site / "a.jpg", "走访/a.jpg")
        archive.write(site / "a.jpg", "走访/13900005678.jpg")
    write(site, "见[照片](照片.zip)。\n")
    out = report(call, site, "json")
    assert ("照片.zip", "PII014", "warning") in codes(out)
    assert "附件里的“走访/a.jpg”、“走访/13*********.jpg”带有拍摄的经纬度。" in out
    assert ("照片.zip", "PII003", "error") in codes(out)


def test_what_is_called_a_publicity_has_an_end(call, site):
    write(site, "## 关于某某的公示\n\n正文。\n")
    assert "PII011" in report(call, site, "text", code=0)
    write(site, "## 关于某某的公示\n\n正文。\n", "体裁: 公示\n下架日期: 2026-07-01\n")
    assert "PII011" not in report(call, site, "text", code=0)


def test_list_files_are_read_line_by_line(call, site):
    (site / "content/honours.yml").write_text(
        "- 名称: 先进个人\n  级别: 校级\n  日期: 2025-06\n  单位: jx\n  个人: 张某某（13900005678，学号：2000765432）\n",
        "utf-8",
    )
    out = report(call, site, "text")
    assert "content/honours.yml:5:11 错误 PII003 有手机号。" in out
    assert "content/honours.yml:5:26 错误 PII007 有学号、工号。" in out
    assert leaks(out) == []
