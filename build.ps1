#!/usr/bin/env pwsh
# Starts the build program, compiled first when its sources changed: build.sh for PowerShell (docs/launching.md).
# There is no param block on purpose: every argument belongs to the program and reaches it untouched. Only .NET and the
# language itself are used, no cmdlets from modules, so that the tests can run it in a bare runspace.

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$MinimumSdk = '10'
$Entry = 'Berrys.Build.dll'

function Write-Message([string] $Text) {
    [Console]::Error.WriteLine("build: $Text")
}

# .NET's name of this machine's platform; part of the program's identity, because a checkout can be shared.
function Get-HostRuntime {
    $cpu = 'x64'
    if (@('ARM64', 'Arm64') -contains [string][System.Runtime.InteropServices.RuntimeInformation]::OSArchitecture) { $cpu = 'arm64' }
    $os = 'win'
    if ([System.Environment]::OSVersion.Platform -eq [System.PlatformID]::Unix) {
        $os = 'linux'
        if ([System.Runtime.InteropServices.RuntimeInformation]::OSDescription -like 'Darwin*') { $os = 'osx' }
    }
    return "$os-$cpu"
}

function Get-SdkHint([string] $Runtime) {
    if ($Runtime -like 'win-*') { $command = "winget install Microsoft.DotNet.SDK.$MinimumSdk" }
    elseif ($Runtime -like 'osx-*') { $command = 'brew install --cask dotnet-sdk' }
    else { $command = "apt-get install dotnet-sdk-$MinimumSdk.0" }
    return "$command (or https://dot.net/download)"
}

function Test-InputName([string] $Name) {
    return -not ($Name -ceq 'bin' -or $Name -ceq 'obj' -or $Name.StartsWith('.') -or $Name.EndsWith('~') -or
        ($Name.Length -gt 1 -and $Name.StartsWith('#') -and $Name.EndsWith('#')))
}

function Add-InputFile([System.IO.DirectoryInfo] $Folder, [string] $Prefix, $Found) {
    foreach ($entry in $Folder.GetFileSystemInfos()) {
        if (-not (Test-InputName $entry.Name)) { continue }
        if ($entry -is [System.IO.DirectoryInfo]) {
            # A linked folder is not followed, as find does not.
            if (-not ($entry.Attributes -band [System.IO.FileAttributes]::ReparsePoint)) { Add-InputFile $entry "$Prefix$($entry.Name)/" $Found }
        }
        elseif (-not ($entry.Attributes -band [System.IO.FileAttributes]::ReparsePoint)) { $Found[$Prefix + $entry.Name] = $entry }
    }
}

# Every file that the program is compiled from, by its path relative to the root with forward slashes.
function Get-InputFile([string] $Root) {
    $found = [System.Collections.Generic.Dictionary[string, System.IO.FileInfo]]::new([System.StringComparer]::Ordinal)
    foreach ($name in @('build', 'src')) {
        Add-InputFile ([System.IO.DirectoryInfo]::new([System.IO.Path]::Combine($Root, $name))) "$name/" $found
    }
    foreach ($file in [System.IO.DirectoryInfo]::new($Root).GetFiles()) {
        if ($file.Name -clike 'Directory.*' -or $file.Name -ceq 'global.json' -or $file.Name -cmatch '^[Nn]u[Gg]et\.[Cc]onfig$') { $found[$file.Name] = $file }
    }
    return $found
}

function ConvertTo-Hex([byte[]] $Bytes) {
    return [System.BitConverter]::ToString($Bytes).Replace('-', '').ToLowerInvariant()
}

# "<sha256>  <path>" per input in ordinal order: the lines that sha256sum prints in build.sh.
function Get-InputDigest([string] $Root) {
    $sha = [System.Security.Cryptography.SHA256]::Create()
    try {
        $found = Get-InputFile $Root
        $lines = [System.Collections.Generic.List[string]]::new()
        foreach ($path in $found.Keys) {
            $lines.Add((ConvertTo-Hex $sha.ComputeHash([System.IO.File]::ReadAllBytes($found[$path].FullName))) + '  ' + $path)
        }
        $lines.Sort([System.StringComparer]::Ordinal)
        return ,$lines.ToArray()
    }
    finally { $sha.Dispose() }
}

