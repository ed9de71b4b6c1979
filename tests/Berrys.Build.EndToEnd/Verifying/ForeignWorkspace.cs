using System.Globalization;

namespace Berrys.Build.EndToEnd.Verifying;

/// <summary>A workspace made from nothing in a folder of its own.</summary>
internal sealed class ForeignWorkspace : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("berrys-e2e-").FullName;
    private readonly string _root;

    public ForeignWorkspace(string name)
    {
        _root = Path.Combine(_parent, name);
        Directory.CreateDirectory(_root);
    }

    public string At(string path) => Path.Combine(_root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    public void AddServices(int count)
    {
        for (var number = 0; number < count; number++)
            AddPackage("services", string.Create(CultureInfo.InvariantCulture, $"service-{number}"));
    }

    public void AddLibraries(int count)
    {
        for (var number = 0; number < count; number++)
            AddPackage("shared", string.Create(CultureInfo.InvariantCulture, $"library{number}"));
    }

    /// <summary>Runs the build, which installs what this machine lacks.</summary>
    public Task<BuildRun> BuildAsync(params string[] arguments) => BuildScript.RunAsync(_root, ["--bootstrap", .. arguments]);

    /// <summary>Runs the build, which may install nothing.</summary>
    public Task<BuildRun> BuildAsIsAsync(params string[] arguments) => BuildScript.RunAsync(_root, arguments);

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    // The tests' names repeat from package to package, as in any monorepo that grew.
    private void AddPackage(string folder, string name)
    {
        Write($"{folder}/{name}/main.py", "def double(number):\n    return 2 * number\n");
        Write($"{folder}/{name}/requirements.txt", "");
        Write($"{folder}/{name}/tests/unit/test_main.py", "from main import double\n\n\ndef test_double():\n    assert double(2) == 4\n");
    }
}
