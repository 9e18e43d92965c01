"""Floor 3: Markdown to safe HTML, pure. Owns markdown and nh3.

``convert`` makes HTML with markers where an address depends on other files; ``fill`` replaces them for one page.
"""
