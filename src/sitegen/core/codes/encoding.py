"""The codes of family ENC."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code

ENCODING: tuple[Code, ...] = (
    Code(
        code="ENC001",
        title="不是 UTF-8 编码",
        text="文件里有不能按 UTF-8 读的字节。用记事本、VS Code 等打开，“另存为”时把编码选成 UTF-8（带不带 BOM 都可以）。",
        wrong="用“ANSI”保存的文件",
        right="用“UTF-8”保存的文件",
    ),
    Code(
        code="ENC002",
        title="文件是 GBK 编码",
        text="文件按 GBK（记事本里叫“ANSI”）保存。在编辑器里另存为 UTF-8。",
        wrong="用“ANSI”保存的文件",
        right="用“UTF-8”保存的文件",
    ),
    Code(
        code="ENC003",
        title="文件是 UTF-16 编码",
        text="文件按 UTF-16（记事本里叫“Unicode”）保存。在编辑器里另存为 UTF-8。",
        wrong="用“Unicode”保存的文件",
        right="用“UTF-8”保存的文件",
    ),
    Code(
        code="ENC004",
        title="有控制字符",
        text="文件里有看不见的控制字符（制表符、换行除外），多半从 Word 或聊天软件粘贴而来，网页和订阅都不允许出现。",
        wrong="标题里夹着 0x08 的文件",
        right="删掉控制字符，或者重新输入那一处",
    ),
    Code(
        code="ENC160",
        title="编码错乱",
        text="文字曾按错误的编码打开又保存，原来的字已经找不回来，只能重新取稿。",
        wrong="锟斤拷锟斤拷召开会议",
        right="学校召开会议",
    ),
    Code(
        code="ENC161",
        title="字后有拼音注释",
        text="汉字后面成片地跟着拼音，是镜像站、采集站的混淆手法，不是原稿。请向原站重新取稿。",
        wrong="學(xué)校召開專題會(huì)議，部署創(chuàng)建工作",
        right="学校召开专题会议，部署创建工作",
    ),
    Code(
        code="ENC162",
        title="汉字的字节错位",
        text="GBK 文字丢了半个字节，后面的字跟着错位（如“校”变成“?！”）。请重新取稿。",
        wrong="示范?！钡臋C",
        right="示范校”的机",
    ),
    Code(
        code="ENC163",
        title="有私用区字符",
        text="文字里有只在某种字体里才有样子的字符，多半是 Word 的项目符号或生僻字。读者看到的会是方框。",
        wrong="从 Word 粘贴来的 Symbol 字体符号",
        right="改成普通的项目符号或正字",
    ),
)
