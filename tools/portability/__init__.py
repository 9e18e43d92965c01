"""What the portable zip for Windows is made of: a Python, wheels, texts; and whether it will run there."""
