"""Floor 2: the nouns. Frozen dataclasses of plain values; every stage takes some and returns some."""
