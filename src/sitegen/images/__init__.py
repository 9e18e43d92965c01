"""Floor 3: pictures. What they are, and what is published of them; the one place that knows Pillow."""
