"""Pages of other sites, as somebody saved them."""
