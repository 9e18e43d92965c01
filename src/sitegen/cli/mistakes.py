"""What is wrong with a command line, in Chinese, whatever click says about it in English."""

from __future__ import annotations

import click

from sitegen.core.text import nearest


def explain(error: click.UsageError) -> str:
    """Return what is wrong, and how to see what is right."""
    ctx = error.ctx
    path = ctx.command_path if ctx else "sitegen"
    return f"{_sentence(error)}\n用“{path} --help”查看用法。"


def _sentence(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return _no_such_option(error)
    if isinstance(error, click.MissingParameter):
        return f"缺少{_name(error.param)}。" if error.param else "缺少参数。"
    if isinstance(error, click.BadParameter):
        return f"{_name(error.param)}不对：{error.message}" if error.param else error.message
    if isinstance(error, click.BadOptionUsage):
        return _bad_use(error)
    return error.message


def _no_such_option(error: click.NoSuchOption) -> str:
    name = error.option_name
    near = nearest(name, [known for known in _spellings(error.ctx) if known.startswith("--")])
    return f"没有“{name}”这个选项{f'，是不是“{near}”？' if near and name.startswith('--') else '。'}"


def _bad_use(error: click.BadOptionUsage) -> str:
    # click has two cases and tells them apart by English sentences only.
    option = _spellings(error.ctx).get(error.option_name)
    if option is not None and option.is_flag:
        return f"选项“{error.option_name}”后面不带值。"
    return f"选项“{error.option_name}”后面要写一个值。"


def _spellings(ctx: click.Context | None) -> dict[str, click.Option]:
    if ctx is None:
        return {}
    return {
        spelling: option
        for option in ctx.command.get_params(ctx)
        if isinstance(option, click.Option)
        for spelling in (*option.opts, *option.secondary_opts)
    }


def _name(parameter: click.Parameter | None) -> str:
    if isinstance(parameter, click.Argument):
        return f"参数“{parameter.metavar}”"
    return f"选项“{max(parameter.opts, key=len)}”" if parameter else "参数"
