"""Pages of old sites and of WeChat, as browsers and wget leave them on a disk: each shape with all that lies beside it."""

from __future__ import annotations

from collections.abc import Mapping
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

from sites import picture

Shape = Mapping[str, bytes]
"""Files by their paths; the first is the page."""

TITLE = "机械设计系教师党支部开展主题党日活动"
LEAD = "2026年3月12日，机械设计系教师党支部在实验楼开展主题党日活动，二十三名党员参加。"
MORE = "支部书记围绕“把论文写在车间里”讲授党课，大家结合岗位谈了体会。"
END = "支部将把学习成果转化为服务师生的实际行动。"
PHOTO = picture(640, 400, "JPEG")
OTHER = picture(800, 500, "JPEG")
DOT = picture(1, 1, "GIF")
ICON = picture(16, 16, "GIF")
SITE = "http://dangjian.jianglan.example"
EVIL = '<script>alert("脚本一")</script><style>.a{color:red}</style>'


def page(body: str, head: str = "", *, charset: str = "utf-8", title: str = f"{TITLE}-江澜大学党建网") -> bytes:
    """Return a page whose letters are those of *charset*, as it says."""
    text = (
        f'<!DOCTYPE html>\r\n<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">'
        f"<title>{title}</title>{EVIL}{head}</head><body>{body}</body></html>"
    )
    return text.encode("gb18030" if charset.startswith("gb") else charset)


NAVIGATION = '<ul class="nav">' + "".join(f'<li><a href="/{n}.htm">栏目{n}</a></li>' for n in range(6)) + "</ul>"
FOOT = '<div class="foot">版权所有 江澜大学 地址：江澜市学府路1号</div>'

