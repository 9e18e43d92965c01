"""Pages of brands and projects, and the article before and behind each: Pelican itself has only categories and tags."""

from collections import defaultdict

from pelican import signals
from pelican.utils import slugify

KINDS = ("brand", "project")


def finalized(generator):
    articles = sorted(generator.articles, key=lambda article: article.date)
    for number, article in enumerate(articles):
        article.prev_article = articles[number - 1] if number else None
        article.next_article = articles[number + 1] if number + 1 < len(articles) else None
    generator.context["latest"] = articles[::-1][:10]
    rules = generator.settings["SLUGIFY_REGEX_SUBSTITUTIONS"]
    terms = {}
    for kind in KINDS:
        found = defaultdict(list)
        for article in reversed(articles):
            if name := getattr(article, kind, None):
                found[name].append(article)
        terms[kind] = [(name, slugify(name, rules, use_unicode=True), found[name]) for name in sorted(found)]
    slugs = {kind: {name: slug for name, slug, _ in items} for kind, items in terms.items()}
    for article in articles:
        named = [(kind, getattr(article, kind, None)) for kind in KINDS]
        article.term_links = [(kind, name, slugs[kind][name]) for kind, name in named if name]
    generator.context["terms"] = generator.listed_terms = terms


def written(generator, writer):
    term, index = generator.get_template("term"), generator.get_template("terms")
    relative = generator.settings["RELATIVE_URLS"]
    for kind, items in generator.listed_terms.items():
        address = f"{kind}/index.html"
        writer.write_file(address, index, generator.context, relative, kind=kind, items=items, url=f"{kind}/")
        for name, slug, articles in items:
            writer.write_file(
                f"{kind}/{slug}/index.html",
                term,
                generator.context,
                relative,
                articles=articles,
                dates=articles,
                paginated={"articles": articles, "dates": articles},
                template_name="term",
                kind=kind,
                term=name,
                url=f"{kind}/{slug}/",
            )


def register():
    signals.article_generator_finalized.connect(finalized)
    signals.article_writer_finalized.connect(written)
