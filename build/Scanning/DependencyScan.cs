using System.Collections.Immutable;
using Berrys.Build.Options;
using Berrys.Build.Prerequisites;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Reports;
using Berrys.Tools.Requirements;
using Berrys.Tools.Restoring;
using Berrys.Tools.SecretScans;
using Berrys.Tools.Snyk;

namespace Berrys.Build.Scanning;

/// <summary>Tests with Snyk what the requirements files of services and shared libraries ask for, as it is installed.</summary>
/// <param name="tools">Finds Snyk's program.</param>
/// <param name="packages">Finds the one from npm.</param>
/// <param name="secrets">Have Snyk's token.</param>
public sealed class DependencyScan(ToolFinder tools, NodePackages packages, SecretVariables secrets)
{
    /// <summary>The target's name.</summary>
    public const string Target = "ScanDependencies";

    private const string Python = "python3";
    private const string FileName = "requirements.txt";
    private const string ApiVariable = "SNYK_API";
    private const string NoToken = "there is no Snyk token: put SNYK_TOKEN into the environment, or into .env in the workspace";
    private const string NoProgram = "snyk is not on this machine; put it on PATH, or run again with --bootstrap to install it, which needs npm";
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    /// <summary>Says what there is to scan.</summary>
    /// <param name="context">The run.</param>
    /// <returns>One scan for each requirements file: of a selected component, and, unless components were selected, of the workspace itself.</returns>
    public async Task<IReadOnlyList<ScanWork>> PlanAsync(PipelineContext context)
    {
        var workspace = context.Workspace;
        var wanted = context.Session.Selected.Select(component => (component.Name, File: component.Requirements))
            .Append((Name: ScanSteps.Workspace, File: context.Session.IncludesRest ? workspace.Requirements : null))
            .OfType<(string Name, string File)>()
            .Where(entry => entry.File is not null)
            .ToArray();
        if (wanted.Length == 0)
            return [];
        if (AccountOf(context) is not { } account)
            return [.. wanted.Select(entry => NotScanned(context, entry.Name, NoToken))];
        if (await ProgramAsync(context) is not { } program)
            return [.. wanted.Select(entry => NotScanned(context, entry.Name, NoProgram))];
        var requirements = wanted.Select(entry => (entry.Name, entry.File, Content: RequirementsParser.Parse(entry.File, path => Read(workspace, path))));
        return [.. requirements.Where(entry => !entry.Content.Requirements.IsEmpty).Select(entry => Work(context, program, account, entry.Name, entry.File, entry.Content))];
    }

    private SnykAccount? AccountOf(PipelineContext context)
    {
        var definition = context.Workspace.Definition.Snyk;
        var api = Environment.GetEnvironmentVariable(ApiVariable) is { Length: > 0 } own && Uri.TryCreate(own, UriKind.Absolute, out var address) ? address : definition.Api;
        return secrets.Read(SecretVariables.SnykToken) is { } secret ? new SnykAccount(secret, definition.Organization, api) : null;
    }

    private async Task<SnykProgram?> ProgramAsync(PipelineContext context)
    {
        if (await tools.FindAsync(SnykReport.Scanner, context.CancellationToken) is { } tool)
            return SnykProgram.Of(tool);
        return await packages.FindAsync(context, SnykInstallation.Package) is { } found ? SnykProgram.Of(found.Node, new(found.Folder)) : null;
    }

    private static ScanWork NotScanned(PipelineContext context, string name, string reason) =>
        ScanSteps.NotScanned(Target, SnykReport.Scanner, name, reason, context.Workspace.Root);

    private static string? Read(Workspace workspace, string path) =>
        Path.Combine(workspace.Root, path) is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    private static ScanWork Work(PipelineContext context, SnykProgram program, SnykAccount account, string name, string file, RequirementsFile requirements)
    {
        var definition = context.Workspace.Definition;
        var threshold = new GatePolicy { Gate = definition.Gate }.LeastReported(SnykReport.Scanner);
        var restored = context.Session.Restored;
        var installed = InstalledRequirements.Of(requirements, restored?.Distributions ?? ImmutableSortedDictionary<string, string>.Empty, definition.Python.Packages);
        Command Test(string home, string file, string folder) =>
            SnykCommand.Test(program, account, file, restored?.Interpreter ?? Python, threshold, folder, home, Deadline);
        var step = new Step
        {
            Target = Target,
            Service = name,
            // The settings lie in another folder each time, which decides nothing.
            Command = Test("home", file, context.Workspace.Root),
            Tool = program.Tool,
            // Without inputs: what Snyk knows changes daily, so that no outcome may be remembered.
            Facts = restored?.Facts ?? ImmutableSortedDictionary<string, string>.Empty,
        };
        return ScanSteps.Of(step, SnykReport.Scanner, async cancellation =>
        {
            if (!installed.Differences.IsEmpty)
                context.Print($"{Target} {name}: tested as installed: {PlainText.Line(string.Join(", ", installed.Differences))}");
            using var home = new PrivateFolder();
            var command = Test(home.Path, file, context.Workspace.Root);
            if (installed.IsRenamed)
            {
                await File.WriteAllTextAsync(home.At(FileName), installed.Render(), cancellation);
                command = Test(home.Path, FileName, home.Path);
            }

            return SnykReport.Judge(await context.Commands.RunAsync(command, null, cancellation), installed.Requirements, name);
        });
    }
}
