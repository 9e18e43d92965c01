@"%~dp0python\python.exe" -m sitegen %*
