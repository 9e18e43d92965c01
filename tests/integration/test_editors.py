"""What editors are told holds: schemas accept the demonstration site, snippets make articles, matchers find problems."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from sitegen.cli.main import run
from sitegen.cli.serve import Teller
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.devserver.shown import Result
from sitegen.editors.choices import choices_of
from sitegen.editors.files import own_files
from sitegen.editors.snippets import snippets
from sitegen.editors.vscode import tasks
from sitegen.load.archetypes import ARCHETYPES
from sitegen.load.config import load_config
from sitegen.load.content import load_content
from sitegen.load.encoding import decode
from sitegen.load.fences import split
from sitegen.load.layout import BY_KIND, place_of
from sitegen.model.config import Config
from sitegen.model.content import Article, PlainPage, Section
from sitegen.model.keys import keys_of
from sitegen.model.site import Content
from sitegen.report.text import report
from sites import SMALL, TODAY, build_site, write_site

ROOT = Path(__file__).parents[2]
OTHERS = {Config: "site", Article: "articles", Section: "sections", PlainPage: "pages"}
FIELD_TYPES = frozenset(
    [
        "string",
        "number",
        "datetime",
        "boolean",
        "image",
        "file",
        "choice",
        "taxonomy",
        "tags",
        "categories",
        "draft",
        "fields",
        "json",
        "block",
        "list",
        "dataFile",
        "slug",
        "divider",
        "heading",
        "customField",
        "contentRelationship",
        "fieldCollection",
    ]
)
FIELD_KEYS = frozenset(
    [
        "type",
        "name",
        "title",
        "description",
        "default",
        "choices",
        "single",
        "wysiwyg",
        "multiple",
        "isPreviewImage",
        "hidden",
        "taxonomyId",
        "fileExtensions",
        "fields",
        "fieldGroup",
        "dataType",
        "numberOptions",
        "taxonomyLimit",
        "singleValueAsString",
        "isPublishDate",
        "isModifiedDate",
        "dataFileId",
        "dataFileKey",
        "dataFileValue",
        "editable",
        "encodeEmoji",
        "dateFormat",
        "required",
        "customType",
        "contentTypeName",
        "contentTypeValue",
        "sameContentLocale",
        "when",
        "actions",
    ]
)
TYPE_KEYS = frozenset(
    [
        "name",
        "fileType",
        "clearEmpty",
        "allowAsSubContent",
        "isSubContent",
        "fields",
        "pageBundle",
        "previewPath",
        "trailingSlash",
        "slugTemplate",
        "template",
        "postScript",
        "filePrefix",
        "defaultFileName",
    ]
)
FOLDER_KEYS = frozenset(
    [
        "title",
        "path",
        "excludeSubdir",
        "previewPath",
        "trailingSlash",
        "filePrefix",
        "contentTypes",
        "disableCreation",
        "defaultLocale",
        "locales",
    ]
)
"""What the schema of Front Matter CMS (``contributes.configuration`` in the package.json of 10.x) lets stand, no more."""


class Editor(yaml.SafeLoader):
    """YAML as editors read it: dates are texts."""


Editor.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def content_of(root: Path) -> Content:
    config, _ = load_config(root)
    assert config
    return load_content(root, config, None).content


@pytest.fixture(scope="module")
def files() -> dict[str, dict[str, Any]]:
    """The files that are ours, of the demonstration site."""
    return own_files(content_of(ROOT))


def written() -> Iterator[tuple[str, str, Any]]:
    """Yield the path, the kind and the values of every file that is YAML, or begins with it."""
    for path in [
        ROOT / "site.yml",
        *sorted((ROOT / "content").rglob("*.yml")),
        *sorted((ROOT / "content").rglob("*.md")),
    ]:
        name = path.relative_to(ROOT).as_posix()
        if (place := place_of(name)) is None:
            continue
        text = decode(path.read_bytes())
        header = text if name.endswith(".yml") else split(text).header
        kept = BY_KIND.get(place.kind)
        kind = OTHERS.get(place.kind) or (kept.folder or kept.file.removesuffix(".yml") if kept else "")
        try:
            yield name, kind, yaml.load(header, Editor)
        except yaml.YAMLError:  # written as Word writes it, which only we can read
            continue


def test_schemas_accept_what_the_demonstration_site_says(files):
    validators = {}
    for path, document in files.items():
        if path.startswith("schemas/"):
            jsonschema.Draft7Validator.check_schema(document)
            validators[Path(path).stem] = jsonschema.Draft7Validator(document)
    read = [(name, kind, values) for name, kind, values in written() if not isinstance(values, str)]
    wrong = [
        f"{name}: {error.message[:200]}"
        for name, kind, values in read
        for error in validators[kind].iter_errors(values)
    ]
    assert wrong == []
    assert len(read) > 150


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("articles", {"标题": "会议", "日期": "2026-05-02", "单位": "jx", "体材": "消息"}),
        ("articles", {"标题": "会议", "单位": "jx"}),
        ("articles", {"标题": "会议", "日期": "2026-05-02", "单位": "jx", "体裁": "新闻报道"}),
        ("pairings", [{"类型": "校地", "日期": "2026-05"}]),
    ],
)
def test_schemas_mark_what_is_wrong(files, kind, values):
    assert list(jsonschema.Draft7Validator(files[f"schemas/{kind}.json"]).iter_errors(values))


def test_names_of_the_site_are_offered_and_others_let_through(files):
    schema = files["schemas/checklists.json"]
    assert "中共江澜大学委员会" in schema["definitions"]["unit"]["enum"]
    item = {"难题": "实验设备预约难，排队要两个星期", "举措": "开放平台", "责任": "某个简称", "状态": "推进"}
    assert not list(jsonschema.Draft7Validator(schema).iter_errors([item]))


def fields_in(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from fields_in(field.get("fields", []))


def test_forms_have_every_key_and_only_what_the_extension_knows(files):
    settings = files["frontmatter.json"]
    types = {one["name"]: one for one in settings["frontMatter.taxonomy.contentTypes"]}
    for name, kind in [("default", Article), ("页面", PlainPage), *((k.KIND, k) for k in BY_KIND if BY_KIND[k].folder)]:
        assert types[name].keys() <= TYPE_KEYS
        assert [field["name"] for field in types[name]["fields"]] == [key.label for key in keys_of(kind).values()]
        for field in fields_in(types[name]["fields"]):
            assert field.keys() <= FIELD_KEYS
            assert field["type"] in FIELD_TYPES
            assert ("choices" in field) == (field["type"] == "choice")
            assert ("fields" in field) == (field["type"] == "fields")
    for folder in settings["frontMatter.content.pageFolders"]:
        assert folder.keys() <= FOLDER_KEYS
        assert set(folder["contentTypes"]) <= types.keys()
        assert (ROOT / folder["path"].replace("[[workspace]]/", "")).is_dir()


def test_forms_offer_the_choices_of_the_site(files):
    (articles,) = [
        one for one in files["frontmatter.json"]["frontMatter.taxonomy.contentTypes"] if one["name"] == "default"
    ]
    fields = {field["name"]: field for field in articles["fields"]}
    content = content_of(ROOT)
    assert set(fields["单位"]["choices"]) == {unit.name for unit in content.units.values() if not unit.successor}
    assert set(fields["品牌"]["choices"]) == {brand.name for brand in content.brands.values()}
    assert fields["单位"]["multiple"]
    assert {"id": "教育党员有力", "title": "教育党员有力（七个有力）"} in fields["对标"]["choices"]
    assert fields["补录"]["choices"] == ["是", "否"]
    private = [item.problem for item in content.checklist.values() if not item.may_be_public]
    assert private
    assert not any(problem[:12] in json.dumps(files, ensure_ascii=False) for problem in private)


def expanded(body: list[str]) -> str:
    """Return a snippet as VS Code puts it in where nobody types anything else."""
    text = "\n".join(body)
    for name, value in (("YEAR", f"{TODAY:%Y}"), ("MONTH", f"{TODAY:%m}"), ("DATE", f"{TODAY:%d}")):
        text = text.replace(f"${{CURRENT_{name}}}", value)
        text = text.replace(f"${{CURRENT_{name}/^0//}}", value.removeprefix("0"))
    first = re.findall(r"\$\{(\d+)(?::((?:[^\\}]|\\.)*)|\|((?:[^\\,|]|\\.)*)(?:,(?:[^\\|]|\\.)*)?\|)\}", text)
    values = {number: given or chosen for number, given, chosen in first}
    text = re.sub(r"\$\{(\d+)(?::(?:[^\\}]|\\.)*|\|(?:[^\\|]|\\.)*\|)\}|\$(\d+)", lambda m: values[m[1] or m[2]], text)
    assert not re.search(r"(?<!\\)\$", text), text
    return re.sub(r"\\([\\$},|])", r"\1", text)


@pytest.fixture(scope="module")
def pieces() -> dict[str, Any]:
    """The snippets of the demonstration site."""
    return snippets(choices_of(content_of(ROOT)))


@pytest.mark.parametrize("kind", ARCHETYPES)
def test_a_snippet_makes_an_article_of_its_kind(kind, tmp_path):
    site = write_site(tmp_path, SMALL)
    text = expanded(snippets(choices_of(content_of(site)))[f"稿件：{kind}"]["body"])
    # The days that are to be written are not known to a snippet.
    text = re.sub("^((?:# )?(?:下架日期|有效期至)): .*$", r"\1: 2026-06-08", text, flags=re.MULTILINE)
    path = site / "content/yaowen/2026-06-01-x.md"
    path.write_text(text, "utf-8")
    outcome = build_site(site, preview=True)
    assert (outcome.published, report(outcome.problems)) == (True, "没有发现问题。")
    assert f"单位: {content_of(site).units['jlu'].name}\n" in text
    assert "【此处填写：" in text
    assert "$" not in text
    (article,) = [one for one in content_of(site).articles if one.document.path.endswith("2026-06-01-x.md")]
    assert article.draft


def test_every_snippet_is_begun_by_pinyin_of_its_own(pieces):
    prefixes = [piece["prefix"] for piece in pieces.values()]
    assert len(set(prefixes)) == len(prefixes)
    assert all(re.fullmatch("[a-z]{2,12}", prefix) for prefix in prefixes)
    assert all(piece["scope"] == "markdown" for piece in pieces.values())


def test_snippets_of_headers_are_read_as_what_they_are(pieces):
    for name, piece in pieces.items():
        if name.startswith("头部："):
            values = yaml.load(expanded(piece["body"]), Editor)
            assert list(values) == [name.removeprefix("头部：")]


def test_signs_of_snippets_in_names_are_kept(tmp_path):
    unit = "---\n名称: '一,二|三$四}五\\六'\n类型: 党支部\n排序: 1\n---\n"
    site = write_site(tmp_path, {**SMALL, "content/units/signs.md": unit})
    line = snippets(choices_of(content_of(site)))["头部：单位"]["body"]
    assert yaml.load(expanded(line), Editor) == {"单位": "一,二|三$四}五\\六"}


Matched = tuple[str, str, str, str, str]


def matched(line: str, task: str) -> list[Matched]:
    """Return severity, file, line, column and code as the matchers of *task* find them in *line*."""
    (found,) = [one for one in tasks()["tasks"] if one["label"] == task]
    hits = []
    for matcher in found["problemMatcher"]:
        pattern = matcher["pattern"]
        if hit := re.match(pattern["regexp"], line):
            groups = [hit[pattern[key]] or "" if key in pattern else "" for key in ("file", "line", "column", "code")]
            assert hit[pattern["message"]]
            assert ("line" in pattern) != (pattern.get("kind") == "file")
            hits.append((matcher["severity"], *groups))
    return hits


def test_the_matchers_find_each_problem_that_check_tells_and_nothing_else(tmp_path, capsys):
    faults = {
        "content/yaowen/2026-05-02-a b.md": "---\n标题: 会议\n日期: 2026-05-02\n单位: jx\n体材: 消息\n---\n会议强调,要抓好落实，，再抓。\n",
        "content/yaowen/2026-05-03-b.md": "---\n标题: 会议\n日期: 2026-05-03\n单位: 无此单位\n---\n正文。\n",
        "content/yaowen/2026-05-04-c.md": "---\n标题: 会议\n日期: 2026-05-04\n单位: jx\n---\n![](无.jpg)\n\n共5项：一是学习。二是研讨。\n",
        "content/yaowen/2026-05-05-gbk.md": "---\n标题: 编码\n---\n".encode("gbk"),
        "content/yaowen/2026-05-06-d.md": "---\n标题: 会议\n---\n正文。\n",
    }
    site = write_site(tmp_path, {**SMALL, **faults})
    run(["check", "--site", str(site), "--today", str(TODAY), "--format", "json"])
    problems = json.loads(capsys.readouterr().out)
    run(["check", "--site", str(site), "--today", str(TODAY)])
    lines = capsys.readouterr().out.splitlines()
    found = [hits for line in lines if (hits := matched(line, "检查"))]
    assert [hits[1:] for hits in found] == [[]] * len(found)
    assert [hits[0] for hits in found] == [
        (one["severity"], one["path"], str(one["line"] or ""), str(one["column"] or ""), one["code"])
        for one in problems
    ]
    assert {one["severity"] for one in problems} == {"error", "warning", "info"}
    assert any(not one["line"] for one in problems)


def test_the_preview_tells_when_its_problems_begin_and_end(capsys):
    problem = Diagnostic(
        code="FM010", severity=Severity.ERROR, path="content/a.md", message="错。", hint="改。", line=3
    )
    teller = Teller()
    teller(Result(published=False, problems=(problem,)))
    teller(Result(published=True, changes=1))
    said = capsys.readouterr().err.splitlines()
    (background,) = [
        matcher["background"]
        for task in tasks()["tasks"]
        for matcher in task["problemMatcher"]
        if "background" in matcher
    ]
    shape = [
        "begin"
        if re.search(background["beginsPattern"], line)
        else "end"
        if re.search(background["endsPattern"], line)
        else "problem"
        if matched(line, "预览")
        else ""
        for line in said
    ]
    assert [word for word in shape if word] == ["begin", "problem", "end", "begin", "end"]
