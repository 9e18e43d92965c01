"""Floor 5½: the output folder brought to where readers get it: a folder, a server, a branch, a zip.

``address.read_address`` says what is meant, ``opening.open_target`` gives the Target; what is the same for all of them
(what changed, in which order it goes) is ``difference``. ``soundness.require_sound`` looks at the output first.
"""
