"""Floor 6: the one way through, from files to a published site. The only floor that sees all stages."""
