"""``sitegen import``."""

from __future__ import annotations

from sitegen.cli.groups import Entry, group

IMPORTS: dict[str, Entry] = {
    "docx": Entry(
        module="sitegen.cli.imports.docx", does="把 Word 文件变成稿件", takes=(".docx", ".doc", ".wps", ".docm", ".rtf")
    ),
    "inbox": Entry(module="sitegen.cli.imports.inbox", does="把“收稿”里的 Word 文件逐篇检查、收下或写退稿意见"),
    "html": Entry(module="sitegen.cli.imports.html", does="把旧网站的网页变成稿件", takes=(".html", ".htm")),
    "wechat": Entry(module="sitegen.cli.imports.wechat", does="把公众号文章变成稿件"),
    "terms": Entry(module="sitegen.cli.imports.terms", does="把 CSV 用语表并进 content/terms.yml", takes=(".csv",)),
}

command = group("import", IMPORTS, "把 Word 文件、旧网页、公众号文章、表格里的内容收进站点。")
