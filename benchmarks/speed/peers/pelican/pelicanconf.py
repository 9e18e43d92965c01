import os

SITENAME = "党建新闻与品牌展示"
SITEURL = "https://dj.example.edu.cn"
PATH = "content"
OUTPUT_PATH = "output"
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["listings"]
STATIC_PATHS = []
DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"news": 20, "category": 20, "tag": 20, "term": 20}
DIRECT_TEMPLATES = ["index", "news", "categories", "tags", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
NEWS_SAVE_AS = "news/index.html"
CATEGORIES_SAVE_AS = "unit/index.html"
TAGS_SAVE_AS = "tags/index.html"
ARTICLE_URL = "news/{slug}/"
ARTICLE_SAVE_AS = "news/{slug}/index.html"
CATEGORY_URL = "unit/{slug}/"
CATEGORY_SAVE_AS = "unit/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
AUTHOR_SAVE_AS = ""
ARCHIVES_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = ""
SLUGIFY_USE_UNICODE = True
SLUGIFY_REGEX_SUBSTITUTIONS = [(r"[^\w\s-]", ""), (r"\s+", "-")]
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_MAX_ITEMS = 20
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.toc": {},
    },
    "output_format": "html5",
}
# Second variant of the same site: Pelican's own reader cache.
if os.environ.get("PEER_CACHE") == "1":
    CACHE_CONTENT = LOAD_CONTENT_CACHE = True
    CONTENT_CACHING_LAYER = "reader"
    CHECK_MODIFIED_METHOD = "mtime"
