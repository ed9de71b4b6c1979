using YamlDotNet.RepresentationModel;

namespace Berrys.Build.EndToEnd.Workflows;

[TestFixture]
public sealed class DependabotTests
{
    [TestCase("nuget", "**/packages.lock.json")]
    [TestCase("github-actions", "*.yml")]
    [TestCase("npm", "package-lock.json")]
    [TestCase("pip", "requirements*.txt")]
    public void Looks_where_the_files_are(string ecosystem, string pattern)
    {
        var folders = Folders(ecosystem);

        folders.ShouldNotBeEmpty();
        folders.ShouldAllBe(folder => Matches(folder, pattern));
    }

    private static IReadOnlyList<string> Folders(string ecosystem)
    {
        var updates = (YamlSequenceNode)WorkflowFile.Find(WorkflowFile.Read(".github/dependabot.yml").Root, "updates")!;
        return
        [
            .. from update in updates
               where WorkflowFile.Find(update, "package-ecosystem")?.ToString() == ecosystem
               from folder in WorkflowFile.Find(update, "directories") is YamlSequenceNode many ? many.Children : [WorkflowFile.Find(update, "directory")!]
               select folder.ToString(),
        ];
    }

    private static bool Matches(string folder, string pattern)
    {
        // For GitHub's own files, the root stands for the workflows.
        var below = folder == "/" && pattern == "*.yml" ? ".github/workflows" : folder.TrimStart('/');
        var depth = pattern.StartsWith("**/", StringComparison.Ordinal) ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        return Directory.EnumerateFiles(Path.Combine(Repository.Root, below), Path.GetFileName(pattern), depth).Any();
    }
}
