"""Floor 7: looking at the computer and the site folder from outside, for what would get in the way of the work."""
