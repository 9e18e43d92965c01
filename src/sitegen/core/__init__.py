"""Floor 1: pure functions on bytes, text, dates and addresses. No I/O, no clock."""
