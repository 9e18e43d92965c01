"""``sitegen evidence``: evidence of a 双创 project, found and written into articles."""
