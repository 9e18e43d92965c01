"""``sitegen export``: what leaves the site as files for people."""
