"""Floor 3: Markdown to safe HTML, pure. Owns markdown and nh3.

``convert`` makes HTML with markers where an address depends on other files; ``fill`` replaces them for one page. Usual
bodies become HTML by ``direct``, all others by ``source``, ``converter`` (with ``blocks``, ``figures``, ``tables`` …) and
``sanitize``; what comes behind is one for both.
"""
