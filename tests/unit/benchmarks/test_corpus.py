"""The corpus is the same wherever and whenever it is made, and each generator can read it."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
import yaml

from speed import dialects
from speed.corpus import Corpus

YAML = {name: getattr(dialects, name) for name in ("SITEGEN", "HUGO", "ELEVENTY", "HEXO", "JEKYLL", "NIKOLA", "MKDOCS")}


def test_the_same_number_and_seed_are_the_same_article():
    corpus = Corpus(articles=50)
    assert corpus.article(7) == Corpus(articles=50).article(7)
    assert corpus.article(7) != replace(corpus, seed=1).article(7)
    assert corpus.article(7).title == "党员先锋队统筹组织就业帮扶行动（第8期）"


def test_articles_are_as_long_as_news_are():
    bodies = [article.body for article in Corpus(articles=200)]
    assert 1400 < sum(map(len, bodies)) / len(bodies) < 1900


def test_there_are_as_many_units_and_tags_as_are_asked_for():
    corpus = Corpus(articles=1, units=400, tags=3)
    assert len(set(corpus.unit_names)) == 400
    assert len(corpus.tag_names) == 3


def test_one_brand_is_renamed_and_it_is_not_that_of_the_article_that_is_edited():
    corpus = Corpus(articles=200)
    (brand,) = {article.brand for article in corpus.renamed}
    assert brand and brand != corpus.article(100).brand
    assert len(corpus.renamed) == sum(article.brand == brand for article in corpus)


@pytest.mark.parametrize("name", YAML)
def test_a_header_in_yaml_says_what_the_article_is(name):
    article = Corpus(articles=20).renamed[0]
    _, header, body = YAML[name].text(article).split("---\n", 2)
    facts = yaml.safe_load(header)
    assert facts["title"] == article.title
    assert article.brand in str(facts)
    assert body.endswith(article.body)


def test_a_header_in_toml_says_what_the_article_is():
    article = Corpus(articles=20).renamed[0]
    facts = tomllib.loads(dialects.ZOLA.text(article).split("+++\n")[1])
    assert facts["title"] == article.title
    assert facts["taxonomies"]["brand"] == [article.brand]


def test_a_header_of_pelican_says_what_the_article_is():
    article = Corpus(articles=20).renamed[0]
    header, _, body = dialects.PELICAN.text(article).partition("\n\n")
    assert f"Title: {article.title}" in header and f"Brand: {article.brand}" in header
    assert body == article.body
