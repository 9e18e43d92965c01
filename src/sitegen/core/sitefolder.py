"""What stands in a site folder, by name, and beside it where it is one of a group (站群)."""

from __future__ import annotations

CONFIG = "site.yml"
CONTENT = "content"
TEMPLATES = "templates"
ASSETS = "assets"
FONTS = "fonts"
REVIEWS = "reviews"
SOURCES = (CONTENT, TEMPLATES, ASSETS, FONTS, REVIEWS)
"""The folders that a build reads."""
INBOX = "收稿"
"""Where documents wait that branches sent."""
WITHDRAWN = "withdrawn"
"""Where the files are that were withdrawn: nothing reads them."""
SCHEMAS = "schemas"
FRONT_MATTER = "frontmatter.json"
SNIPPETS = ".vscode/sitegen.code-snippets"
"""What editors are told of the site: a build reads none of it, a check tells whether it is old."""
SIGNED = ".yml"
SITES = "sites"
"""The folder that holds the site folders of a group."""
GROUP = "sites.yml"
"""The list of them, in the folder of the group."""
ABOVE = "../../"
"""The folder of the group, as seen from each of its sites."""
SHARED = f"{ABOVE}shared/"
"""What its sites share, as seen from each of them."""


def signature_path(id: str) -> str:
    """Return the file that has the signatures of the article *id*, relative to the site folder."""
    return f"{REVIEWS}/{id}{SIGNED}"


def home_of(path: str) -> str:
    """Return the folder of the other site of the group that *path* lies in: ``../<name>/``; nothing for any other path."""
    return f"../{path.split('/', 2)[1]}/" if path.startswith("../") and not path.startswith(ABOVE) else ""


def within(path: str) -> str:
    """Return *path*, which is relative to a site folder, as the folder that it lies in calls it.

    That is the folder of another site of the group, ``../<name>/``, or the one that they share.
    """
    if not path.startswith("../"):
        return path
    return path.split("/", 3 if path.startswith(SHARED) else 2)[-1]
