"""Floor 3, where the disk begins: the content-addressed store of what was computed before, which is disposable; moving."""
