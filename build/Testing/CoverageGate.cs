using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Coverage;

namespace Berrys.Build.Testing;

/// <summary>Merges the coverage of the components and holds it against the thresholds of pipeline.yaml.</summary>
/// <param name="context">The run.</param>
/// <param name="clock">The clock.</param>
public sealed class CoverageGate(PipelineContext context, TimeProvider clock)
{
    private readonly ImmutableDictionary<string, CoverageReport> _reports = Read(context);

    /// <summary>Writes <c>coverage/cobertura.xml</c>.</summary>
    /// <returns>The totals over all components, or <see langword="null"/> when nothing was measured.</returns>
    public CoverageTotals? Merge()
    {
        if (_reports.IsEmpty)
            return null;
        var merged = CoverageReport.Merge(_reports.Values);
        AtomicFile.Write(context.Session.Artifacts.At("coverage/cobertura.xml"), CoberturaWriter.Render(merged, clock.GetUtcNow()));
        return merged.Totals;
    }

    /// <summary>Checks the thresholds.</summary>
    /// <exception cref="BerrysException">The coverage is below one of them (exit code 1).</exception>
    public void Check()
    {
        var definition = context.Workspace.Definition.Coverage;
        var problems = new List<string>();
        foreach (var (name, minimum) in definition.Services)
        {
            if (_reports.TryGetValue(name, out var report) && Percent(report) < minimum)
                problems.Add(Sentence(name, Percent(report), minimum));
        }

        // A part of the services says nothing about all of them.
        if (definition.Minimum is { } overall && context.Session.IsWhole && !_reports.IsEmpty)
        {
            var percent = Percent(CoverageReport.Merge(_reports.Values));
            if (percent < overall)
                problems.Add(Sentence("all services together", percent, overall));
        }

        if (problems.Count > 0)
        {
            throw new BerrysException(
                ExitCode.Failed,
                string.Join('\n', problems),
                "Add tests, or lower coverage in pipeline.yaml; coverage/cobertura.xml in the artifacts says which lines no test reached.");
        }
    }

    private static double Percent(CoverageReport report) => report.Totals.LineRate * 100;

    private static string Sentence(string what, double percent, double minimum) => string.Create(
        CultureInfo.InvariantCulture, $"Coverage of {what} is {percent:0.0} %, below the {minimum:0.0} % that pipeline.yaml asks for.");

    private static ImmutableDictionary<string, CoverageReport> Read(PipelineContext context)
    {
        var root = context.Workspace.Root.Replace(Path.DirectorySeparatorChar, '/');
        var reports = ImmutableDictionary.CreateBuilder<string, CoverageReport>(StringComparer.Ordinal);
        foreach (var component in context.Session.Selected)
        {
            var path = UnitTestSteps.Cobertura(context.Session, component);
            if (File.Exists(path) && CoberturaReader.Parse(File.ReadAllText(path)) is { } report)
                reports[component.Name] = report.Rebase(root, File.Exists);
        }

        return reports.ToImmutable();
    }
}
