"""How long sitegen and its peers take for the same site: ``python -m benchmarks.speed`` (see benchmarks/README.md)."""
