"""Floor 5: the output folder, replaced whole or not at all; nothing is deleted that sitegen did not make.

One build goes: ``check_place``, ``locked``, ``recover``, ``check_contents``; then, unless ``is_current``,
``Staging`` with its writes and keeps, and ``commit``.
"""
