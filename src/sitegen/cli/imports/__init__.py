"""``sitegen import``: what people keep in tables, taken into the content."""
