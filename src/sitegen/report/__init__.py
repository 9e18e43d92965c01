"""Floor 5: problems as text, for people and for machines. Pure: what is returned here, others print."""
