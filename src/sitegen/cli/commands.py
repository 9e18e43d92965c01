"""The table of commands, in the order in which people need them."""

from __future__ import annotations

from sitegen.cli.groups import Entry

COMMANDS: dict[str, Entry] = {
    "init": Entry(module="sitegen.cli.init", does="新建一个网站"),
    "new": Entry(module="sitegen.cli.new", does="新建稿件、单位、品牌或双创项目"),
    "serve": Entry(module="sitegen.cli.serve", does="在浏览器里预览，保存后自动更新"),
    "check": Entry(module="sitegen.cli.check", does="检查内容，不生成网站"),
    "sign": Entry(module="sitegen.cli.sign", does="签审一篇稿件，或看它审到哪一步"),
    "find": Entry(module="sitegen.cli.find", does="找一段文字在哪里出现"),
    "withdraw": Entry(module="sitegen.cli.withdraw", does="撤下一篇稿件或一个页面"),
    "build": Entry(module="sitegen.cli.build", does="生成网站"),
    "deploy": Entry(module="sitegen.cli.deploy", does="把生成好的网站发布到服务器、文件夹、git 分支或 zip"),
    "evidence": Entry(module="sitegen.cli.evidence.group", does="为党建“双创”项目找佐证、把佐证写进稿件"),
    "export": Entry(module="sitegen.cli.export.group", does="导出汇编、统计表、年度报告、公众号稿"),
    "import": Entry(module="sitegen.cli.imports.group", does="把 Word 文件、旧网页、公众号文章、用语表收进站点"),
    "explain": Entry(module="sitegen.cli.explain", does="说明一条规则"),
    "why": Entry(module="sitegen.cli.why", does="说明一个输出文件为什么重新生成、由什么生成"),
    "schema": Entry(module="sitegen.cli.schema", does="输出头部的 JSON Schema，供编辑器使用"),
    "doctor": Entry(module="sitegen.cli.doctor", does="体检：看电脑和站点文件夹有什么会碍事"),
    "completion": Entry(module="sitegen.cli.completion", does="命令行里按 Tab 键补全命令、选项和本站的名称"),
    "clean": Entry(module="sitegen.cli.clean", does="删除缓存与预览"),
}
