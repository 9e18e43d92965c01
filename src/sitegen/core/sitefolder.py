"""What stands in a site folder, by name."""

from __future__ import annotations

CONFIG = "site.yml"
CONTENT = "content"
TEMPLATES = "templates"
ASSETS = "assets"
FONTS = "fonts"
SOURCES = (CONTENT, TEMPLATES, ASSETS, FONTS)
"""The folders that a build reads."""
