"""Files that are not UTF-8, and texts that were spoilt before they came here."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

CASES = (
    Case(
        name="gbk",
        files={ARTICLE: article().encode("gbk")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:2:1 错误 ENC002 文件是 GBK 编码，不是 UTF-8（从第 2 行起读不懂）。改法：用编辑器另存为 UTF-8。

1 个错误。
""",
    ),
    Case(
        name="gbk-from-the-middle",
        files={ARTICLE: article().encode() + "第二段从别处粘贴。\n".encode("gbk")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:7:1 错误 ENC001 文件不是 UTF-8 编码：第 7 行有读不懂的字节 0xB5。改法：用编辑器打开，另存为 UTF-8 编码。

1 个错误。
""",
    ),
    Case(
        name="gbk-list",
        files={"content/honours.yml": "- 名称: 先进基层党组织\n  级别: 校级\n  日期: 2025-07-01\n".encode("gbk")},
        report="""\
content/honours.yml:1:3 错误 ENC002 文件是 GBK 编码，不是 UTF-8（从第 1 行起读不懂）。改法：用编辑器另存为 UTF-8。

1 个错误。
""",
    ),
    Case(
        name="gbk-unit-that-others-name",
        files={"content/units/jx-sj.md": "---\n名称: 机械设计系教师党支部\n类型: 党支部\n---\n".encode("gbk")},
        report="""\
content/units/jx-sj.md:2:1 错误 ENC002 文件是 GBK 编码，不是 UTF-8（从第 2 行起读不懂）。改法：用编辑器另存为 UTF-8。

1 个错误。
""",
    ),
    Case(
        name="gbk-settings",
        files={"site.yml": "标题: 江澜大学党建网\n".encode("gbk")},
        report="""\
site.yml:1:1 错误 ENC002 文件是 GBK 编码，不是 UTF-8（从第 1 行起读不懂）。改法：用编辑器另存为 UTF-8。

1 个错误。
""",
    ),
    Case(
        name="utf-16",
        files={ARTICLE: b"\xff\xfe" + article().encode("utf-16-le")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:1:1 错误 ENC003 文件不是 UTF-8，像是 UTF-16（记事本里叫“Unicode”）。改法：用编辑器打开，另存为 UTF-8 编码。

1 个错误。
""",
    ),
    Case(
        name="utf-16-without-a-mark",
        files={ARTICLE: article().encode("utf-16-be")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:1:1 错误 ENC003 文件不是 UTF-8，像是 UTF-16（记事本里叫“Unicode”）。改法：用编辑器打开，另存为 UTF-8 编码。

1 个错误。
""",
    ),
    Case(
        name="mark-and-broken-bytes",
        files={ARTICLE: b"\xef\xbb\xbf" + article(body="会议\xff议程。\n").encode("latin-1", "ignore")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 ENC001 文件不是 UTF-8 编码：第 6 行有读不懂的字节 0xFF。改法：用编辑器打开，另存为 UTF-8 编码。

1 个错误。
""",
    ),
    Case(
        name="cut-within-a-character",
        files={ARTICLE: article(body="正文到此为止").encode()[:-1]},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:6 错误 ENC001 文件不是 UTF-8 编码：第 6 行有读不懂的字节 0xE6。改法：用编辑器打开，另存为 UTF-8 编码。

1 个错误。
""",
    ),
    Case(
        name="nul",
        files={ARTICLE: article(body="正\0文。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:2 错误 ENC004 第 6 行第 2 个字符是控制字符（U+0000），网页里不允许出现。改法：删掉这个看不见的字符，或者重新输入这一处；仍不行就另存为 UTF-8。

1 个错误。
""",
    ),
    Case(
        name="control-character-in-the-title",
        files={ARTICLE: article().replace("召开", "召\x08开")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:2:8 错误 ENC004 第 2 行第 8 个字符是控制字符（U+0008），网页里不允许出现。改法：删掉这个看不见的字符，或者重新输入这一处；仍不行就另存为 UTF-8。

1 个错误。
""",
    ),
    Case(
        name="control-character-by-an-escape",
        files={ARTICLE: article('摘要: "会\\x08议"\n')},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 ENC004 双引号里的转义写出了控制字符（U+0008）。改法：改用单引号，或者去掉“\\”。
    摘要: "会\\x08议"
          ^

1 个错误。
""",
    ),
    Case(
        name="line-separator-of-a-chat-program",
        files={ARTICLE: article(body="第一段。\u2028第二段。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:5 错误 ENC004 第 6 行第 5 个字符是控制字符（U+2028），网页里不允许出现。改法：删掉这个看不见的字符，或者重新输入这一处；仍不行就另存为 UTF-8。

1 个错误。
""",
    ),
    Case(
        name="pinyin-behind-characters",
        files={ARTICLE: article(body="學(xué)校召開專題會(huì)議，部署創(chuàng)建工作。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 ENC161 有 3 处汉字后面跟着拼音，第一处在第 6 行（“學(xué)”），这是镜像站的混淆文字，不是原稿。改法：退稿，到原站重新取稿。
    學(xué)校召開專題會(huì)議，部署創(chuàng)建工作。
    ^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="half-a-gbk-character-lost",
        files={ARTICLE: article(body="示范?！钡臋C關(guān)党支部。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:3 错误 ENC162 有 1 处汉字的 GBK 字节错位，第一处在第 6 行（“?！钡”），后面的字都不可信。改法：到原站重新取稿，以 UTF-8 保存。
    示范?！钡臋C關(guān)党支部。
        ^^^^^

1 个错误。
""",
    ),
    Case(
        name="lost-for-good",
        files={ARTICLE: article(body="锟斤拷锟斤拷召开会议。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 ENC160 有 2 处编码错乱的字，第一处在第 6 行（“锟斤拷”），原来的字已经找不回来。改法：到原站重新取稿，以 UTF-8 保存。
    锟斤拷锟斤拷召开会议。
    ^^^^^^

1 个错误。
""",
    ),
    Case(
        name="replacement-character",
        files={ARTICLE: article(body="会议由党委副书记\ufffd主持。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:9 错误 ENC160 有 1 处编码错乱的字，第一处在第 6 行（“�”），原来的字已经找不回来。改法：到原站重新取稿，以 UTF-8 保存。
    会议由党委副书记�主持。
                    ^

1 个错误。
""",
    ),
    Case(
        name="private-use",
        files={ARTICLE: article(body="\uf0d8 第一项\n\uf0d8 第二项\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 ENC163 有 2 个私用区字符，第一处在第 6 行（“U+F0D8”），读者只会看到方框。改法：删掉，或者换成普通的符号、正字。
     第一项
    ^

1 个错误。
""",
    ),
    Case(
        name="private-use-in-a-list",
        files={
            "content/honours.yml": "- 名称: \ue5e5先进基层党组织\n  级别: 校级\n  日期: 2025-07-01\n  授予单位: 校党委\n"
        },
        report="""\
content/honours.yml:1:7 错误 ENC163 有 1 个私用区字符，第一处在第 1 行（“U+E5E5”），读者只会看到方框。改法：删掉，或者换成普通的符号、正字。
    - 名称: 先进基层党组织
            ^

1 个错误。
""",
    ),
)
