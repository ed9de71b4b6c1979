using System.Collections.Immutable;
using System.Text.Json;
using Berrys.Tools.Debian;
using CsCheck;

namespace Berrys.Tools.Tests.Debian;

public class DebianImageTests
{
    private static readonly DebianImage Image = new()
    {
        Name = "python",
        Suite = "bookworm",
        Packages = ["python3", "dash"],
        Hooks = ["one", "two"],
        Files = ImmutableSortedDictionary<string, string>.Empty.Add("/bin/start", "#!/bin/sh\n"),
        Changes = ["USER 999", "EXPOSE 80"],
    };

    private static IEnumerable<TestCaseData<DebianImage>> Changes()
    {
        yield return Change("suite", Image with { Suite = "trixie" });
        yield return Change("package added", Image with { Packages = Image.Packages.Add("sed") });
        yield return Change("package left out", Image with { Packages = ["dash"] });
        yield return Change("hook", Image with { Hooks = ["one", "three"] });
        yield return Change("hooks in another order", Image with { Hooks = ["two", "one"] });
        yield return Change("hooks joined", Image with { Hooks = ["onetwo"] });
        yield return Change("file's text", Image with { Files = Image.Files.SetItem("/bin/start", "#!/bin/dash\n") });
        yield return Change("file's path", Image with { Files = ImmutableSortedDictionary<string, string>.Empty.Add("/bin/begin", "#!/bin/sh\n") });
        yield return Change("file left out", Image with { Files = ImmutableSortedDictionary<string, string>.Empty });
        yield return Change("change", Image with { Changes = ["USER 998", "EXPOSE 80"] });
        yield return Change("changes in another order", Image with { Changes = ["EXPOSE 80", "USER 999"] });
        yield return Change("hook that looks like a separator", Image with { Hooks = ["one", "two", "|"] });

        static TestCaseData<DebianImage> Change(string name, DebianImage image) => new TestCaseData<DebianImage>(image).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Changes))]
    public void Is_another_image_when_any_part_of_the_recipe_changes(DebianImage changed) => changed.Reference.ShouldNotBe(Image.Reference);

    [Test]
    public void Is_named_after_what_it_stands_in_for()
    {
        Image.Reference.ShouldMatch("^berrys/python-debian:key-[0-9a-f]{16}$");
        (Image with { Name = "postgres" }).Reference.ShouldMatch("^berrys/postgres-debian:key-");
    }

    [Test]
    public void Is_the_same_image_however_the_packages_were_listed() =>
        (Image with { Packages = ["dash", "python3", "dash"] }).Reference.ShouldBe(Image.Reference);

    [Test]
    public void A_file_s_path_and_text_are_not_confused() =>
        WithFile("/a=b", "c").Reference.ShouldNotBe(WithFile("/a", "b=c").Reference);

    [Test]
    public void Hooks_files_and_changes_are_not_confused() =>
        (Image with { Hooks = ["a", "|", "b=c"], Files = ImmutableSortedDictionary<string, string>.Empty, Changes = [] }).Reference
            .ShouldNotBe((WithFile("b", "c") with { Hooks = ["a"], Changes = ["|"] }).Reference);

    [Test]
    public void Different_recipes_are_never_the_same_image()
    {
        // Texts that could be mistaken for each other's ends and for separators.
        string[] texts = ["a", "|", "a=a", "a=", "=a"];
        var text = Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
        var recipe = Gen.Select(
            text.Array[0, 1],
            text.Array[0, 1],
            Gen.Dictionary(text, text)[0, 1],
            text.Array[0, 1],
            (packages, hooks, files, changes) => new DebianImage
            {
                Name = "x",
                Suite = "bookworm",
                Packages = [.. packages],
                Hooks = [.. hooks],
                Files = files.ToImmutableSortedDictionary(StringComparer.Ordinal),
                Changes = [.. changes],
            });

        Gen.Select(recipe, recipe).Sample((one, other) => (one.Reference == other.Reference) == (Canonical(one) == Canonical(other)), iter: 20_000);

        static string Canonical(DebianImage image) =>
            JsonSerializer.Serialize(new { image.Packages, image.Hooks, Files = image.Files.ToArray(), image.Changes });
    }

    private static DebianImage WithFile(string path, string text) =>
        Image with { Files = ImmutableSortedDictionary<string, string>.Empty.Add(path, text) };
}
