"""All mistakes, in as few copies of the site as can hold them."""

from __future__ import annotations

from datetime import date

from broken.builds import ABSENCE, ERRORS, NAMES, SETTINGS, WARNINGS
from broken.mistake import Copy, changed
from broken.sites import SITES
from broken.texts import TEXTS
from commits import GIT

TODAY = date(2026, 11, 21)

WHOLE = Copy(name="whole", today=TODAY, mistakes=(*TEXTS, *SITES, *WARNINGS))
"""What is found in texts, and what a site is built with all the same: pages are read only where there are some."""

LATER = Copy(
    name="later",
    today=date(2026, 12, 19),
    given=(("site.yml", "审核: [一审, 二审, 三审]\n", ""),),
    mistakes=(
        changed("REV005", "content/yaowen/2025-02-26-dangjian-gongzuohui.md", "二审", "# 二审", at="三审"),
        changed(
            "DUE003",
            "content/zhibu/2026-12-05-zhiyuanzhe-ri.md",
            "日期: 2026-12-05\n定时: 2026-12-05",
            "日期: 2026-12-04\n定时: 2026-12-04",
            at="标题: 江澜大学党建网",
            told="site.yml",
        ),
        changed("OUT003", "templates/404.html", "{% block content %}", "{% block content %}\n{% script %}"),
    ),
)
"""A site that requires no reviews (a review that is skipped is REV001 where it is required), two weeks after its
newest article: nearer to the others, a day without news would be a matter of a dozen articles.
"""

REFUSED = Copy(name="refused", today=TODAY, mistakes=ERRORS, faulty=True)
"""What refuses a build, so that no page comes out."""

NAMED = Copy(name="named", today=TODAY, mistakes=NAMES, faulty=True)
"""Files that only some systems can have."""

SET = Copy(name="set", today=TODAY, mistakes=SETTINGS, unread=True)
"""Settings without which nothing else is read."""

EMPTY = Copy(name="empty", today=TODAY, mistakes=ABSENCE, unread=True)
"""Nothing that could be read."""

COPIES = (WHOLE, LATER, REFUSED, NAMED, SET, EMPTY)

LEFT_OUT = {"FM037": "who runs tests as root may read everything: tests/invalid has it, read by somebody else"}
LEFT_OUT |= dict.fromkeys(("FM057", "FM058", "FM059"), "they are of a group of sites: tests/invalid has them")
if not GIT:
    LEFT_OUT |= dict.fromkeys(("REV011", "FM067"), "there is no git: tests/unit/checks has the rule")
"""Codes of which there is no mistake here, and why."""
