"""Needles of a pattern: texts of which one at least stands in whatever it matches, so that it need not be tried often.

What a pattern says is read from the tree that ``re`` itself makes of it. What is not understood there gives no needle;
a pattern without needles is merely slower.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from re import _constants as signs  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# Beyond so many of them looking for needles costs more than trying the pattern.
_MOST = 200
_LONGEST = 4
_Texts = frozenset[str]

_EMPTY: _Texts = frozenset(("",))
_NONE: _Texts = frozenset()
_ZERO_WIDTH = frozenset((signs.AT, signs.ASSERT, signs.ASSERT_NOT))
_REPEATS = frozenset((signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT))


def needles(pattern: str) -> tuple[str, ...]:
    """Return texts of which one at least stands in whatever *pattern* matches; none where it has none.

    Raises:
        re.error: it is no pattern.
    """
    tree = parser.parse(pattern)
    return () if tree.state.flags & re.IGNORECASE else tuple(sorted(_required(tree)))


def _required(items: Iterable[tuple[Any, Any]]) -> _Texts:
    """Return the best needles of a sequence: what may stand side by side in it, or what one part of it requires."""
    best, run = _NONE, _EMPTY
    for sign, value in items:
        exact = _exact(sign, value)
        if exact and len(run) * len(exact) <= _MOST:
            run = frozenset(map("".join, product(run, exact)))
            continue
        best = max(best, run, exact or _inner(sign, value), key=_worth)
        run = exact or _EMPTY
    best = max(best, run, key=_worth)
    return best if _shortest(best) else _NONE


def _exact(sign: Any, value: Any) -> _Texts:
    """Return all texts that a part of a pattern can match; none where they are too many or not known."""
    if sign in _ZERO_WIDTH:
        return _EMPTY
    if sign is signs.LITERAL:
        return frozenset((chr(value),))
    if sign is signs.IN:
        return _class(value)
    if sign is signs.BRANCH:
        branches = [_sequence(branch) for branch in value[1]]
        return _few(frozenset().union(*branches)) if all(branches) else _NONE
    if sign is signs.SUBPATTERN and not value[1]:
        return _sequence(value[3])
    if sign in _REPEATS and value[:2] == (0, 1):
        inner = _sequence(value[2])
        return _few(inner | _EMPTY) if inner else _NONE
    return _NONE


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Texts:
    run = _EMPTY
    for sign, value in items:
        exact = _exact(sign, value)
        if not exact or len(run) * len(exact) > _MOST:
            return _NONE
        run = frozenset(map("".join, product(run, exact)))
    return run


def _class(members: Iterable[tuple[Any, Any]]) -> _Texts:
    found: list[str] = []
    for sign, value in members:
        if sign is signs.LITERAL:
            found.append(chr(value))
        elif sign is signs.RANGE and value[1] - value[0] < _MOST:
            found += map(chr, range(value[0], value[1] + 1))
        else:
            return _NONE
    return _few(frozenset(found))


def _inner(sign: Any, value: Any) -> _Texts:
    """Return what a part requires that has no end of texts to match."""
    if sign is signs.SUBPATTERN and not value[1]:
        return _required(value[3])
    if sign is signs.BRANCH:
        branches = [_required(branch) for branch in value[1]]
        return _few(frozenset().union(*branches)) if all(branches) else _NONE
    if sign in _REPEATS and value[0] > 0:
        return _required(value[2])
    return _NONE


def _few(texts: _Texts) -> _Texts:
    return texts if len(texts) <= _MOST else _NONE


def _shortest(texts: _Texts) -> int:
    return min(map(len, texts), default=0)


def _worth(texts: _Texts) -> tuple[int, int]:
    return min(_shortest(texts), _LONGEST), -len(texts)
