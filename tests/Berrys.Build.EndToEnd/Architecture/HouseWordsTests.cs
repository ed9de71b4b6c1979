using System.Text.RegularExpressions;

namespace Berrys.Build.EndToEnd.Architecture;

/// <summary>Committed text works on every machine: no host of a package registry, no path of somebody's machine.</summary>
[TestFixture]
public sealed class HouseWordsTests
{
    // Put together from pieces, so that this file does not hold them.
    private static readonly string[] Hosts =
    [
        Host("registry", "npmjs", "org"), Host("npmjs", "com"), Host("registry", "yarnpkg", "com"), Host("nuget", "org"),
        Host("pypi", "org"), Host("pythonhosted", "org"), Host("deb", "debian", "org"), Host("security", "debian", "org"),
        Host("archive", "ubuntu", "com"), Host("crates", "io"), Host("rubygems", "org"), Host("jfrog", "io"),
    ];

    private static readonly Regex MachinePath = new(Folder("root") + @"\b|" + Folder("home") + @"/\w|" + Folder("Users") + @"/\w", RegexOptions.CultureInvariant);
    private static readonly Regex TemporaryPath = new(Folder("tmp") + @"/\w", RegexOptions.CultureInvariant);

    [Test]
    public async Task No_file_names_a_package_registry() =>
        (await LinesAsync(_ => true, line => Hosts.Any(host => line.Contains(host, StringComparison.OrdinalIgnoreCase)))).ShouldBeEmpty();

    [Test]
    public async Task No_file_names_a_folder_of_a_machine() => (await LinesAsync(_ => true, MachinePath.IsMatch)).ShouldBeEmpty();

    [Test]
    public async Task No_page_names_a_temporary_folder() =>
        (await LinesAsync(path => path.EndsWith(".md", StringComparison.Ordinal), TemporaryPath.IsMatch)).ShouldBeEmpty();

    [Test]
    public async Task No_lock_file_of_npm_says_where_a_package_came_from() =>
        (await LinesAsync(path => path.EndsWith("package-lock.json", StringComparison.Ordinal), line => line.Contains("\"resolved\":", StringComparison.Ordinal))).ShouldBeEmpty();

    [Test]
    public void The_patterns_match_what_they_are_for()
    {
        MachinePath.IsMatch("see /" + "root/x").ShouldBeTrue();
        MachinePath.IsMatch("cd '/" + "home/me'").ShouldBeTrue();
        MachinePath.IsMatch("chroot/x, $HOME/.cache, https://x.example/home/page, ../root/x").ShouldBeFalse();
        TemporaryPath.IsMatch("in /" + "tmp/x").ShouldBeTrue();
        Hosts.ShouldContain(host => ("https://api." + "nuget" + ".org/v3").Contains(host, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(Func<string, bool> which, Func<string, bool> unwanted)
    {
        var found = new List<string>();
        foreach (var path in (await SourceTree.FilesAsync()).Where(which))
        {
            var text = await File.ReadAllTextAsync(SourceTree.At(path));
            if (!text.Contains('\0', StringComparison.Ordinal))
                found.AddRange(text.Split('\n').Select((line, index) => (line, index)).Where(entry => unwanted(entry.line)).Select(entry => $"{path}:{entry.index + 1}"));
        }

        return found;
    }

    private static string Host(params string[] parts) => string.Join('.', parts);

    // At the root of the file system: not a folder of that name inside of another one or of a URL.
    private static string Folder(string name) => @"(?<![\w.\-/}])/" + name;
}
