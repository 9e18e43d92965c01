"""Floor 5: what is wrong with a plan as a whole. Rules are functions from the site and its routes to diagnostics."""