BODA_NEW = page(
    f"""{NAVIGATION}<div class="dqwz">当前位置：<a href="../../index.htm">首页</a> &gt; <a href="../../dj.htm">党建要闻</a> &gt; 正文</div>
    <form name="_newscontent_fromname"><div class="art-tit"><h1>{TITLE}</h1>
    <p><span>发布日期：2026-03-15</span>&nbsp;&nbsp;<span>作者：柳泉</span>&nbsp;&nbsp;<span>来源：机械工程学院党委</span>
    <span>点击：[<script>_showDynClicks("wbnews", 1, 1506)</script>]</span></p></div>
    <div id="vsb_content"><div class="v_news_content">
    <p style="text-indent: 2em; line-height: 1.75em;"><span style="font-size: 16px; font-family: 宋体;">{LEAD}</span></p>
    <p style="text-align: center;"><img src="/__local/1/AB/C1/pic1.jpg" width="600" vwidth="600" style="border: 0" orisrc="/__local/1/AB/C1/pic1.jpg"></p>
    <p style="text-align: center;"><span style="font-size: 14px">图1 主题党日现场</span></p>
    <p style="text-indent: 2em;"><strong>一、学习</strong></p>
    <p style="text-indent: 2em;">{MORE}</p>
    <p style="text-indent: 2em;">相关报道见<a href="1507.htm" target="_blank">上一次活动</a>、<a href="1999.htm">没有存下来的一篇</a>和<a href="https://www.example.org/a?b=1">外面的网站</a>。</p>
    <p><img src="/_ueditor/dialogs/attachment/fileTypeImages/icon_doc.gif"><a href="/__local/2/活动安排.docx">活动安排.docx</a></p>
    <p style="display:none"><a href="http://bad.example">博彩链接</a></p>
    <p style="text-indent: 2em;">{END}</p><p><br></p></div></div>
    <div id="div_vote_id"></div><p>上一条：<a href="1505.htm">关于召开党员大会的通知</a></p><p>【<a href="javascript:window.close();">关闭窗口</a>】</p></form>{FOOT}""",
    '<META Name="keywords" Content="江澜大学,党建"><meta name="viewport" content="width=device-width">',
)
BODA_SECOND = page(
    f"""<h1>上一次活动</h1><p>发布日期：2026-03-01 来源：机械设计系教师党支部</p><div id="vsb_content_2"><div class="v_news_content">
    <p>机械设计系教师党支部三月初集体学习，内容丰富，安排周密。</p><p>后来又办了<a href="1506.htm">主题党日</a>。</p></div></div>{FOOT}""",
    title="上一次活动-江澜大学党建网",
)
BODA_LIST = page(
    NAVIGATION
    + "<ul>"
    + "".join(
        f'<li><span>2026-03-{n:02}</span><a href="info/1034/{1500 + n}.htm">机械工程学院党委召开第{n}次工作会议</a></li>'
        for n in range(1, 20)
    )
    + "</ul>共19条 1/1",
    title="党建要闻-江澜大学党建网",
)
BODA_OLD = page(
    f"""<table width="960"><tr><td><table><tr><td class="titlestyle1" align="center">{TITLE}</td></tr>
    <tr><td align="center"><span class="timestyle1">2026-03-15 09:30</span> &nbsp;<span class="authorstyle1">柳泉</span></td></tr>
    <tr><td><div id="vsb_content_500" class="contentstyle1"><P>&nbsp;&nbsp;&nbsp; {LEAD}</P><P align=center><IMG src="../../image/20260315.jpg"></P>
    <P>&nbsp;&nbsp;&nbsp; {MORE}<BR>　　{END}</P></div></td></tr></table></td></tr></table>""",
    charset="gb2312",
)
WEBPLUS = page(
    f"""{NAVIGATION}<div class="article"><h1 class="arti_title">{TITLE}</h1>
    <p class="arti_metas"><span class="arti_publisher">发布者：机械工程学院党委</span><span class="arti_update">发布时间：2026-03-15</span><span class="arti_views">浏览次数：<span class="WP_VisitCount" url="/x">128</span></span></p>
    <div class="entry"><div class="read"><div class='wp_articlecontent'><p class="p_text_indent_2">{LEAD}</p>
    <p><img data-layer="photo" src="/_upload/article/images/a4/d9/1.jpg" sudyfile-attr="{{'title':'IMG_1.jpg'}}" width="700" height="466"></p>
    <table class="wp_editor_art_table"><tbody><tr><td>时间</td><td>内容</td></tr><tr><td>上午</td><td><p>集体学习</p></td></tr><tr><td>下午</td><td>交流研讨</td></tr></tbody></table>
    <ul class="list"><li><p>第一组在会议室</p></li><li><p>第二组在实验室</p></li></ul><p>{MORE}</p><p>{END}</p>
    <p style="text-align:right;">机械工程学院党委</p><p style="text-align:right">2026年3月14日</p></div></div></div></div>{FOOT}"""
)
DREAMWEAVER = (
    f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>::: 江澜大学机械工程学院 :::</title>
<script language="javascript">function a(){{document.write("<p>写出来的</p>")}}</script></head>
<body bgcolor=#FFFFFF topmargin=0><center><table width=760 border=0 cellspacing=0><tr><td><img src="images/top.gif" width=760 height=60></td></tr></table>
<table width=760 border=0><tr><td width=160 valign=top><table width="100%">{"".join(f"<tr><td><a href=a{n}.htm>学院栏目{n}</a></td></tr>" for n in range(8))}</table></td>
<td width=600><table width="100%"><tr><td align=center><font size=5 color=red><b>{TITLE}</b></font></td></tr>
<tr><td align=center>发布时间：2008-5-12 16:20:00&nbsp;&nbsp;作者：柳泉&nbsp;&nbsp;阅读：120次</td></tr>
<tr><td><font size=3>&nbsp;&nbsp;&nbsp;&nbsp;{LEAD}<br>&nbsp;&nbsp;&nbsp;&nbsp;{MORE}<br><br>
<div align=center><img src="images/p1.jpg" border=0><br>支部党员合影</div><br>&nbsp;&nbsp;&nbsp;&nbsp;{END}</font></td></tr></table></td></tr></table>
<table width=760><tr><td align=center><font size=2>版权所有 江澜大学机械工程学院</font></td></tr></table></center></body></html>"""
).encode("gbk")
WORDPRESS = page(
    f"""<header><h1 class="site-title">江澜大学党建网</h1></header><article class="post"><header class="entry-header"><h1 class="entry-title">{TITLE}</h1>
    <div class="entry-meta"><time class="entry-date" datetime="2026-03-15T09:30:00+08:00">2026年3月15日</time> <span class="author">作者：柳泉</span></div></header>
    <div class="entry-content"><p>{LEAD}</p><h2>学习</h2><p>{MORE}</p><h3>讨论</h3><ol><li>先学原文<ul><li>逐段读</li></ul></li><li>再谈体会</li></ol>
    <figure class="wp-block-image"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="wp-content/uploads/2026/03/a.jpg" alt="党员在讨论"><noscript><img src="wp-content/uploads/2026/03/a.jpg"></noscript><figcaption>党员在讨论</figcaption></figure>
    <blockquote><p>把论文写在车间里。</p></blockquote><p>{END}</p><div class="sharedaddy"><iframe src="https://player.example/v/1"></iframe></div></div></article>""",
    f'<link rel="canonical" href="{SITE}/2026/03/zhuti-dangri/"><meta property="article:published_time" content="2026-03-15T09:30:00+08:00">'
    '<script type="application/ld+json">{"datePublished":"2026-03-15T09:30:00+08:00"}</script>',
    title=f"{TITLE} – 江澜大学党建网",
)


def wechat(pictures: str, beside: str = "") -> bytes:
    """Return an article of WeChat, with what an editor adorns it with; *pictures* are the attributes of its pictures."""
    one, two = (pictures.format(n=n, m=n - 1 or "") for n in (1, 2))
    return f"""<!DOCTYPE html><!-- saved from url=(0060)https://mp.weixin.qq.com/s?__biz=MzA5&mid=2651&idx=1&sn=ab12&chksm=84&scene=21#wechat_redirect --><html><head>
<meta charset="utf-8"><title>{TITLE}</title><meta property="og:title" content="{TITLE}"><meta property="og:url" content="http://mp.weixin.qq.com/s?__biz=MzA5&amp;mid=2651&amp;idx=1&amp;sn=ab12&amp;chksm=84f1#rd">
{EVIL}<script>var nickname = htmlDecode("江澜机械"); var ct = "1773538200"; var msg_title = '{TITLE}'.html(false);</script></head><body id="activity-detail">
<div class="rich_media"><div id="img-content"><h1 class="rich_media_title" id="activity-name">
 {TITLE}
</h1><div id="meta_content"><span class="rich_media_meta"><span id="js_author_name">柳泉</span></span><a id="js_name">
 江澜机械 </a><em id="publish_time"></em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0; ">
<section data-tool="135编辑器" data-role="outer" style="font-size:16px"><section style="text-align:center"><span style="color:#888">点击上方蓝字关注我们</span></section>
<section data-id="1"><section style="background-image:url(&quot;https://mmbiz.qpic.cn/bg/0&quot;);"><section style="display:inline-block;font-size:22px;color:#c00"><p>01</p></section>
<section style="font-size:20px;color:#c00"><span><strong>学</strong></span><strong>习</strong></section></section></section>
<section><section><section><p style="text-indent:2em;margin:0"><span style="letter-spacing:1px">2026年3月12日，</span><span style="letter-spacing:1px">机械设计系教师党支部</span><span leaf="">在实验楼开展主题党日活动，二十三名党员参加。</span></p></section></section></section>
<section style="text-align:center"><img class="rich_pages wxw-img" {one} data-ratio="0.625" data-w="640" data-type="jpeg"></section>
<p style="text-align:center;font-size:12px;color:#888">▲主题党日现场</p><section><br></section><section><section></section></section>
<section style="text-align:center"><img data-ratio="0.02" data-w="1080" data-src="https://mmbiz.qpic.cn/line/640"></section>
<section style="font-size:20px;font-weight:bold;text-align:center">交流</section>
<p><span>{MORE}</span></p><ul class="list-paddingleft-1"><li><p>集体学习</p></li><li><p>交流研讨</p></li></ul>
<section><svg viewBox="0 0 1 1" style="background-image:url(https://mmbiz.qpic.cn/svg/0)"><foreignObject><p>滑动查看的文字。</p></foreignObject></svg></section>
<section><img {two} data-ratio="0.625" data-w="800"></section>
<p>往期：<a href="https://mp.weixin.qq.com/s?__biz=MzA5&mid=2650&idx=1&sn=cd34&scene=21#wechat_redirect">上一期</a></p>
<p>{END}</p><mp-common-profile data-nickname="江澜大学党建"></mp-common-profile>
<p style="text-align:center">—END—</p><section style="text-align:center">文字：柳泉 图片：田禾 审核：程野</section><section style="text-align:center">点分享 点收藏 点在看</section></section></div></div></div>{beside}</body></html>""".encode()


WECHAT_SAVED = wechat(
    'src="./文章_files/640({n})" data-src="https://mmbiz.qpic.cn/mmbiz_jpg/a{n}/640?wx_fmt=jpeg" style="width:100%"'
)
WECHAT_REMOTE = wechat(
    'data-src="https://mmbiz.qpic.cn/mmbiz_jpg/a{n}/640?wx_fmt=jpeg&amp;from=appmsg" src="data:image/svg+xml,%3Csvg%3E"'
)


def mhtml() -> bytes:
    """Return an article of WeChat as Chrome saves it in one file."""
    packed = MIMEMultipart("related", type="text/html")
    packed["Snapshot-Content-Location"] = "https://mp.weixin.qq.com/s/AbCd_12"
    text = MIMEText(WECHAT_REMOTE.decode().replace('<meta property="og:url"', '<meta name="x"'), "html", "utf-8")
    text["Content-Location"] = "https://mp.weixin.qq.com/s/AbCd_12"
    packed.attach(text)
    for number, data in ((1, PHOTO), (2, OTHER)):
        shown = MIMEImage(data, "jpeg")
        shown["Content-Location"] = f"https://mmbiz.qpic.cn/mmbiz_jpg/a{number}/640?wx_fmt=jpeg&from=appmsg"
        packed.attach(shown)
    return packed.as_bytes()


FRAMES = b'<html><head><title>x</title></head><frameset cols="160,*"><frame src="menu.htm"><frame src="main.htm" name="main"></frameset></html>'
BROKEN = page(
    f"""<div id=content><p><b><font size=5>{TITLE}</b></font><p>时间：2026年3月15日 来源：机械工程学院党委
    <p>{LEAD}<p><i>{MORE}</p><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table><div><p><span>{END}<p><img src=a.jpg></div></span></b>"""
)
NESTED_TABLES = page(
    f"""<table><tr><td>{NAVIGATION}</td><td><h2>{TITLE}</h2><div>日期：2026/3/15</div><div class="TRS_Editor"><table><tr><td><p>{LEAD}</p></td></tr>
    <tr><td><img src="p/1.jpg"></td></tr><tr><td><p>{MORE}</p></td></tr></table><table border=1><tr><td rowspan=2>组别</td><td>人数</td></tr><tr><td>十二<a href="/a/b.htm">名单</a></td></tr></table><p>{END}</p></div></td></tr></table>"""
)
DIVS = page(
    f"""<div class="top">江澜大学</div><div id="zoom"><div>{LEAD}</div><div><br></div><div>&nbsp; &nbsp; {MORE}</div><div><b>学习安排</b></div><div>{END}</div>
    <div style="text-align:center"><img src="x_files/1.png" alt="IMG_1.png"></div></div>""",
    '<meta name="ArticleTitle" content="'
    + TITLE
    + '"><meta name="PubDate" content="2026-03-15 10:00"><meta name="ContentSource" content="机械设计系教师党支部"><meta name="ColumnName" content="党建要闻">',
)
SINGLE_FILE = page(
    f'<h1>{TITLE}</h1><div>2026-03-15</div><div class="article-content"><p>{LEAD}</p><p><img src="data:image/jpeg;base64,{__import__("base64").b64encode(PHOTO).decode()}"></p><p>{MORE}</p><p>{END}</p></div>',
    "<!--\n Page saved with SingleFile \n url: x \n-->",
)
BIG5_NONE = page(
    f"<h1>{TITLE}</h1><p>2026-03-15</p><article><p>{LEAD}</p><p>{MORE}</p><p>{END}</p></article>", charset="utf-16"
)
WORD_PASTED = page(
    f"""<h1>{TITLE}</h1><p>发布时间：2026-03-15</p><div class="v_news_content"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
    <p class="MsoNormal" style="mso-char-indent-count:2.0000;font-size:16.0pt"><span style="font-family:仿宋_GB2312;mso-ascii-font-family:'Times New Roman';font-size:16.0pt">{LEAD}</span><o:p></o:p></p>
    <p class="MsoNormal"><b><span style="font-size:16.0pt">（一）学习<o:p></o:p></span></b></p><p class="MsoNormal"><span style="font-size:16.0pt">{MORE}</span></p>
    <p class="MsoListParagraph"><span>·</span><span>&nbsp;&nbsp; 集体学习</span></p><p><img src="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" width=400 height=300></p><p>{END}</p></div>"""
)
SHAPES: dict[str, Shape] = {
    "博达": {
        "dangjian.jianglan.example/info/1034/1506.htm": BODA_NEW,
        "dangjian.jianglan.example/__local/1/AB/C1/pic1.jpg": PHOTO,
        "dangjian.jianglan.example/__local/2/活动安排.docx": b"PK\3\4 a document",
    },
    "老博达": {"旧站/info/1034/1506.htm": BODA_OLD, "旧站/image/20260315.jpg": PHOTO},
    "WebPlus": {
        "webplus/2026/0315/c2085a247021/page.htm": WEBPLUS,
        "webplus/_upload/article/images/a4/d9/1.jpg": PHOTO,
    },
    "2008 年的表格": {
        "news/show.htm": DREAMWEAVER,
        "news/images/p1.jpg": PHOTO,
        "news/images/top.gif": picture(760, 60, "GIF"),
    },
    "WordPress": {"wp/index.html": WORDPRESS, "wp/wp-content/uploads/2026/03/a.jpg": PHOTO},
    "公众号": {"文章.html": WECHAT_SAVED, "文章_files/640(1)": PHOTO, "文章_files/640(2)": OTHER},
    "公众号，图片在外面": {"公众号/远.html": WECHAT_REMOTE},
    "公众号，一个文件": {"公众号/一个.mhtml": mhtml()},
    "框架": {
        "frames/index.htm": FRAMES,
        "frames/menu.htm": page(NAVIGATION),
        "frames/main.htm": DIVS,
        "frames/x_files/1.png": picture(300, 200),
    },
    "错乱的嵌套": {"broken/a.html": BROKEN, "broken/a.jpg": PHOTO},
    "表格套表格": {"tables/a.html": NESTED_TABLES, "tables/p/1.jpg": PHOTO},
    "div 当段落": {"divs/a.html": DIVS, "divs/x_files/1.png": picture(300, 200)},
    "图片在网页里": {"single/a.html": SINGLE_FILE},
    "UTF-16": {"wide/a.html": BIG5_NONE},
    "从 Word 粘贴的": {"pasted/a.html": WORD_PASTED},
}