# What decides the compiled program: settings, platform, SDK and the content of every input. The same as in build.sh.
function Get-ProgramHash([string] $Settings, [string] $Sdk, [string[]] $Digests) {
    $sha = [System.Security.Cryptography.SHA256]::Create()
    try {
        $text = "$Settings`nsdk $Sdk`n" + ($Digests -join "`n") + "`n"
        return (ConvertTo-Hex $sha.ComputeHash([System.Text.UTF8Encoding]::new($false).GetBytes($text))).Substring(0, 16)
    }
    finally { $sha.Dispose() }
}

# What the dotnet command is, without starting it: it changes with every installed SDK.
function Get-DotnetIdentity([string] $Dotnet) {
    $file = [System.IO.FileInfo]::new($Dotnet)
    return "$Dotnet $($file.Length) $($file.LastWriteTimeUtc.Ticks)"
}

function Get-CompileArgument([string] $Root, [string] $Configuration, [string] $Runtime, [string] $CompileFolder, [string] $Output) {
    return @('publish', "$Root/build/Build.csproj", '-c', $Configuration, "-p:LaunchRuntime=$Runtime",
        '--artifacts-path', $CompileFolder, '-o', $Output, '-nodeReuse:false', '-p:UseSharedCompilation=false',
        '-p:RunAnalyzers=false', '-p:EnforceCodeStyleInBuild=false', '-p:GenerateDocumentationFile=false', '-v:quiet', '-nologo')
}

function Test-ProcessAlive([string] $Id) {
    try {
        [System.Diagnostics.Process]::GetProcessById([int] $Id).Dispose()
        return $true
    }
    catch { return $false }
}

function Remove-Folder([string[]] $Folders) {
    foreach ($folder in $Folders) {
        if ([System.IO.Directory]::Exists($folder)) { [System.IO.Directory]::Delete($folder, $true) }
    }
}

# The lock is build.sh's: a folder that holds the owner's process number and host. Moving one there has one winner.
function Enter-CompileLock([string] $Lock, [string] $CompileFolder) {
    $machine = [System.Environment]::MachineName
    $deadline = 900
    if ($env:BERRYS_BUILD_LOCK_SECONDS) { $deadline = [int] $env:BERRYS_BUILD_LOCK_SECONDS }
    $mine = "$Lock.$PID"
    $null = [System.IO.Directory]::CreateDirectory($mine)
    [System.IO.File]::WriteAllText("$mine/owner", "$PID $machine`n")
    for ($waited = 0; ; ) {
        try {
            [System.IO.Directory]::Move($mine, $Lock)
            return $true
        }
        catch { if (-not [System.IO.Directory]::Exists($Lock)) { throw } }
        $owner = @('', '')
        try { $owner = @([System.IO.File]::ReadAllText("$Lock/owner").Trim().Split(' ')) + '' } catch { $owner = @('', '') }
        $abandoned = (-not $owner[0] -and $waited -ge 5) -or ($owner[0] -and $owner[1] -eq $machine -and -not (Test-ProcessAlive $owner[0]))
        if ($abandoned) {
            Write-Message "the launcher that was compiling (process $($owner[0])) is gone; taking over"
            Remove-Folder @($CompileFolder, $Lock)
            continue
        }
        if ($waited -eq 0) { Write-Message "waiting for another launcher (process $($owner[0])), which is compiling" }
        if ($waited -ge $deadline) {
            Write-Message "process $($owner[0]) has held $Lock for over $deadline s; if it is not compiling, remove that folder"
            Remove-Folder @($mine)
            return $false
        }
        [System.Threading.Thread]::Sleep(1000)
        $waited++
    }
}

# The compiler's errors, each once and without the project's name behind it.
function Get-CompileError([string[]] $Log) {
    $seen = [System.Collections.Generic.List[string]]::new()
    foreach ($line in $Log) {
        if ($line -cmatch '(: | )error [A-Z]+[0-9]+') {
            $text = $line.Trim() -replace ' \[[^\]]*\]$', ''
            if (-not $seen.Contains($text)) { $seen.Add($text) }
        }
    }
    return ,$seen.ToArray()
}

