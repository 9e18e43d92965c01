"""Text as it is compared: written forms of one character are one, as in ``assets/js/search-index.js``.

NFKC, lower case, and none of the characters that nobody sees or types.
"""

from __future__ import annotations

import re
from unicodedata import normalize

# NFKC takes a while and leaves most of a text as it is: it is asked only about the rest, and about a letter before that,
# which a mark may join. The signs that stand in every sentence are replaced beforehand.
_WIDE = tuple(zip("，：；！？（）", ",:;!?()", strict=True))
_OTHERS = re.compile("[\x00-\x7f]?[^\x00-\x7f—‘’“”\u3001-\u3029\u4e00-\u9fff]+")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2060\ufeff]")
_BLANKS = re.compile("[\t\x0b-\r \u1680\u2028\u2029]+")


def fold(text: str) -> str:
    """Return *text* as it is compared. Line feeds stay: no word that is looked for goes beyond a line."""
    for wide, narrow in _WIDE:
        text = text.replace(wide, narrow)
    text = _OTHERS.sub(lambda found: normalize("NFKC", found[0]), text)
    # A sigma at the end of a word is another letter; a word that is looked for may end within a word.
    folded = text.lower().replace("ς", "σ")
    return _BLANKS.sub(" ", _UNSEEN.sub("", folded))
