import json
from pathlib import Path

BLOG_AUTHOR = "党委组织部"
BLOG_TITLE = "党建新闻与品牌展示"
SITE_URL = "https://dj.example.edu.cn/"
BLOG_EMAIL = "dj@example.edu.cn"
BLOG_DESCRIPTION = "党建新闻与品牌展示"
DEFAULT_LANG = "zh_cn"
TRANSLATIONS = {DEFAULT_LANG: ""}
NAVIGATION_LINKS = {DEFAULT_LANG: ()}
THEME = "bench"
POSTS = (("posts/*.md", "news", "post.tmpl"),)
PAGES = ()
TIMEZONE = "Asia/Shanghai"
COMPILERS = {"markdown": [".md"]}
MARKDOWN_EXTENSIONS = ["markdown.extensions.extra", "markdown.extensions.toc"]
PRETTY_URLS = True
STRIP_INDEXES = True
INDEX_PATH = "news"
INDEX_DISPLAY_POST_COUNT = 20
INDEXES_STATIC = False
TAG_PATH = "tags"
TAG_PAGES_ARE_INDEXES = True
CATEGORY_PATH = "unit"
CATEGORY_PREFIX = ""
CATEGORY_PAGES_ARE_INDEXES = True
CATEGORY_ALLOW_HIERARCHIES = False
CATEGORY_OUTPUT_FLAT_HIERARCHY = False
ENABLE_AUTHOR_PAGES = False
CREATE_SINGLE_ARCHIVE = False
GENERATE_ATOM = False
GENERATE_RSS = True
FEED_LENGTH = 20
COPY_SOURCES = False
SHOW_SOURCELINK = False
USE_BUNDLES = False
COMMENT_SYSTEM = ""
WRITE_TAG_CLOUD = False
USE_SLUGIFY = True
SLUG_TAG_PATH = True
DISABLED_PLUGINS = ["classify_archive", "render_galleries", "render_listings", "robots", "gallery", "scale_images"]
LICENSE = CONTENT_FOOTER = ""
GLOBAL_CONTEXT = {"latest": json.loads(Path("latest.json").read_text("utf-8"))}
