"""REV: 三审三校: the reviews that a site requires, by different hands, in order, and of the text as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from sitegen.checks.rule import Spot
from sitegen.core.sitefolder import signature_path
from sitegen.model.content import Article
from sitegen.model.keys import keys_of
from sitegen.model.repository import Repository
from sitegen.model.site import Site
from sitegen.plan.figures.reviews import names_in, reviewers, writers
from sitegen.plan.selection import REVIEW_FIELDS, is_past, missing_reviews
from sitegen.plan.signing import changes, imprint, latest

VOID = "REV006"
_LATE = timedelta(days=7)


def missing(site: Site) -> Iterator[Spot]:
    """到了日期的稿件缺审

    site.yml 的“审核”写了要哪几审，缺一审就不发布（先审后发、不审不发）。签审以后又改了稿件的，由 REV006 报告。

    反例：审核: [一审, 二审, 三审]，而稿件只有 一审: 程野
    正例：一审: 程野，二审: 范舟，三审: 岳恒
    """
    for article in _due(site):
        yield from _missing(site, article)


def repeated(site: Site) -> Iterator[Spot]:
    """一个人做了两审

    三审三校的任意两个环节不能由同一人担任。

    反例：一审: 程野，二审: 程野
    正例：一审: 程野，二审: 范舟
    """
    for article in _due(site):
        yield from _repeated(article)


def own_review(site: Site) -> Iterator[Spot]:
    """作者审了自己的稿件

    审稿人不能是这篇稿件的作者、通讯员、文字作者（三审三校）。

    反例：作者: 程野，一审: 程野
    正例：作者: 柳泉，一审: 程野
    """
    for article in _due(site):
        yield from _own_review(article)


def own_proof(site: Site) -> Iterator[Spot]:
    """作者校对了自己的稿件

    校对责任人不得与撰稿人是同一人（三审三校）。

    反例：作者: 柳泉，校对: 柳泉
    正例：作者: 柳泉，校对: 田禾
    """
    for article in _due(site):
        authors = writers(article) if article.proof else ()
        for place, text in enumerate(article.proof):
            for name in names_in(text):
                if name in authors:
                    yield Spot(
                        path=article.document.path,
                        message=f"校对“{name}”是这篇稿件的作者。",
                        hint="校对换一个人。",
                        at=("proof", place),
                    )


def skipped(site: Site) -> Iterator[Spot]:
    """跳过了中间的一审

    一审、二审、三审依次进行。site.yml 写了“审核”的，缺哪一审由 REV001 报告，本条不再报告。

    反例：一审: 程野，三审: 岳恒
    正例：一审: 程野，二审: 范舟，三审: 岳恒
    """
    for article in _due(site) if not site.config.review else ():
        done = [step for step in REVIEW_FIELDS if _taken(article, step)]
        for step in _before(done[-1]) if done else ():
            if step not in done and step not in article.voided:
                yield Spot(
                    path=article.document.path,
                    message=f"有{done[-1]}，没有{step}。",
                    hint=f"补上{step}；没有做过的，不要写{done[-1]}。",
                    at=(REVIEW_FIELDS[done[-1]],),
                )


def void(site: Site) -> Iterator[Spot]:
    """签审以后改过稿件

    签审记下了当时的标题、正文和图片。以后改了其中任何一项，这一审就作废，要再审一次（先审后发）。
    改回原样，签审仍然有效。

    反例：程野一审以后，标题改了一个字
    正例：改好以后，程野重新签审
    """
    for article in site.content.articles:
        if not article.voided:
            continue
        now = imprint(article, site.content, site.prose)
        signatures = latest(site.content.signatures[article.id])
        said: dict[tuple[str, ...], list[str]] = {}
        for step in article.voided:
            said.setdefault(tuple(changes(signatures[step], now)), []).append(step)
        for changed, steps in said.items():
            names = "、".join(f"{step}（{signatures[step].name}）" for step in steps)
            yield Spot(
                path=article.document.path,
                message=f"{names}签审以后，{'、'.join(f'“{name}”' for name in changed)}有改动，签审作废。",
                hint=f"请原审核人再看一遍，运行 sitegen sign {article.document.path} --step {steps[0]}；不该改的改回原样。",
                at=_field(changed[0]),
            )


def differing(site: Site) -> Iterator[Spot]:
    """签审的人与稿件里写的不一致

    稿件头部写了一审、二审、三审的姓名，又用 sitegen sign 签审过的，两处要是同一个人。

    反例：头部写 一审: 范舟，签审一审的是程野
    正例：头部不写“一审”，由程野签审
    """
    for article in site.content.articles:
        for step, signature in latest(site.content.signatures.get(article.id, ())).items():
            written = getattr(article, REVIEW_FIELDS[step])
            if written and set(names_in(written)) != set(names_in(signature.name)):
                yield Spot(
                    path=article.document.path,
                    message=f"稿件写的{step}是“{written}”，签审的是“{signature.name}”。",
                    hint=f"核对是谁审的；签审为准的，删去稿件里的“{step}”。",
                    at=(REVIEW_FIELDS[step],),
                )


def disordered(site: Site) -> Iterator[Spot]:
    """签审的次序颠倒

    一审、二审、三审依次进行，后一审的时间不早于前一审。作废的签审不比较。

    反例：一审在5月30日，二审在5月29日
    正例：一审在5月29日，二审在5月30日
    """
    for article in site.content.articles:
        found = latest(site.content.signatures.get(article.id, ()))
        steps = [step for step in found if step not in article.voided]
        for before, after in pairwise(steps):
            if found[after].time < found[before].time:
                yield Spot(
                    path=signature_path(article.id),
                    message=f"{after}的时间（{found[after].time.text}）早于{before}（{found[before].time.text}）。",
                    hint=f"核对签审记录；{before}在后的，请{after}再审一次。",
                    needle=found[after].name,
                )


def ownerless(site: Site) -> Iterator[Spot]:
    """签审记录没有对应的稿件

    reviews 文件夹里每个文件对应 content 里的一篇稿件。稿件改名、移走或删去以后，签审记录要跟着改名或删去。

    反例：有 reviews/yaowen/2026-05-20-xuexi.yml，没有 content/yaowen/2026-05-20-xuexi.md
    正例：两个文件一起改名
    """
    ids = {article.id for article in site.content.articles} if site.content.signatures else set()
    for id in sorted(site.content.signatures.keys() - ids):
        yield Spot(
            path=signature_path(id),
            message=f"没有“{id}”这篇稿件。",
            hint="稿件改了名，就把这个文件改成同样的名字；稿件已经删去，就删去这个文件。",
        )


def ahead(site: Site) -> Iterator[Spot]:
    """没到日期的稿件，审核还没有做好

    到了日期还是这样，就是 REV001 缺审、REV002 一个人做了两审、REV003 作者审了自己的稿件。

    反例：日期是下个星期，一审、二审都是程野
    正例：到日期以前，三审由三个人做完
    """
    for article in _coming(site):
        if _is_ahead(site, article):
            yield from _missing(site, article)
            yield from _repeated(article)
            yield from _own_review(article)


def backdated(site: Site, repository: Repository) -> Iterator[Spot]:
    """日期早于首次提交

    稿件的日期比它第一次提交到 git 早 7 天以上，又没有写“补录: 是”。不得倒填日期：政府网站检查把伪造发稿日期列为单项否决。
    改名、移动的，按原来的文件算。日期早于仓库里最早一次提交的，是迁站时搬来的旧稿，不查。
    没有用 git、只取了部分历史的（浅克隆），也不查。

    反例：日期: 2026-05-01，6月20日才第一次提交
    正例：日期: 2026-05-01，补录: 是
    """
    days = repository.first_days
    begin = min(days.values(), default=None)
    for article in _coming(site) if begin else ():
        committed = days.get(article.document.path)
        if committed is None or article.backfill or begin is None or article.date.day < begin:
            continue
        late = committed - article.date.last_day
        if late > _LATE:
            yield Spot(
                path=article.document.path,
                message=f"日期是 {article.date.text}，第一次提交却在 {committed}，晚了 {late.days} 天。",
                hint="后来补录的旧稿，加一行“补录: 是”；不是的，日期改成实际发布的日期。",
                at=("date",),
            )


def _missing(site: Site, article: Article) -> Iterator[Spot]:
    lacking = [step for step in missing_reviews(article, site.config) if step not in article.voided]
    if not lacking:
        return
    steps = "、".join(lacking)
    behind = [step for step in REVIEW_FIELDS if lacking[0] in _before(step) and _taken(article, step)]
    yield Spot(
        path=article.document.path,
        message=f"缺{steps}。{f'{behind[0]}却已经有了。' if behind else ''}",
        hint=f"审过以后填上{steps}，或者用 sitegen sign 签审；还没写完的写“草稿: 是”。",
    )


def _repeated(article: Article) -> Iterator[Spot]:
    for name, steps in reviewers(article).items():
        if len(steps) > 1:
            yield Spot(
                path=article.document.path,
                message=f"{'、'.join(steps)}都是“{name}”。",
                hint=f"{steps[-1]}换一个人，审过以后改写姓名。",
                at=(REVIEW_FIELDS[steps[-1]],),
            )


def _own_review(article: Article) -> Iterator[Spot]:
    taken = reviewers(article)
    authors = writers(article) if taken else ()
    for name, steps in taken.items():
        if name in authors:
            yield Spot(
                path=article.document.path,
                message=f"{steps[0]}“{name}”是这篇稿件的作者。",
                hint=f"{steps[0]}换一个人，审过以后改写姓名。",
                at=(REVIEW_FIELDS[steps[0]],),
            )


def _before(step: str) -> tuple[str, ...]:
    """Return the steps before *step*."""
    steps = tuple(REVIEW_FIELDS)
    return steps[: steps.index(step)]


def _taken(article: Article, step: str) -> bool:
    return bool(getattr(article, REVIEW_FIELDS[step])) and step not in article.voided


def _field(label: str) -> tuple[str, ...]:
    """Return where in the header the field *label* stands; nothing where it is no field."""
    return tuple(name for name, declared in keys_of(Article).items() if declared.label == label)


def _due(site: Site) -> Iterator[Article]:
    """Yield what is public, or would be but for a review."""
    return (article for article in _coming(site) if not _is_ahead(site, article))


def _coming(site: Site) -> Iterator[Article]:
    """Yield what is public, or is to be."""
    for article in site.content.articles:
        if not (article.draft or article.internal or is_past(article, site.today)):
            yield article


def _is_ahead(site: Site, article: Article) -> bool:
    return max(article.date.day, article.publish_at or article.date.day) > site.today
