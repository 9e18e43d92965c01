"""编辑看板 (``/_board/``, previews only): what is to be done next, by whom it was counted already (``plan.figures``)."""
