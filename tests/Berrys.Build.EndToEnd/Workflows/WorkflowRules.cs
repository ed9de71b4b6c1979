using System.Text.RegularExpressions;
using Berrys.Build.Options;
using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces;
using YamlDotNet.RepresentationModel;

namespace Berrys.Build.EndToEnd.Workflows;

/// <summary>What this project asks of workflows beyond what the tools check.</summary>
internal static partial class WorkflowRules
{
    public static IReadOnlyList<string> Problems(WorkflowFile file) =>
        [.. Permissions(file), .. Checkouts(file), .. Pins(file), .. Runs(file)];

    private static IEnumerable<string> Permissions(WorkflowFile file)
    {
        if (!file.IsWorkflow)
            yield break;
        var permissions = WorkflowFile.Find(file.Root, "permissions") as YamlMappingNode;
        if (permissions is not { Children.Count: 1 } || WorkflowFile.Find(permissions, "contents")?.ToString() != "read")
            yield return file.Problem(file.Root, "the workflow's own permissions must be 'contents: read'; a job that needs more says so");
    }

    private static IEnumerable<string> Checkouts(WorkflowFile file) =>
        from step in file.Scalars("uses")
        where step.Value.Value!.StartsWith("actions/checkout@", StringComparison.Ordinal)
        where WorkflowFile.Find(WorkflowFile.Find(step.Owner, "with"), "persist-credentials")?.ToString() != "false"
        select file.Problem(step.Value, "a checkout must have 'persist-credentials: false'");

    private static IEnumerable<string> Pins(WorkflowFile file) =>
        from step in file.Scalars("uses")
        let problem = PinProblem(file, step.Value)
        where problem is not null
        select file.Problem(step.Value, problem);

    private static string? PinProblem(WorkflowFile file, YamlScalarNode uses)
    {
        var name = uses.Value!;
        if (name.StartsWith("./", StringComparison.Ordinal))
            return WorkflowFile.Paths.Any(path => path.StartsWith(name[2..], StringComparison.Ordinal)) ? null : $"there is no {name}";
        var reference = name[(name.IndexOf('@', StringComparison.Ordinal) + 1)..];
        if (FullHash().IsMatch(reference))
            return ExactVersion().IsMatch(file.CommentBeside(uses)) ? null : $"{name} needs its version in a comment beside it: # v1.2.3";
        if (!ExactVersion().IsMatch(reference))
            return $"{name} is neither a full SHA nor an exact version";
        return file.CommentAbove(uses).Length > 0 ? null : $"{name} is a tag, which can be moved: pin the full SHA, or say above it why not";
    }

    private static IEnumerable<string> Runs(WorkflowFile file) =>
        from step in file.Scalars("run")
        from line in step.Value.Value!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let problem = RunProblem(line)
        where problem is not null
        select file.Problem(step.Value, problem);

    private static string? RunProblem(string line)
    {
        if (line.Contains("${{", StringComparison.Ordinal))
            return $"'{line}' lets an expression write a command: hand it over in env";
        var words = PosixWords.Split(line);
        if (words[0] != "./build.sh")
            return $"'{line}' is no call of ./build.sh: a workflow only sets up and calls the build program";
        if (PosixWords.ShellOperatorIn(words) is { } @operator)
            return $"'{line}' uses the shell's {@operator}";
        try
        {
            TargetCatalog.Check(PipelineOptions.From(CommandLine.Parse([.. words.Skip(1)])).Targets, []);
            return null;
        }
        catch (BerrysException error)
        {
            return $"'{line}': {error.Message}";
        }
    }

    [GeneratedRegex("^[0-9a-f]{40}$")]
    private static partial Regex FullHash();

    [GeneratedRegex(@"^v\d+\.\d+\.\d+$")]
    private static partial Regex ExactVersion();
}
