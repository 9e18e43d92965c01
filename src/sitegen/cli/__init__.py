"""Floor 8: the commands. One file each; what they say is Chinese, what they mean goes out as an exit code."""
