"""Floor 5: the search index, from bodies to shards."""
