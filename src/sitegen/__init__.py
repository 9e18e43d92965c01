"""sitegen turns a folder of Markdown into a university's 党建 news and brand site."""

__version__ = "0.1.0"
