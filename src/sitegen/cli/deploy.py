"""``sitegen deploy``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import say, write_data
from sitegen.core.text import nearest
from sitegen.deploy.address import Address, read_address
from sitegen.deploy.difference import Difference
from sitegen.deploy.opening import open_target
from sitegen.deploy.soundness import require_sound
from sitegen.deploy.target import BringsBack, Target
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request
from sitegen.pipeline.signing import read_desk
from sitegen.plan.opening import expired
from sitegen.publish.lock import locked

_NAMED = 5


@click.command(
    "deploy",
    cls=Command,
    help="把生成好的网站发布出去，只上传有变化的文件。\n\n"
    "目标写在 site.yml 的“发布”里，或用 --to 指定：文件夹、sftp://、rsync:、git:仓库#分支、文件名.zip。"
    "中断了，再运行一次就接着做。",
)
@click.argument("name", metavar="[目标]", required=False)
@site_option
@click.option("--to", metavar="地址", help="发布到这里，代替 site.yml 里的目标")
@click.option("--output", type=Path, metavar="文件夹", help="生成好的网站在哪里（不写：站点里的 output）")
@click.option("--dry-run", is_flag=True, help="只列出会上传、删除哪些文件，什么都不改")
@click.option("--rollback", is_flag=True, help="退回上一次发布以前的样子")
@click.option("--force", is_flag=True, help="目标上记着别人正在发布也不等；确定那一次已经停了才用")
def command(
    name: str | None, site: Path, to: str | None, output: Path | None, dry_run: bool, rollback: bool, force: bool
) -> None:
    """Publish the output, show what that would change, or take the last time back."""
    require_site(site)
    if dry_run and rollback:
        raise click.UsageError("--dry-run 和 --rollback 不能一起用。", click.get_current_context())
    address, base = _wanted(site, name, to)
    place = site / OUTPUT if output is None else output
    target = open_target(address, site, place, base, force=force)
    if rollback:
        try:
            count = target.roll_back()
        except BringsBack as refused:
            raise BringsBack(f"{refused}{_withdrawn(site)}") from None
        say(f"已退回：“{address.shown}”恢复成上一次发布以前的样子，换回 {count:,} 个文件。")
        say("站点里的内容没有变；改好以后重新生成、发布。")
        return
    with locked(place, lambda: say("正在生成网站，等它结束……")):
        step = _publish(target, place, dry_run=dry_run)
    if dry_run:
        _list(step)
    say(_closing(step, address, dry_run=dry_run))


def _withdrawn(site: Path) -> str:
    """Return which articles of *site* were withdrawn last, by somebody or by the day that they expired."""
    desk = read_desk(Request(root=site, output=site / OUTPUT, preview=True)).site
    entries = {**expired(desk.content, desk.today), **desk.content.withdrawn}
    last = sorted(entries.values(), key=lambda entry: entry.day, reverse=True)[:_NAMED]
    return f"最近撤下的：{'、'.join(f'《{entry.name}》（{entry.day}）' for entry in last)}。" if last else ""


def _publish(target: Target, output: Path, *, dry_run: bool) -> Difference:
    with Bar() as bar:
        manifest = require_sound(output, is_server=target.is_server, progress=bar)
        bar("发布", 0, 0)
        return target.compare(manifest) if dry_run else target.publish(output, manifest)


def _list(step: Difference) -> None:
    for word, paths in (("新增", step.added), ("修改", step.changed), ("删除", step.removed)):
        for path in paths:
            write_data(f"{word} {path}")


def _closing(step: Difference, address: Address, *, dry_run: bool) -> str:
    if not step:
        return f"“{address.shown}”已经是最新的，没有要发布的。"
    counts = f"新增 {len(step.added):,} 个，修改 {len(step.changed):,} 个，删除 {len(step.removed):,} 个"
    if dry_run:
        return f"发布到“{address.shown}”会{counts}。这次什么都没有改。"
    back = "要退回，加 --rollback 再运行一次。" if step.changed or step.removed else ""
    return f"已发布到“{address.shown}”：{counts}。{back}"


def _wanted(site: Path, name: str | None, to: str | None) -> tuple[Address, Path]:
    """Return the address that is meant, and where its paths begin: here, or at the site whose settings name it."""
    if to is not None:
        if name is not None:
            raise click.UsageError("目标的名称和 --to 只能写一个。", click.get_current_context())
        return read_address(to), Path.cwd()
    targets = read_settings(Request(root=site, output=site / OUTPUT)).config.targets or {}
    return read_address(_named(targets, name)), site


def _named(targets: Mapping[str, str], name: str | None) -> str:
    if not targets:
        example = "发布:\n  正式: sftp://web@www.example.edu.cn/srv/www/dangjian"
        raise click.UsageError(
            f"site.yml 里没有写发布到哪里。请写上，例如：\n{example}\n或者用 --to 指定。", click.get_current_context()
        )
    names = "、".join(targets)
    if name is None and len(targets) > 1:
        raise click.UsageError(f"site.yml 里有几个发布目标：{names}。请写明是哪一个。", click.get_current_context())
    if name is not None and name not in targets:
        near = nearest(name, targets)
        hint = f"是不是“{near}”？" if near else f"site.yml 里有：{names}。"
        raise click.UsageError(f"没有“{name}”这个发布目标，{hint}", click.get_current_context())
    return targets[name] if name is not None else next(iter(targets.values()))
