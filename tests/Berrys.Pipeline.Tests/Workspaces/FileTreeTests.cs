using Berrys.Pipeline.Workspaces;
using CsCheck;

namespace Berrys.Pipeline.Tests.Workspaces;

public sealed class FileTreeTests
{
    private static readonly Gen<string> Name = Gen.String[Gen.Char["ab-./0z"], 1, 5].Select(name => name.Trim('/')).Where(name => name.Length > 0 && !name.Contains("//", StringComparison.Ordinal));

    [Test]
    public void Has_the_files_below_a_folder() => Gen.Select(Name.Array[0, 30], Name).Sample((files, folder) =>
        new FileTree(files).Below(folder).ToArray().SequenceEqual(files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));

    [Test]
    public void Below_the_workspace_are_all() => new FileTree(["b", "a/c"]).Below("").ToArray().ShouldBe(["a/c", "b"]);
}
