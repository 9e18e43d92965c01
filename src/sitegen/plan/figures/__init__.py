"""What can be counted of a Site: one module for each matter. Pages, the board and the exports all take it from here.

Functions take a Library and return plain values or a Table; they hold the one definition of each figure. Whether a
figure may come out in public is decided by the planner that shows it.
"""
