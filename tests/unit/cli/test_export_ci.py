"""``sitegen export ci``."""

from __future__ import annotations

import pytest

from sitegen.cli.laying import DATA, files_of


@pytest.mark.parametrize("host", ["github", "gitlab", "gitee"])
def test_a_site_that_has_none_gets_what_a_new_one_gets(call, small_site, host):
    found = call("export", "ci", host, "--site", small_site)
    assert found.code == 0
    names = [path.as_posix() for path in files_of(DATA / "ci" / host)]
    assert found.out.splitlines() == names
    for name in names:
        assert (small_site / name).read_bytes() == (DATA / "ci" / host / name).read_bytes()


def test_a_host_may_be_named_as_people_do(call, small_site):
    assert call("export", "ci", "极狐", "--site", small_site).out == ".gitlab-ci.yml\n"


def test_what_is_there_is_left_alone(call, small_site):
    (small_site / ".workflow").mkdir()
    (small_site / ".workflow/sitegen-check.yml").write_text("自己的", "utf-8")
    found = call("export", "ci", "gitee", "--site", small_site)
    assert found.code == 1
    assert "已经有 .workflow/sitegen-check.yml，什么都没有写。" in found.err
    assert [path.name for path in (small_site / ".workflow").iterdir()] == ["sitegen-check.yml"]


@pytest.mark.parametrize(("host", "said"), [("none", "请写明平台"), ("githup", "是不是“github”？")])
def test_a_host_that_there_is_not_is_a_wrong_call(call, small_site, host, said):
    found = call("export", "ci", host, "--site", small_site)
    assert found.code == 2
    assert said in found.err
