"""``sitegen import``: what people keep elsewhere, in documents and tables, taken into the content."""
