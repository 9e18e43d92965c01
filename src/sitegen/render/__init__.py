"""Floor 5: the theme and Jinja. A template reads its View and the site's Frame, and nothing else."""
