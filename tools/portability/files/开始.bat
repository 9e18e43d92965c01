@echo off
chcp 65001 >nul
title sitegen
set "SITE=%~1"
if not defined SITE set "SITE=%~dp0site"
if not exist "%~dp0python\python.exe" (
  echo 请先把整个 zip 解压到一个文件夹里，再双击“开始”。
) else if exist "%SITE%\site.yml" (
  call "%~dp0sitegen.bat" serve --open --site "%SITE%"
) else (
  echo 第一次使用：先建一个自己的网站，放在这个文件夹里的 site。
  call "%~dp0sitegen.bat" init "%SITE%" && call "%~dp0sitegen.bat" serve --open --site "%SITE%"
)
echo.
echo 按任意键关闭这个窗口。
pause >nul
