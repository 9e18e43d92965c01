"""Floor 5: what must be made again. Always plan everything, render only what changed."""
