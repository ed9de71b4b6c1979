namespace Berrys.Build.EndToEnd.Architecture;

/// <summary>One target per file, and each says what it does.</summary>
[TestFixture]
public sealed class TargetTests
{
    private const string Folder = "build/Targets/";

    public static IEnumerable<TestCaseData> Targets => TargetCatalog.All.Select(target => new TestCaseData(target).SetArgDisplayNames(target.Name));

    [TestCaseSource(nameof(Targets))]
    public void Is_named_like_its_class_and_described(TargetDescription target)
    {
        target.Type.Name.ShouldBe(target.Name);
        target.Description.ShouldNotBeEmpty();
        target.Description.ShouldEndWith(".");
        target.Type.IsSealed.ShouldBeTrue();
    }

    [TestCaseSource(nameof(Targets))]
    public void Has_a_file_of_its_own(TargetDescription target)
    {
        target.Type.Namespace.ShouldStartWith("Berrys.Build.Targets");
        var folder = target.Type.Namespace!["Berrys.Build.".Length..].Replace('.', '/');
        var text = File.ReadAllText(SourceTree.At($"build/{folder}/{target.Name}.cs"));

        text.Split('\n').Count(line => line.StartsWith("public sealed class ", StringComparison.Ordinal)).ShouldBe(1);
        text.ShouldContain($"\n[TaskName(\"{target.Name}\")]\n");
    }

    [Test]
    public async Task The_folder_holds_nothing_else() =>
        (await SourceTree.ProgramAsync())
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ShouldBe(TargetCatalog.All.Select(target => target.Name), ignoreOrder: true);
}
