"""The codes of family FM that site.yml can meet."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Severity

SETTINGS: tuple[Code, ...] = (
    Code(
        code="FM050",
        title="没有 site.yml 或 content",
        text="站点文件夹里要有 site.yml（站点设置）和 content（内容）。用 `sitegen init` 可以建一个新站点。",
    ),
    Code(
        code="FM051",
        title="时区不存在",
        text="时区写国际通用的名称，国内一律是 Asia/Shanghai。",
        wrong="时区: 北京时间",
        right="时区: Asia/Shanghai",
    ),
    Code(
        code="FM052",
        title="网址不对",
        text="网站的网址要写全，以 http:// 或 https:// 开头，不带 ? 和 #。菜单里的站内地址以 / 开头。",
        wrong="网址: dangjian.example",
        right="网址: https://dangjian.example/",
    ),
    Code(
        code="FM053",
        title="颜色不对",
        text="颜色写成 # 加六位十六进制数，并加上引号。",
        wrong="主色: 红色",
        right='主色: "#A61B1B"',
    ),
    Code(
        code="FM054",
        title="备案号的样子不对",
        text="备案号按主管部门下发的原样填写。",
        wrong="ICP备案号: 12345678",
        right="ICP备案号: 京ICP备12345678号-1",
        severity=Severity.WARNING,
    ),
    Code(
        code="FM055",
        title="规则代码或级别不对",
        text="“检查”里写规则代码（如 TXT021）或其开头（如 TXT），级别写 错误、警告 或 提示；学号写一条正则表达式。",
        wrong="级别: {TXT021: 严重}",
        right="级别: {TXT021: 警告}",
    ),
    Code(
        code="FM056",
        title="“公开”里没有这一项",
        text="“公开”只能写几个固定的词，每个词让一类内部内容在正式网站上出现。",
        wrong="公开: [全部]",
        right="公开: [可信度]",
    ),
    Code(
        code="FM058",
        title="站群的列表不对",
        text=(
            "站群的文件夹里有 sites.yml，列出 sites/ 里的每个站点；每个站点的文件夹里有自己的 site.yml。"
            "文件夹名用小写字母、数字、连字符。"
        ),
        wrong="- 站点: xinxi（没有 sites/xinxi/site.yml）",
        right="- 站点: xinxi（有 sites/xinxi/site.yml）",
    ),
    Code(
        code="FM059",
        title="站点没有列在站群里",
        text="`build --all` 只生成 sites.yml 里列出的站点。",
        severity=Severity.WARNING,
    ),
    Code(
        code="FM057",
        title="采用的稿件没有栏目放",
        text="下级站点的稿件放进上级站点里文件夹同名的栏目；没有同名的，放进 sites.yml 里“采用到”写的栏目。",
        wrong="- 站点: xuexiao（没有“学习园地”栏目）",
        right="- 站点: xuexiao\n  采用到: 基层动态",
        severity=Severity.WARNING,
    ),
    Code(
        code="FM062",
        title="颜色的对比度不够",
        text=(
            "品牌、专题和网站的颜色要在页面底色上看得清，白字印在上面也要看得清：对比度至少 4.5（WCAG 2.2）。"
            "不够的，发布时自动换成同一色相里最近的深色。"
        ),
        wrong='主色: "#E0A800"',
        right='主色: "#8A6700"',
        severity=Severity.WARNING,
    ),
)
