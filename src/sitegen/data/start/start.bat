@echo off
setlocal
pushd "%~dp0"
chcp 65001 >nul
title sitegen

set "RUN="
if exist "sitegen.bat" set RUN=call "sitegen.bat"
if not defined RUN if exist "..\sitegen.bat" set RUN=call "..\sitegen.bat"
if not defined RUN if exist ".venv\Scripts\sitegen.exe" set RUN=".venv\Scripts\sitegen.exe"
if not defined RUN (py -m sitegen --version >nul 2>nul && set RUN=py -m sitegen)
if not defined RUN (python -m sitegen --version >nul 2>nul && set RUN=python -m sitegen)
if not defined RUN (call sitegen --version >nul 2>nul && set RUN=call sitegen)
if not defined RUN goto :missing

%RUN% serve --open
set "CODE=%ERRORLEVEL%"
if not "%CODE%"=="0" if not "%CODE%"=="130" pause
popd
exit /b %CODE%

:missing
echo.
echo 这台电脑上没有找到 sitegen，还不能预览。请照下面做一次：
echo.
echo 1. 安装 Python 3.11 或更新的版本：https://www.python.org/downloads/windows/
echo    安装时勾选“Add python.exe to PATH”。
echo 2. 向维护网站的同事要 sitegen 的文件夹，在它的地址栏里输入 cmd 并回车，
echo    再输入 py -m pip install . 并回车，等它结束。
echo 3. 回到这里，再双击 start.bat。
echo.
echo 不能安装软件的，向同事要便携版，把这个网站的文件夹放进去，再双击 start.bat。
echo.
pause
popd
exit /b 1
