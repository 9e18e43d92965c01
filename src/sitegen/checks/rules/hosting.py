"""What is never to be published, kept where others might read it: internal files in a repository on a public host."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.rule import Spot
from sitegen.model.content import Article, PlainPage
from sitegen.model.repository import Repository
from sitegen.model.site import Site
from sitegen.plan.links import named_file

PUBLIC = (
    "github.com",
    "gitee.com",
    "gitlab.com",
    "jihulab.com",
    "gitcode.com",
    "gitcode.net",
    "atomgit.com",
    "coding.net",
    "cnb.cool",
    "codeup.aliyun.com",
    "bitbucket.org",
    "codeberg.org",
    "dev.azure.com",
    "sourceforge.net",
    "sr.ht",
)
"""Hosts of repositories that anybody may open an account on."""

_HINT = (
    "移到站点文件夹以外保管，运行 git rm --cached {} 不再由 git 管理；推送过的，历史里还有，请仓库管理员清除。"
    "仓库是否私有，从这里看不出来：确认只有本单位的人能看、也允许放在校外的，在 site.yml 的“检查”里写“忽略: [FM067]”。"
)


def internal_on_public_host(site: Site, repository: Repository) -> Iterator[Spot]:
    """内部材料进了公网的代码仓库

    写了“内部: 是”的证据、稿件和独立页面永不公开，要放在站点以外。由 git 管理、仓库又连着公网上的代码托管平台
    （GitHub、Gitee、gitlab.com、极狐 GitLab 等）的，推送一次，别人就可能看到，删了文件历史里还有。仓库是不是私有的，
    从这里看不出来，一律报告；确认过的，在 site.yml 的“检查”里写忽略。没有用 git 的、没有远程仓库的、只连着校内平台的，
    不报告。

    反例：证据写了 文件: 谈话.pdf，内部: 是，而 谈话.pdf 已经 git add，远程仓库在 github.com
    正例：谈话.pdf 放在站点以外，导出时用 --internal 指给它
    """
    hosts = "、".join(host for host in repository.hosts if _is_public(host))
    if not hosts:
        return
    for path, at, source in _internal(site):
        if path in repository.tracked:
            yield Spot(
                path=source,
                message=f"“{path}”写了“内部: 是”，却由 git 管理，仓库连着公网的 {hosts}。",
                hint=_HINT.format(path),
                at=at,
            )


def _is_public(host: str) -> bool:
    return any(host == known or host.endswith(f".{known}") for known in PUBLIC)


def _internal(site: Site) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """Yield each file that is internal, and where that is said: at which key, in which file."""
    content = site.content
    written: tuple[Article | PlainPage, ...] = (*content.articles, *content.pages.values())
    for page in written:
        if page.internal:
            yield page.document.path, ("internal",), page.document.path
    for project in content.projects.values():
        source = project.document.path
        for number, item in enumerate(project.evidence):
            for href in filter(None, (item.file, item.shot) if item.internal else ()):
                yield named_file(content, source, href), ("evidence", number), source
