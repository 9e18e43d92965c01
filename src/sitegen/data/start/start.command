#!/bin/sh
# 双击预览这个网站（macOS；Linux 上在终端里运行）。按 Ctrl+C 结束。
cd "$(dirname "$0")" || exit 1

wait_for_enter() {
  [ -t 0 ] || return
  printf '\n按回车键关闭。'
  read -r _
}

preview() {
  "$@" serve --open
  code=$?
  [ "$code" -eq 0 ] || [ "$code" -eq 130 ] || wait_for_enter
  exit "$code"
}

[ -x .venv/bin/sitegen ] && preview .venv/bin/sitegen
command -v sitegen >/dev/null 2>&1 && preview sitegen
for python in python3 python; do
  "$python" -m sitegen --version >/dev/null 2>&1 && preview "$python" -m sitegen
done

cat <<'TEXT'

这台电脑上没有找到 sitegen，还不能预览。请照下面做一次：

1. 安装 Python 3.11 或更新的版本：https://www.python.org/downloads/
2. 向维护网站的同事要 sitegen 的文件夹，打开“终端”，进入这个文件夹，输入
   python3 -m pip install .
   按回车，等它结束。
3. 回到这里，再双击 start.command。
TEXT
wait_for_enter
exit 1
