@echo off
rem The launcher for Windows: finds a JDK 21 or newer, builds once, runs the command line.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "CP_FILE=%ROOT%\kit\runtime\target\classpath"
set "SCRATCH=%ROOT%\.course"
set "JDK="

call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined JDK (
  echo There is no JDK 21 or newer here: install one ^(a JDK, not a JRE^), or set JAVA_HOME to it. 1>&2
  exit /b 1
)
if not exist "%SCRATCH%" mkdir "%SCRATCH%" 2>nul
if not exist "%SCRATCH%" (
  echo Cannot write to %SCRATCH%: copy the course to a folder of yours. 1>&2
  exit /b 1
)

call :fresh
if errorlevel 1 (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo There is no Maven here: install Maven 3.8 or newer ^(the command mvn^), then try again. 1>&2
    exit /b 1
  )
  echo Building the course; the first time this downloads what it needs and takes a minute or two. 1>&2
  pushd "%ROOT%"
  set "JAVA_HOME=%JDK%"
  call mvn -B -q -Dmaven.test.skip=true -pl kit/runtime -am package
  if errorlevel 1 (
    popd
    echo The build failed: see the lines above. 1>&2
    exit /b 1
  )
  popd
  copy /b "%CP_FILE%"+,, "%CP_FILE%" >nul
)

for /f "usebackq delims=" %%c in ("%CP_FILE%") do set "CLASSPATH=%%c"
"%JDK%\bin\java" -XX:SharedArchiveFile="%SCRATCH%\classes.jsa" -XX:+AutoCreateSharedArchive -Xshare:auto -Xlog:disable --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -XX:+UseSerialGC -Xms80m -XX:NewSize=40m -Xmx1500m "-Dcourse.root=%ROOT%" -Dcourse.terminal=true gmm.course.Course %*
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
  if %%~v GEQ 21 set "JDK=%~f1"
)
exit /b 0

:fresh
if not exist "%CP_FILE%" exit /b 1
powershell -NoProfile -Command "$t=(Get-Item $env:CP_FILE).LastWriteTime; $p=@($env:ROOT+'\kit')+@($env:ROOT+'\solutions'|?{Test-Path $_}); $n=Get-ChildItem $p -Recurse -File|?{($_.FullName -like '*\src\main\*' -or $_.Name -eq 'pom.xml') -and $_.LastWriteTime -gt $t}|Select-Object -First 1; if($n){exit 1}"
exit /b %ERRORLEVEL%
