"""site.yml: the settings of a site."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sitegen.core.dates import Day, Stamp
from sitegen.model.keys import key
from sitegen.model.value import Value
from sitegen.model.vocabulary import ScoreShare, Step

FOCUSES = ("人才培养", "科学研究", "社会服务", "管理服务", "国际合作")
REVIEWS = tuple(step.value for step in Step)


class MenuItem(Value):
    """One entry of the menu."""

    name: str = key("名称", "标题", "title", required=True, help="显示的文字")
    link: str = key("链接", "网址", "url", required=True, help="以 / 开头的站内地址")


class Footer(Value):
    """页脚; a filing number is shown only where it is given."""

    host: str = key("主办", default="", help="主办单位")
    address: str = key("地址", default="", help="地址")
    postcode: str = key("邮编", default="", help="邮编")
    phone: str = key("电话", "联系电话", default="", help="办公电话")
    mail: str = key("投稿", "邮箱", "投稿邮箱", default="", help="投稿邮箱")
    icp: str = key("ICP备案号", "备案号", default="", help="ICP 备案号，如 京ICP备12345678号")
    police: str = key("公安备案号", default="", help="公安备案号")
    copyright: str = key("版权", default="", help="版权说明")
    links: tuple[MenuItem, ...] = key("友情链接", "链接", default=(), help="友情链接")


class GreyPeriod(Value):
    """灰度: the days on which the site is grey."""

    start: Stamp = key("起", "开始", required=True, help="起")
    end: Stamp = key("止", "结束", required=True, help="止")


class Theme(Value):
    """主题."""

    accent: str = key("主色", "color", default="", help="主色，如 #A61B1B")
    gold: str = key("辅色", default="", help="辅色")
    logo: str = key("标识", "logo", default="", help="站标图片，放在 assets/")
    share_font: str = key("分享图字体", default="", help="印分享图的字体文件，放在 fonts/；不写就没有分享图")
    dark: bool = key("深色", "dark", default=False, help="是：提供深色外观")
    carousel: bool = key("轮播", default=False, help="是：首页用轮播")
    grey: GreyPeriod | None = key("灰度", default=None, help="灰度起止日期")


class SpecialChecks(Value):
    """检查 → 分别规定: which rules hold for some sections, or for what was published in some time."""

    sections: tuple[str, ...] = key("栏目", default=(), help="哪些栏目，写文件夹名；不写时是全站")
    since: Day | None = key("起", default=None, help="从这一天的稿件起")
    until: Day | None = key("止", default=None, help="到这一天的稿件为止")
    select: tuple[str, ...] = key("启用", default=(), help="在这里另外启用这些规则")
    ignore: tuple[str, ...] = key("忽略", default=(), help="在这里不用这些规则")
    severity: dict[str, str] | None = key("级别", default=None, help="规则代码: 级别")


class Checks(Value):
    """检查."""

    select: tuple[str, ...] = key("启用", default=(), help="只启用这些规则")
    ignore: tuple[str, ...] = key("忽略", default=(), help="不用这些规则")
    severity: dict[str, str] | None = key("级别", default=None, help="规则代码: 级别")
    rolls: str = key("学号", "工号", default="", help="本校学号、工号的样子，一条正则表达式")
    private: bool = key("内网", default=False, help="是：check --online 也询问内网的网址")
    special: tuple[SpecialChecks, ...] = key("分别规定", default=(), help="某些栏目、某段时间的稿件另外怎样检查")


class Scoring(Value):
    """计分: how articles, media reports and honours count towards a unit's score. Off where it is not given."""

    article: float = key("稿件", default=1.0, help="一篇稿件的分值")
    genres: dict[str, float] | None = key("体裁", "体裁分值", default=None, help="体裁: 分值；没写的体裁按“稿件”")
    media: dict[str, float] | None = key("媒体", "媒体报道", default=None, help="级别: 每篇媒体报道的分值")
    honours: dict[str, float] | None = key("荣誉", default=None, help="级别: 每项荣誉的分值")
    picture: float = key("图片", default=0.0, help="有配图的稿件另加的分值")
    repost: float = key("转载", default=0.0, help="转载稿的分值")
    share: ScoreShare = key("合作署名", default=ScoreShare.FIRST, help="首位、均分、各计")
    period: tuple[Stamp, ...] = key("期间", "起止", default=(), help="起止日期；不写时是全部")


class Config(Value):
    """The settings of one site."""

    KIND: ClassVar[str] = "站点设置"

    title: str = key("标题", "名称", required=True, help="网站名称")
    short_title: str = key("短标题", default="", help="短名称")
    description: str = key("简介", "摘要", default="", help="一句话介绍")
    language: str = key("语言", default="zh-CN", help="语言代码")
    timezone: str = key("时区", default="Asia/Shanghai", help="时区")
    base_url: str = key("网址", "url", default="", help="网站的完整网址，以 / 结尾；订阅、站点地图要用")
    theme: Theme = key("主题", default=Theme(), help="颜色与外观")
    menu: tuple[MenuItem, ...] = key("菜单", default=(), help="主菜单")
    footer: Footer = key("页脚", default=Footer(), help="页脚")
    review: tuple[str, ...] = key("审核", default=(), help="正式发布要求哪几审：一审、二审、三审")
    public: tuple[str, ...] = key("公开", default=(), help="另外公开哪些内部内容")
    checks: Checks = key("检查", default=Checks(), help="检查规则的取舍")
    freshness: int = key("更新周期", default=0, help="各栏目默认多少天应有新稿")
    brand_deadline: date | None = key("品牌截止", default=None, help="各党支部应在哪一天前凝练出品牌")
    scoring: Scoring | None = key("计分", default=None, help="计分办法；不写就不计分，只在看板和导出里有")
    tags: dict[str, str] | None = key("标签", default=None, help="标签: 网址名")
    targets: dict[str, str] | None = key("发布", "发布目标", default=None, help="目标的名称: 发布到哪里，deploy 命令用")
    focuses: tuple[str, ...] = key("融合", "focus", default=FOCUSES, help="“融合”可以填哪些")

    @property
    def name(self) -> str:
        """The short name where there is one, else the name."""
        return self.short_title or self.title
