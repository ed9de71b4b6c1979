using System.Text.RegularExpressions;

namespace Berrys.Build.EndToEnd.Architecture;

/// <summary>Small rooms, named for what they do.</summary>
[TestFixture]
public sealed partial class SourceFileTests
{
    private const int Longest = 300;
    private const int MedianBelow = 80;

    // Clients that have the namespaces of the published packages, so that these can take their place.
    private const string PublishedClients = "src/Berrys.Aws/Amazon/";

    [Test]
    public async Task Files_are_short()
    {
        var lengths = (await SourceTree.ProgramAsync()).ToDictionary(path => path, path => File.ReadLines(SourceTree.At(path)).Count());

        lengths.Where(file => file.Value > Longest).Select(file => $"{file.Key}: {file.Value} lines").ShouldBeEmpty();
        lengths.Values.Order().ElementAt(lengths.Count / 2).ShouldBeLessThan(MedianBelow);
    }

    [Test]
    public async Task No_type_is_called_after_nothing() =>
        (await MatchesAsync(EmptyName())).ShouldBeEmpty();

    [Test]
    public async Task The_namespace_is_the_folder()
    {
        foreach (var path in await SourceTree.ProgramAsync())
        {
            var space = Namespace().Match(await File.ReadAllTextAsync(SourceTree.At(path)));
            var folder = Path.GetDirectoryName(path)!.Replace('\\', '/');
            var expected = folder.StartsWith("build", StringComparison.Ordinal) ? $"Berrys.Build{folder["build".Length..]}"
                : folder.StartsWith(PublishedClients, StringComparison.Ordinal) ? folder[(PublishedClients.Length - "Amazon/".Length)..]
                : folder["src/".Length..];
            if (space.Success)
                space.Groups["name"].Value.ShouldBe(expected.Replace('/', '.'), path);
        }
    }

    // Time comes in as a TimeProvider, randomness as an argument; nothing blocks a thread to wait.
    [Test]
    public async Task Libraries_ask_no_clock_and_do_not_sleep() =>
        (await MatchesAsync(Ambient())).Where(match => match.StartsWith("src/", StringComparison.Ordinal)).ShouldBeEmpty();

    [TestCase("public sealed class PathHelper(string x)", true)]
    [TestCase("internal static class Utils", true)]
    [TestCase("public record CacheManager;", true)]
    [TestCase("public sealed class Utilisation", false)]
    [TestCase("public sealed class SelfTest", false)]
    public void Empty_names_are_recognised(string line, bool empty) => EmptyName().IsMatch(line).ShouldBe(empty);

    private static async Task<IReadOnlyList<string>> MatchesAsync(Regex pattern)
    {
        var found = new List<string>();
        foreach (var path in await SourceTree.ProgramAsync())
        {
            var lines = await File.ReadAllLinesAsync(SourceTree.At(path));
            found.AddRange(lines.Select((line, index) => (line, index)).Where(entry => pattern.IsMatch(entry.line)).Select(entry => $"{path}:{entry.index + 1}: {entry.line.Trim()}"));
        }

        return found;
    }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+\w*(Helpers?|Managers?|Util|Utils|Utility|Utilities)\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bRandom\.Shared\b|\bnew Random\(\)|\bThread\.Sleep\(")]
    private static partial Regex Ambient();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
