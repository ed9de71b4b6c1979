using Berrys.Build.EndToEnd.Architecture;

namespace Berrys.Build.EndToEnd.Documentation;

/// <summary>Links between pages lead somewhere.</summary>
[TestFixture]
public sealed class LinkTests
{
    [Test]
    public async Task Every_link_to_a_file_or_heading_resolves()
    {
        var broken = new List<string>();
        foreach (var path in (await SourceTree.FilesAsync()).Where(path => path.EndsWith(".md", StringComparison.Ordinal)))
        {
            var page = Page.Read(path);
            broken.AddRange(page.Links.Where(link => !link.Contains("://", StringComparison.Ordinal) && !Resolves(page, link)).Select(link => $"{path}: {link}"));
        }

        broken.ShouldBeEmpty();
    }

    [TestCase("docs/")]
    [TestCase("docs/decisions/")]
    public async Task Every_page_is_linked_from_the_overview(string folder)
    {
        var overview = folder == "docs/" ? "README.md" : "docs/decisions/README.md";
        var links = Page.Read(overview).Links.Select(link => Normal(overview, link)).ToArray();

        (await SourceTree.FilesAsync())
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal) && path != overview && Path.GetDirectoryName(path) + "/" == folder)
            .Where(path => !links.Contains(path))
            .ShouldBeEmpty();
    }

    [TestCase("images.md", true)]
    [TestCase("images.md#without-a-hub", true)]
    [TestCase("#exit-codes", true)]
    [TestCase("../README.md", true)]
    [TestCase("nowhere.md", false)]
    [TestCase("images.md#nowhere", false)]
    public void A_link_that_leads_nowhere_is_noticed(string link, bool resolves) => Resolves(Page.Read("docs/command-line.md"), link).ShouldBe(resolves);

    private static bool Resolves(Page page, string link)
    {
        var parts = link.Split('#');
        var path = parts[0].Length == 0 ? page.Path : Normal(page.Path, parts[0]);
        var full = SourceTree.At(path);
        if (parts.Length == 1)
            return File.Exists(full) || Directory.Exists(full);
        return File.Exists(full) && Page.Read(path).Anchors.Contains(parts[1]);
    }

    private static string Normal(string from, string link) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(link.Split('#')[0], Path.GetDirectoryName(SourceTree.At(from))!)).Replace('\\', '/');
}
