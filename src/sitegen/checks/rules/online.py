"""LNK1xx: links to other sites, as these answered (``check --online`` alone)."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.answers import Answer, Kind
from sitegen.checks.sheet import Flaw


def gone(href: str, answer: Answer) -> Iterator[Flaw]:
    """外站的页面已经没有了

    对方网站答复 404 或 410：这一页不在了。只在 sitegen check --online 时检查，答复保留七天。

    反例：链接的通知已经被对方网站删去
    正例：链接的页面打得开
    """
    if answer.kind is Kind.GONE:
        hint = "找到它现在的网址；找不到的，去掉链接，在文字里写明出处。"
        yield Flaw(message=f"外站的页面“{href}”已经没有了（{answer.day} 查）。", hint=hint)


def moved(href: str, answer: Answer) -> Iterator[Flaw]:
    """外站的页面换了网址

    对方网站答复 301 或 308：这一页永久换了网址。旧网址现在还能用，以后未必。

    反例：链接写 http 开头的旧网址，对方已经改用 https
    正例：链接写现在的网址
    """
    if answer.kind is Kind.MOVED:
        yield Flaw(message=f"外站的页面“{href}”换了网址（{answer.day} 查）。", hint=f"改为“{answer.detail}”。")


def certificate(href: str, answer: Answer) -> Iterator[Flaw]:
    """外站的证书有问题

    对方网站的证书过期、不是发给它的，或者签发者不被信任，读者点开会看到警告。

    反例：链接的网站证书上个月到期，还没有换
    正例：链接的网站证书有效
    """
    if answer.kind is Kind.CERTIFICATE:
        yield Flaw(message=f"外站“{href}”的证书有问题（{answer.day} 查）。", hint="告诉对方网站；急用时换一个出处。")


def silent(href: str, answer: Answer) -> Iterator[Flaw]:
    """外站两次没有应答

    问了两次，对方网站都没有应答，或者转到了不能去的地方。也许只是一时的，过几天再查一次。

    反例：链接的网站已经停办
    正例：链接的网站有应答
    """
    if answer.kind is Kind.SILENT:
        why = f"：{answer.detail}" if answer.detail else ""
        yield Flaw(
            message=f"外站“{href}”两次没有应答{why}（{answer.day} 查）。", hint="过几天再查；一直这样的，换一个出处。"
        )
