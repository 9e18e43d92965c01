@echo off
chcp 65001 >nul
title sitegen
set "PATH=%~dp0;%PATH%"
cd /d "%~dp0"
if exist site\site.yml cd site
call sitegen
cmd /k
