"""The film of README.md: what is written and what it becomes, drawn as two windows and a telephone."""
