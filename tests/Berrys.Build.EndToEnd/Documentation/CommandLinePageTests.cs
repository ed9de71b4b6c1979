using System.Globalization;
using Berrys.Build.Options;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Reporting;

namespace Berrys.Build.EndToEnd.Documentation;

/// <summary>The page names what the program has, and nothing else.</summary>
[TestFixture]
public sealed class CommandLinePageTests
{
    private readonly Page _page = Page.Read("docs/command-line.md");

    [Test]
    public void Every_option_has_a_row_with_its_values()
    {
        var rows = _page.FirstCells.Where(cell => cell.StartsWith("--", StringComparison.Ordinal));

        // --target stands in the first table, as it is what people use most.
        rows.ShouldBe(OptionCatalog.Own.Concat(OptionCatalog.Frosting).Select(Written), ignoreOrder: true);
    }

    [Test]
    public void Every_short_form_is_named()
    {
        foreach (var name in OptionCatalog.Aliases.Keys.Where(name => name.Length == 1 && char.IsLetter(name[0])))
            _page.Text.ShouldContain($"`-{name}`");
    }

    [Test]
    public void Every_exit_code_has_a_row() =>
        _page.FirstCells.Where(cell => int.TryParse(cell, out _))
            .ShouldBe(Enum.GetValues<ExitCode>().Select(code => ((int)code).ToString(CultureInfo.InvariantCulture)));

    [Test]
    public void Every_status_word_has_a_row()
    {
        var words = Enum.GetValues<StepStatus>().Select(ReportWords.Of).ToArray();

        _page.FirstCells.Where(words.Contains).ShouldBe(words);
        foreach (var cache in Enum.GetValues<CacheStatus>())
            _page.Text.ShouldContain($"`{ReportWords.Of(cache)}`");
    }

    private static string Written(OptionDefinition option) => option switch
    {
        { Name: "verbosity" } => "--verbosity=LEVEL",
        { Values.Length: > 0 } => $"--{option.Name}={string.Join("\\|", option.Values)}",
        { IsValueOptional: true } => $"--{option.Name}[={option.Value}]",
        { Value: { } value } => $"--{option.Name}={value}",
        _ => $"--{option.Name}",
    };
}
