from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from sitegen.core.diagnostics import Diagnostic
from sitegen.load.config import load_config
from sitegen.load.places import pin
from sitegen.model.config import Config

Write = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def settings(write: Write) -> Callable[[str | bytes], tuple[Config | None, tuple[Diagnostic, ...]]]:
    def run(text: str | bytes) -> tuple[Config | None, tuple[Diagnostic, ...]]:
        root = write({"site.yml": text})
        config, problems = load_config(root)
        return config, pin(root, problems)

    return run


Settings = Callable[[str | bytes], tuple[Config | None, tuple[Diagnostic, ...]]]

FULL = """\
标题：江澜大学党建网
short_title: 江澜党建
language: zh-CN
时区: Asia/Shanghai
base_url: https://dangjian.example/dj
主题: {主色: "#A61B1B", dark: yes, 灰度: {起: 2024-12-13, 止: 2024-12-13}}
菜单:
  - {名称: 首页, 链接: /}
  - {title: 学校, url: https://www.jianglan.example/}
页脚: {主办: 宣传部, 备案号: 京ICP备12345678号-1, 公安备案号: 京公网安备 11010802012345号}
审核: 终审、一审
检查: {忽略: txt021, 级别: {TYP: 提示}}
更新周期: 30
标签: {"#结对共建": jiedui-gongjian}
"""


def test_chinese_and_english_keys_are_equal(settings: Settings) -> None:
    config, problems = settings(FULL)
    assert problems == ()
    assert config is not None
    assert (config.name, config.base_url, config.freshness) == ("江澜党建", "https://dangjian.example/dj/", 30)
    assert (config.theme.accent, config.theme.dark) == ("#a61b1b", True)
    assert [item.link for item in config.menu] == ["/", "https://www.jianglan.example/"]
    assert config.review == ("一审", "三审")
    assert (config.checks.ignore, config.checks.severity) == (("TXT021",), {"TYP": "info"})
    assert config.tags == {"结对共建": "jiedui-gongjian"}


def test_a_title_is_enough(settings: Settings) -> None:
    assert settings("标题: 甲\n") == (Config(title="甲"), ())


@pytest.mark.parametrize(
    ("lines", "code", "place"),
    [
        ("短标题: 甲", "FM011", (0, 0)),
        ("标题: 甲\n标提: 乙", "FM010", (2, 1)),
        ("标题: 甲\n时区: Asia/Beijing", "FM051", (2, 5)),
        ("标题: 甲\n时区: ../../etc/passwd", "FM051", (2, 5)),
        ("标题: 甲\n时区: Asia", "FM051", (2, 5)),
        ("标题: 甲\n网址: dangjian.example", "FM052", (2, 5)),
        ("标题: 甲\n网址: ftp://dangjian.example/", "FM052", (2, 5)),
        ("标题: 甲\n网址: https://dangjian.example/?a=1", "FM052", (2, 5)),
        ("标题: 甲\n网址: 'https://[::1'", "FM052", (2, 5)),
        ("标题: 甲\n菜单:\n  - {名称: 乙, 链接: 'javascript:alert(1)'}", "FM052", (3, 17)),
        ("标题: 甲\n审核: [一审, 四审]", "FM016", (2, 10)),
        ("标题: 甲\n主题: {主色: 红}", "FM053", (2, 10)),
        ("标题: 甲\n主题:\n  主色: #A61B1B", "FM017", (3, 7)),
        ("标题: 甲\n主题: {灰度: [2024-02-02, 2024-02-01]}", "FM044", (2, 10)),
        ("标题: 甲\n语言: 中文", "FM015", (2, 5)),
        ("标题: 甲\n标签: {乙: ../x}", "FM028", (2, 9)),
        ("标题: 甲\n标签: {乙: x, 丙: x}", "FM027", (2, 15)),
        ("标题: 甲\n检查: {忽略: [规则]}", "FM055", (2, 11)),
        ("标题: 甲\n检查: {级别: {TXT: 严重}}", "FM055", (2, 16)),
        ("标题: 甲\n更新周期: 半月", "FM015", (2, 7)),
        ("- 标题: 甲", "FM004", (1, 1)),
        ("标题: [甲", "FM004", (1, 5)),
    ],
)
def test_what_is_wrong_leaves_no_settings(settings: Settings, lines: str, code: str, place: tuple[int, int]) -> None:
    config, problems = settings(lines + "\n")
    assert config is None
    assert [(problem.code, problem.line, problem.column) for problem in problems] == [(code, *place)]
    assert {problem.path for problem in problems} == {"site.yml"}


def test_every_problem_is_reported_at_once(settings: Settings) -> None:
    _, problems = settings("标题: 甲\n时区: 北京\n网址: x\n审核: 四审\n")
    assert [problem.code for problem in problems] == ["FM051", "FM052", "FM016"]


def test_a_filing_number_of_another_look_is_a_warning(settings: Settings) -> None:
    config, problems = settings("标题: 甲\n页脚: {备案号: '12345678', 公安备案号: 乙}\n")
    assert config is not None
    assert [(problem.code, problem.severity.value) for problem in problems] == [("FM054", "warning")] * 2


def test_without_a_file_there_is_one_sentence(tmp_path: Path) -> None:
    config, (problem,) = load_config(tmp_path)
    assert (config, problem.code) == (None, "FM050")
    assert load_config(tmp_path / "nowhere")[1][0].code == "FM050"


def test_another_encoding_is_refused(settings: Settings) -> None:
    config, (problem,) = settings("标题: 江澜大学党建网\n".encode("gbk"))
    assert (config, problem.code) == (None, "ENC002")
