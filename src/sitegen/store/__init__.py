"""Floor 3: the content-addressed store of what was computed before. Disposable: without it everything is made anew."""
