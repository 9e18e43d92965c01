"""What stands in a site folder, by name."""

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


def signature_path(id: str) -> str:
    """Return the file that has the signatures of the article *id*, relative to the site folder."""
    return f"{REVIEWS}/{id}{SIGNED}"
