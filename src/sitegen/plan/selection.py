"""What a build shows and what it holds back, each with its reason (product.md §3, “Held back”)."""

from __future__ import annotations

from datetime import date

from sitegen.model.branding import Brand, Project
from sitegen.model.config import Config
from sitegen.model.content import Article, PlainPage
from sitegen.model.value import replace
from sitegen.model.vocabulary import BrandStage, ProjectStatus

REVIEW_FIELDS = {"一审": "review1", "二审": "review2", "三审": "review3"}
_NEGATIVE_PROJECTS = {ProjectStatus.FAILED, ProjectStatus.WITHDRAWN}


def why_article_held(article: Article, config: Config, today: date) -> str:
    """Return why production holds *article* back on *today*, in Chinese; the empty string where it does not."""
    if article.draft:
        return "草稿"
    if article.internal:
        return "内部材料"
    if article.publish_at and article.publish_at > today:
        return f"定时 {article.publish_at} 发布"
    if article.date.day > today:
        return f"日期 {article.date.text} 未到"
    if is_past(article, today):
        return f"已过有效期 {article.expire}"
    missing = missing_reviews(article, config) if config.review else ()
    return f"缺{'、'.join(missing)}" if missing else ""


def is_past(article: Article, today: date) -> bool:
    """Tell whether *article* has had its time (有效期至); its last day is still in time."""
    return article.expire is not None and article.expire < today


def has_been_shown(article: Article, config: Config, today: date) -> bool:
    """Tell whether *article* is held back for nothing but that it has had its time: readers know its address."""
    return is_past(article, today) and not why_article_held(replace(article, expire=None), config, today)


def missing_reviews(article: Article, config: Config) -> tuple[str, ...]:
    """Return the reviews that the site requires and *article* lacks."""
    return tuple(step for step in config.review if step in article.voided or not getattr(article, REVIEW_FIELDS[step]))


def why_page_held(page: PlainPage) -> str:
    """Return why production holds a plain page back."""
    return "草稿" if page.draft else "内部材料" if page.internal else ""


def why_brand_held(brand: Brand) -> str:
    """Return why production holds a brand back: one that has left is no achievement."""
    return "品牌已退出" if brand.stage is BrandStage.LEFT else ""


def why_project_held(project: Project) -> str:
    """Return why production holds a project back."""
    return f"项目状态为“{project.status.value}”" if project.status in _NEGATIVE_PROJECTS else ""
