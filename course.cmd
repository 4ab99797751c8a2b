@echo off
rem The launcher for Windows: finds a JDK 21 or newer, builds what has changed, runs the command line.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "CP_FILE=%ROOT%\kit\runtime\target\classpath"
set "SCRATCH=%ROOT%\.course"
set "JDK="
set "TERMINAL=true"

call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined JDK goto no_jdk
if not exist "%SCRATCH%" mkdir "%SCRATCH%" 2>nul
copy /y nul "%SCRATCH%\probe" >nul 2>nul
if errorlevel 1 goto cannot_write
del "%SCRATCH%\probe"

call :look
set "LOOK=%ERRORLEVEL%"
if %LOOK% GEQ 2 set "TERMINAL=false"
if %LOOK%==0 goto start
if %LOOK%==2 goto start
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
call :build
if errorlevel 1 goto build_failed
if exist "%SCRATCH%\classes.jsa" del "%SCRATCH%\classes.jsa" 2>nul

:start
rem Maven writes UTF-8; for /f reads what the console's code page says
set "PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp 2^>nul') do set "PAGE=%%p"
chcp 65001 >nul 2>nul
for /f "usebackq delims=" %%c in ("%CP_FILE%") do set "CLASSPATH=%%c"
if defined PAGE chcp %PAGE% >nul 2>nul
set FLAGS=-Xshare:auto -Xlog:disable --enable-native-access=ALL-UNNAMED -Dsun.misc.unsafe.memory.access=allow -Djava.awt.headless=true -XX:+UseSerialGC -Xms80m -XX:NewSize=40m -Xmx1500m "-Dcourse.root=%ROOT%" -Dcourse.terminal=%TERMINAL%
rem the classes of a command as Java wants them in memory: each start is then shorter; without them it goes too
if not exist "%SCRATCH%\classes.jsa" "%JDK%\bin\java" %FLAGS% "-XX:ArchiveClassesAtExit=%SCRATCH%\classes.jsa" gmm.course.Course >nul 2>nul || type nul >"%SCRATCH%\classes.jsa"
set SHARED=
for %%a in ("%SCRATCH%\classes.jsa") do if not "%%~za"=="0" set SHARED="-XX:SharedArchiveFile=%SCRATCH%\classes.jsa"
"%JDK%\bin\java" %SHARED% %FLAGS% gmm.course.Start %*
exit /b %ERRORLEVEL%

rem no block in parentheses holds a path below: one in "Program Files (x86)" would end it
:no_jdk
echo There is no JDK 21 or newer here: install one (a JDK, not a JRE; https://adoptium.net has them), or set JAVA_HOME to it. 1>&2
exit /b 1

:cannot_write
echo Cannot write to "%SCRATCH%": make room, or copy the course to a folder of yours. 1>&2
exit /b 1

:no_maven
echo There is no Maven here: install Maven 3.8 or newer (the command mvn), then try again. 1>&2
exit /b 1

:build_failed
echo The build failed: the whole of what it said is in "%SCRATCH%\build.log". 1>&2
exit /b 1

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "MAJOR="
for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "MAJOR=%%v"
if not defined MAJOR exit /b 0
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 21 set "JDK=%~f1"
exit /b 0

rem +1 where something must be built: no class path, a jar of it gone, a source newer; +2 where nobody looks at the error stream
:look
powershell -NoProfile -Command "$r=0; if([Console]::IsErrorRedirected){$r=2}; $f=$env:CP_FILE; if(-not (Test-Path -LiteralPath $f)){exit ($r+1)}; if([IO.File]::ReadAllText($f).Trim().Split(';')|?{-not (Test-Path -LiteralPath $_)}){exit ($r+1)}; $t=(Get-Item -LiteralPath $f).LastWriteTime; $p=@('\kit','\solutions')|%%{$env:ROOT+$_}|?{Test-Path -LiteralPath $_}; $n=@(Get-Item -LiteralPath ($env:ROOT+'\pom.xml'))+@(Get-ChildItem -LiteralPath $p -Recurse -File)|?{($_.FullName -like '*\src\main\*' -or $_.Name -eq 'pom.xml') -and $_.LastWriteTime -gt $t}|Select-Object -First 1; if($n){$r++}; exit $r"
exit /b %ERRORLEVEL%

rem a line for each part; what goes wrong is shown; the time of the class path is that of the build's beginning
:build
echo Building the course; the first time this downloads what it needs and takes a minute or two. 1>&2
pushd "%ROOT%"
set "JAVA_HOME=%JDK%"
powershell -NoProfile -Command "$t=Get-Date; & mvn '-B' '-Dmaven.test.skip=true' '-pl' 'kit/runtime' '-am' 'package' | Tee-Object -LiteralPath ($env:SCRATCH+'\build.log') | %%{ if($_ -match '^\[INFO\] Building (.*?) +\S+ +\[(\d+/\d+)\]$'){[Console]::Error.WriteLine('  '+$Matches[2]+' '+$Matches[1])} elseif($_ -match '^\[ERROR\]'){[Console]::Error.WriteLine($_)} }; $c=$LASTEXITCODE; if($c -eq 0){(Get-Item -LiteralPath $env:CP_FILE).LastWriteTime=$t}; exit $c"
set "BUILT=%ERRORLEVEL%"
popd
exit /b %BUILT%
