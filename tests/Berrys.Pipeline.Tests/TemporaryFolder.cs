namespace Berrys.Pipeline.Tests;

/// <summary>A folder of one test, gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(
        new DirectoryInfo(System.IO.Path.GetTempPath()).ResolveLinkTarget(true)?.FullName ?? System.IO.Path.GetTempPath(),
        $"berrys-{Guid.NewGuid():N}");

    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    public TemporaryFolder With(string relative, string text = "")
    {
        var file = At(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public TemporaryFolder WithFolder(string relative)
    {
        Directory.CreateDirectory(At(relative));
        return this;
    }

    public TemporaryFolder WithLink(string relative, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(relative))!);
        Directory.CreateSymbolicLink(At(relative), target);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
