using System.Text.RegularExpressions;
using Cake.Frosting;

namespace Berrys.Build.EndToEnd.Documentation;

/// <summary>The page describes the targets that the program has, and its picture is their graph.</summary>
[TestFixture]
public sealed partial class TargetsPageTests
{
    private readonly Page _page = Page.Read("docs/targets.md");

    [Test]
    public void Every_target_has_a_section() =>
        _page.Headings(3).ShouldBe(TargetCatalog.All.Select(target => target.Name).Append("Checks of pipeline.yaml"), ignoreOrder: true);

    [Test]
    public void The_picture_shows_the_dependencies()
    {
        var shown = Arrow().Matches(_page.Text).Select(match => $"{match.Groups["from"]} --> {match.Groups["to"]}").Where(arrow => !arrow.Contains("checks", StringComparison.Ordinal));

        shown.ShouldBe(
            from target in TargetCatalog.All
            from attribute in target.Type.GetCustomAttributes(typeof(IsDependentOnAttribute), inherit: false).Cast<IsDependentOnAttribute>()
            select $"{attribute.Task.Name} --> {target.Name}",
            ignoreOrder: true);
    }

    [GeneratedRegex(@"^ +(?<from>\w+) --> (?<to>\w+)", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
