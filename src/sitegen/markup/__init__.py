"""Floor 3: Markdown to safe HTML, pure. Owns markdown and nh3.

``convert`` makes HTML with markers where an address depends on other files; ``fill`` replaces them for one page. Usual
bodies become HTML by ``direct``, all others by ``plainly``, which has Python-Markdown and nh3; what comes behind is one
for both.
"""
