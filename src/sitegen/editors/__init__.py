"""Files for the programs in which people write: what may be written, and the site's own names to choose from."""
