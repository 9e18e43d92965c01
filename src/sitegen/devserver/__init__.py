"""Floor 7: the preview in a browser, which follows every save.

Three threads: the watcher's notice changes (``watch``), one builds (``workshop``), the main one answers the browser
(``server``, ``handlers``). They share one frozen value, ``shown.Shown``, which the main thread alone replaces.
"""
