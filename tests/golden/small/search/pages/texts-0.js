sitegenShard("pages/texts-0",[
["/about.html", "关于本站", "", "", "本站由党委宣传部主办。"]
]);
