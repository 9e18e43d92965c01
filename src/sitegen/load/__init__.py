"""Floor 3: from files to content. Tolerant of how writers write, strict about what it means; gathers every problem."""
