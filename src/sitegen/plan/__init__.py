"""Floor 4: what the output holds. Planners turn the Site into Routes, each with the View that its template reads.

Pure: no I/O, no clock. A new kind of page is a View in ``model.views``, a planner in ``PLANNERS`` and a template.
"""
