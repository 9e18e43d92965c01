import re
from pathlib import Path

import pytest

from sitegen.render.problems import TemplateProblem
from sitegen.render.theme import Theme, load_theme


def site(root: Path, files: dict[str, str]) -> Theme:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return load_theme(root)


def test_a_site_without_files_of_its_own_has_the_default_theme(tmp_path: Path) -> None:
    theme = load_theme(tmp_path)
    assert {"home.html", "article.html", "feed.xml", "macros/parts.html"} <= theme.templates.keys()
    assert {"css/site.css", "js/site.js", "js/search.js"} <= theme.assets.keys()
    assert not any(template.own for template in theme.templates.values())
    assert not any(name.startswith("assets/") for name in theme.templates)


def test_a_file_of_the_site_takes_the_place_of_one_of_the_theme(tmp_path: Path) -> None:
    theme = site(tmp_path, {"templates/page.html": "\ufeff<p>自己的</p>", "assets/css/site.css": "p {}"})
    assert theme.templates["page.html"].source == "<p>自己的</p>"
    assert theme.templates["page.html"].own
    assert not theme.templates["base.html"].own
    assert theme.assets["css/site.css"][0] == tmp_path / "assets/css/site.css"


def test_an_unchanged_copy_of_a_file_of_the_theme_is_that_file(tmp_path: Path) -> None:
    copied = tmp_path / "templates/tag.html"
    copied.parent.mkdir()
    default = load_theme(tmp_path).templates["tag.html"]
    copied.write_text(default.source, "utf-8")
    assert load_theme(tmp_path).templates["tag.html"] == default

    copied.write_text(default.source + "<!-- -->", "utf-8")
    assert load_theme(tmp_path).templates["tag.html"].own


def test_assets_may_also_stand_beside_the_templates(tmp_path: Path) -> None:
    theme = site(tmp_path, {"templates/assets/logo.svg": "<svg/>"})
    assert theme.assets["logo.svg"][0] == tmp_path / "templates/assets/logo.svg"


def test_the_address_of_an_asset_holds_its_content_hash(tmp_path: Path) -> None:
    before = site(tmp_path, {"assets/css/site.css": "p {}"})
    address = before.asset_address("css/site.css")
    assert re.fullmatch(r"/assets/css/site\.[0-9a-f]{8}\.css", address)
    assert load_theme(tmp_path).asset_address("css/site.css") == address
    after = site(tmp_path, {"assets/css/site.css": "p { }"})
    assert after.asset_address("css/site.css") != address


def test_the_address_of_an_asset_is_plain_whatever_its_name(tmp_path: Path) -> None:
    theme = site(tmp_path, {"assets/图 片/校 标.PNG": "x", "assets/Logo A.svg": "y"})
    assert re.fullmatch(r"/assets/x/x\.[0-9a-f]{8}\.png", theme.asset_address("图 片/校 标.PNG"))
    assert re.fullmatch(r"/assets/logo-a\.[0-9a-f]{8}\.svg", theme.asset_address("Logo A.svg"))


@pytest.mark.parametrize(
    "changed", ["templates/partials/footer.html", "templates/macros/parts.html", "templates/base.html"]
)
def test_the_digest_of_a_template_changes_with_what_it_names(tmp_path: Path, changed: str) -> None:
    before = load_theme(tmp_path)
    source = before.templates[changed.removeprefix("templates/")].source
    after = site(tmp_path, {changed: source + "<!-- -->"})
    assert after.template_digest("article.html") != before.template_digest("article.html")
    assert after.template_digest("sitemap.xml") == before.template_digest("sitemap.xml")


def test_the_digest_of_a_template_changes_with_the_assets_it_names(tmp_path: Path) -> None:
    before = load_theme(tmp_path)
    after = site(tmp_path, {"assets/js/search.js": "//"})
    assert after.template_digest("search.html") != before.template_digest("search.html")
    assert after.template_digest("article.html") == before.template_digest("article.html")


def test_the_digest_does_not_depend_on_where_the_site_lies(tmp_path: Path) -> None:
    first = site(tmp_path / "a", {"templates/page.html": "x"})
    second = site(tmp_path / "b", {"templates/page.html": "x"})
    assert first.digests == second.digests


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('\n{% include "partials/none.html" %}', "没有名为“partials/none.html”的模板"),
        ('\n{{ asset("css/none.css") }}', "没有“css/none.css”这个文件"),
    ],
)
def test_what_a_template_names_must_be_there(tmp_path: Path, source: str, message: str) -> None:
    with pytest.raises(TemplateProblem, match=message) as caught:
        site(tmp_path, {"templates/page.html": source})
    assert (caught.value.path, caught.value.line) == ("templates/page.html", 2)


def test_a_template_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/page.html").write_bytes("党建".encode("gbk"))
    with pytest.raises(TemplateProblem, match="不是 UTF-8"):
        load_theme(tmp_path)


def test_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/secret.txt").symlink_to("/etc/hostname")
    with pytest.raises(TemplateProblem, match="符号链接"):
        load_theme(tmp_path)


def test_litter_of_editors_and_systems_is_ignored(tmp_path: Path) -> None:
    theme = site(tmp_path, {"assets/.DS_Store": "x", "templates/.page.html.swp": "x", "assets/~$a.svg": "x"})
    assert not any(".DS_Store" in name or "~$" in name for name in theme.assets)
    assert ".page.html.swp" not in theme.templates