# Runs a program in a folder and gives its exit code and its lines.
function Invoke-Captured([string] $File, [string[]] $Arguments, [string] $Folder) {
    $start = [System.Diagnostics.ProcessStartInfo]::new($File)
    $start.UseShellExecute = $false
    $start.WorkingDirectory = $Folder
    $start.Arguments = ConvertTo-CommandLine $Arguments
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.EnvironmentVariables['DOTNET_CLI_UI_LANGUAGE'] = 'en'
    $start.EnvironmentVariables['DOTNET_NOLOGO'] = '1'
    $start.EnvironmentVariables['DOTNET_CLI_TELEMETRY_OPTOUT'] = '1'
    $process = [System.Diagnostics.Process]::Start($start)
    try {
        $errors = $process.StandardError.ReadToEndAsync()
        $output = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
        return @{ Code = $process.ExitCode; Lines = @(($output + $errors.Result) -split '\r?\n' | Where-Object { $_ }) }
    }
    finally { $process.Dispose() }
}

function Invoke-Compile([string] $Root, [string] $Dotnet, [string] $Configuration, [string] $Runtime, [string] $CompileFolder, [string] $Unfinished) {
    $started = [System.Diagnostics.Stopwatch]::StartNew()
    Write-Message "compiling the build program ($Configuration, $Runtime)"
    $result = Invoke-Captured $Dotnet (Get-CompileArgument $Root $Configuration $Runtime $CompileFolder "$Unfinished/program") $Root
    $code = $result.Code
    $log = $result.Lines
    if ($code -eq 0 -and [System.IO.File]::Exists("$Unfinished/program/$Entry")) {
        Write-Message "compiled in $([int] $started.Elapsed.TotalSeconds) s"
        return 0
    }
    $errors = Get-CompileError $log
    if ($errors.Count -eq 0) { $errors = $log }
    foreach ($line in $errors) { [Console]::Error.WriteLine($line) }
    $result = 1
    $reason = 'the build program does not compile'
    if (@($errors | Where-Object { $_ -cmatch 'error NU' }).Count -gt 0) {
        $result = 3
        $reason = 'the packages of the build program cannot be restored (network, registry or lock file)'
    }
    Write-Message "$reason; to repeat: dotnet publish '$Root/build/Build.csproj' -c $Configuration -p:LaunchRuntime=$Runtime"
    return $result
}

function Get-LastUse([string] $Program) {
    return [System.IO.File]::GetLastWriteTimeUtc("$Program/used")
}

# Keeps the three programs last used and those used within a day. One that runs keeps its files open on Windows and cannot
# be moved; elsewhere build.sh does the clearing up.
function Remove-OldProgram([string] $Programs) {
    if ([System.Environment]::OSVersion.Platform -eq [System.PlatformID]::Unix) { return }
    $folders = @([System.IO.Directory]::GetDirectories($Programs) | Where-Object { [System.IO.Path]::GetFileName($_) -cmatch '^[0-9a-f]{16}$' })
    $uses = @($folders | ForEach-Object { Get-LastUse $_ })
    [System.Array]::Sort($uses, $folders)
    for ($index = 0; $index -lt $folders.Count - 3; $index++) {
        if ($uses[$index] -gt [DateTime]::UtcNow.AddDays(-1)) { break }
        try {
            $removed = "$Programs/.removed.$PID"
            [System.IO.Directory]::Move($folders[$index], $removed)
            Remove-Folder @($removed)
        }
        catch { Write-Message "left $($folders[$index]): $($_.Exception.Message)" }
    }
}

