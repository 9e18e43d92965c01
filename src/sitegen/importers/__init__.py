"""What people wrote elsewhere, on its way to an article: reading a document, understanding it, writing it down."""
