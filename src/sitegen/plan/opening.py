"""Opens the Site: from all that was written to what this build shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from sitegen.model.content import Article, Prose
from sitegen.model.held import HeldBack
from sitegen.model.registers import Withdrawn
from sitegen.model.site import Content, Site
from sitegen.model.value import replace
from sitegen.plan.addresses import article_address, content_addresses, section_slugs
from sitegen.plan.links import named_file
from sitegen.plan.selection import has_been_shown, why_article_held, why_brand_held, why_page_held, why_project_held
from sitegen.plan.signing import countersigned

# What site.yml's 公开 may name, each with what it brings out.
PUBLIC_CHOICES = {
    "负面状态": "未通过、撤销的项目，退出的品牌，整改结论",
    "逾期": "逾期的时限，到期还没有认定的品牌",
    "空缺": "没有证据的标准条目、没有稿件的单位",
    "可信度": "标准条目的可信度",
    "未完成": "未完成的任务与节点",
    "零值": "统计表里为零的行",
    "销号率": "各单位、各年的销号率",
    "未建品牌": "还没有品牌的单位",
    "近期无稿": "近期没有稿件的单位",
    "作者": "按作者、摄影的统计",
    "更新": "超过更新周期的栏目",
    "计分": "各单位的计分",
}


def open_site(
    content: Content, prose: Mapping[str, Prose], today: date, *, preview: bool = False, search: bool = True
) -> Site:
    """Return the Site of *content* as of *today*; its pictures are still unknown."""
    content = countersigned(content, prose)
    reasons = {article.document.path: why_article_held(article, content.config, today) for article in content.articles}
    held = [
        HeldBack(path=article.document.path, title=article.title, reason=reason)
        for article in content.articles
        if (reason := reasons[article.document.path])
    ]
    pages = {page.document.path: (page.title, why_page_held(page)) for page in content.pages.values()}
    if "负面状态" not in content.config.public:
        pages |= {brand.document.path: (brand.name, why_brand_held(brand)) for brand in content.brands.values()}
        pages |= {item.document.path: (item.name, why_project_held(item)) for item in content.projects.values()}
    held += [HeldBack(path=path, title=title, reason=reason) for path, (title, reason) in pages.items() if reason]
    articles = [article for article in content.articles if preview or not reasons[article.document.path]]
    internal = _internal_files(content)
    if not preview:
        content = _without(content, {item.path for item in held})
    addresses = content_addresses(content, articles)
    if not preview and (past := expired(content, today)):
        taken = set(addresses.values())
        gone = {path: entry for path, entry in past.items() if entry.address not in taken}
        content = replace(content, withdrawn={**gone, **content.withdrawn})
    return Site(
        content=content,
        articles=tuple(sorted(articles, key=lambda article: _newest_first(article, addresses))),
        held=tuple(sorted(held, key=lambda item: item.path)),
        addresses=addresses,
        prose=dict(prose),
        pictures={},
        today=today,
        internal=internal,
        preview=preview,
        search=search,
    )


def published(site: Site) -> Site:
    """Return *site*, a preview, without the articles that production holds back: what the board and exports count."""
    articles = tuple(article for article in site.articles if article.document.path not in site.held_paths)
    return replace(site, articles=articles)


def _internal_files(content: Content) -> frozenset[str]:
    """The files that the 证据 of any project calls internal, of one that is held back too."""
    named = (
        named_file(content, project.document.path, href)
        for project in content.projects.values()
        for item in project.evidence
        if item.internal
        for href in (item.file, item.shot)
        if href
    )
    return frozenset(named) - {""}


def _newest_first(article: Article, addresses: Mapping[str, str]) -> tuple[int, int, str]:
    """Order by date descending, then by address ascending."""
    clock = article.date.clock
    return (-article.date.day.toordinal(), -(clock.hour * 60 + clock.minute), addresses[article.document.path])


def expired(content: Content, today: date) -> dict[str, Withdrawn]:
    """Return the articles of *content* that have had their time by *today*, by path, as withdrawn the day after."""
    return {
        article.document.path: Withdrawn(
            id=article.document.path,
            path=article.document.path,
            address=article_address(section_slugs(content.sections, article.section), article),
            old_urls=article.old_urls,
            name=article.title,
            date=article.date,
            article=article.document.path,
            day=article.expire + timedelta(days=1),
            reason="过了下架日期",
        )
        for article in content.articles
        if article.expire and has_been_shown(article, content.config, today)
    }


def _without(content: Content, paths: set[str]) -> Content:
    return replace(
        content,
        pages={id: page for id, page in content.pages.items() if page.document.path not in paths},
        brands={id: brand for id, brand in content.brands.items() if brand.document.path not in paths},
        projects={id: project for id, project in content.projects.items() if project.document.path not in paths},
    )
