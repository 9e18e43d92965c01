"""Whole pictures, grouped by where they take place."""
