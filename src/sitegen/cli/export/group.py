"""``sitegen export``."""

from __future__ import annotations

from sitegen.cli.groups import Entry, group

EXPORTS: dict[str, Entry] = {
    "dossier": Entry(module="sitegen.cli.export.dossier", does="双创项目的支撑材料汇编（HTML、zip、Word）"),
    "stats": Entry(module="sitegen.cli.export.stats", does="稿件统计表（CSV、Excel）"),
    "report": Entry(module="sitegen.cli.export.report", does="一个单位一年的情况，供述职用"),
    "approval": Entry(module="sitegen.cli.export.approval", does="一篇稿件的发稿审批单，供签字"),
    "yearbook": Entry(module="sitegen.cli.export.yearbook", does="一段时间的稿件编成一本：年度汇编、案例集"),
    "wechat": Entry(module="sitegen.cli.export.wechat", does="一篇稿件的公众号稿：粘贴用的正文、图片、封面"),
    "form": Entry(module="sitegen.cli.export.form", does="投稿模板：发给各支部填写的 Word 文件"),
    "ci": Entry(module="sitegen.cli.export.ci", does="自动检查和发布的配置（GitHub、极狐 GitLab、Gitee）"),
}

command = group("export", EXPORTS, "把站点里的内容导出成文件，交给人看；也写出给代码平台的配置。")