# Finds the program of the sources as they are, and compiles it where there is none. Its folder, or an exit code.
function Resolve-Program([string] $Root, [string] $Dotnet, [string] $Runtime) {
    $configuration = 'Release'
    if ($env:Configuration) { $configuration = $env:Configuration }
    $published = 'false'
    if ($env:UsePublishedPackages) { $published = $env:UsePublishedPackages }
    $settings = "settings $configuration $published $Runtime"
    $programs = "$Root/build/bin/programs"
    $stamp = "$programs/stamp-powershell"
    $digests = Get-InputDigest $Root
    $identity = Get-ProgramHash $settings (Get-DotnetIdentity $Dotnet) $digests
    if ([System.IO.File]::Exists($stamp)) {
        $known = [System.IO.File]::ReadAllText($stamp).Trim().Split(' ')
        if ($known[0] -ceq $identity -and [System.IO.File]::Exists("$programs/$($known[1])/$Entry")) { return "$programs/$($known[1])" }
    }
    $version = Invoke-Captured $Dotnet @('--version') $Root
    if ($version.Code -ne 0) {
        Write-Message "the .NET SDK $MinimumSdk that global.json asks for is not installed: $(Get-SdkHint $Runtime)"
        return 3
    }
    $sdk = $version.Lines[0]
    $hash = Get-ProgramHash $settings $sdk $digests
    if (-not [System.IO.File]::Exists("$programs/$hash/$Entry")) {
        $null = [System.IO.Directory]::CreateDirectory($programs)
        $lock = "$programs/.lock"
        $unfinished = "$programs/.unfinished"
        $compileFolder = "$Root/build/bin/compile"
        $whole = $false
        if (-not (Enter-CompileLock $lock $compileFolder)) { return 1 }
        try {
            for ($attempt = 1; -not [System.IO.File]::Exists("$programs/$hash/$Entry"); $attempt++) {
                if ($attempt -gt 3) {
                    Write-Message 'the sources keep changing while they are compiled; run again when they rest'
                    return 1
                }
                Remove-Folder @($unfinished)
                $code = Invoke-Compile $Root $Dotnet $configuration $Runtime $compileFolder $unfinished
                if ($code -ne 0) { $whole = $true; return $code }
                $after = Get-InputDigest $Root
                # Restoring may have brought a lock file up to date; that is no change of the sources.
                $same = (($after -notmatch 'packages\.lock\.json$') -join "`n") -ceq (($digests -notmatch 'packages\.lock\.json$') -join "`n")
                $digests = $after
                $hash = Get-ProgramHash $settings $sdk $digests
                if ($same -and -not [System.IO.Directory]::Exists("$programs/$hash")) { [System.IO.Directory]::Move("$unfinished/program", "$programs/$hash") }
            }
            $whole = $true
            Remove-OldProgram $programs
        }
        finally {
            # Cancelled halfway, the compiler may have left half an object file that looks up to date.
            $leftovers = @($unfinished, $lock)
            if (-not $whole) { $leftovers = @($compileFolder) + $leftovers }
            Remove-Folder $leftovers
        }
    }
    $identity = Get-ProgramHash $settings (Get-DotnetIdentity $Dotnet) $digests
    [System.IO.File]::WriteAllText($stamp, "$identity $hash`n")
    return "$programs/$hash"
}

# Windows PowerShell, and PowerShell before 7.3, drop empty arguments and quotes on the way to a program; ProcessStartInfo's
# command line, quoted by the rules that every Windows program's start-up code reads, passes them on.
function ConvertTo-CommandLine([string[]] $Arguments) {
    $quoted = foreach ($argument in $Arguments) {
        if ($argument -ne '' -and $argument -notmatch '[\s"]') { $argument }
        else { '"' + (($argument -replace '(\\*)"', '$1$1\"') -replace '(\\+)$', '$1$1') + '"' }
    }
    return @($quoted) -join ' '
}

function Start-Program([string] $Dotnet, [string] $Program, [string[]] $Arguments) {
    $start = [System.Diagnostics.ProcessStartInfo]::new($Dotnet)
    $start.UseShellExecute = $false
    $start.WorkingDirectory = $ExecutionContext.SessionState.Path.CurrentFileSystemLocation.ProviderPath
    $start.Arguments = ConvertTo-CommandLine (@("$Program/$Entry") + $Arguments)
    $process = [System.Diagnostics.Process]::Start($start)
    try {
        $process.WaitForExit()
        return $process.ExitCode
    }
    finally {
        # Ctrl-C reaches the program itself, as it has the same console.
        $process.Dispose()
    }
}

function Invoke-Launcher([string] $Root, [string[]] $Arguments) {
    $runtime = Get-HostRuntime
    $commands = @(Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue)
    if ($commands.Count -eq 0) {
        Write-Message "the .NET SDK $MinimumSdk is not installed (no dotnet on PATH): $(Get-SdkHint $runtime)"
        return 3
    }
    $dotnet = $commands[0].Path
    $program = Resolve-Program $Root $dotnet $runtime
    if ($program -is [int]) { return $program }
    # A read-only checkout runs as well.
    try { [System.IO.File]::WriteAllText("$program/used", '') } catch [System.UnauthorizedAccessException] { $null = $_ }
    $env:BERRYS_BUILD_ROOT = $Root
    return Start-Program $dotnet $program $Arguments
}

# Dot-sourced, the script only defines its functions.
if ($MyInvocation.InvocationName -ne '.') { exit (Invoke-Launcher $PSScriptRoot @($args)) }
