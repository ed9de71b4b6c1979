using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Aws.Tests.Processes;

/// <summary>The Python that can import a module: there can be several, and they see different packages.</summary>
internal static class Python
{
    /// <summary>The interpreter's own path, not a wrapper's.</summary>
    /// <param name="module">The module.</param>
    /// <param name="debianPackage">The package that brings it where no Python has it, or <see langword="null"/>.</param>
    public static async Task<string> WithAsync(string module, string? debianPackage = null)
    {
        if (await FindAsync(module) is { } found)
            return found;

        if (debianPackage is not null && File.Exists("/usr/bin/apt-get"))
        {
            await Cli.Wrap("apt-get").WithArguments(["install", "-y", "--no-install-recommends", debianPackage]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
            if (await FindAsync(module) is { } installed)
                return installed;
        }

        throw new InvalidOperationException($"No python3 on PATH can import {module}: {(debianPackage is null ? $"pip install '{module}[server]'" : $"apt-get install {debianPackage}")}");
    }

    private static async Task<string?> FindAsync(string module)
    {
        var candidates = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append("/usr/bin").Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "python3*").Where(file => Path.GetFileName(file) is "python3" || Path.GetFileName(file).StartsWith("python3.", StringComparison.Ordinal) && Path.GetFileName(file)[8..].All(char.IsAsciiDigit)))
            .Distinct();
        foreach (var candidate in candidates)
        {
            var answer = await Cli.Wrap(candidate).WithArguments(["-c", $"import {module}, sys; print(sys.executable)"]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
            if (answer.ExitCode == 0)
                return answer.StandardOutput.Trim();
        }

        return null;
    }
}
