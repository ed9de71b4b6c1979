using System.Globalization;
using Berrys.Build.Running;
using Berrys.Pipeline.Sharding;
using Berrys.Pipeline.Workspaces;
using Cake.Frosting;

namespace Berrys.Build.Targets.Operate;

/// <summary>Splits what changes affect into shards for runners.</summary>
/// <param name="outcome">Gets the closing line.</param>
[TaskName("Matrix")]
[TaskDescription("Splits what changes affect into a matrix of GitHub Actions, balanced by what steps took; the last line is the matrix.")]
public sealed class Matrix(RunOutcome outcome) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        string[] services = [.. context.Session.Selected.Select(component => component.Name)];
        var shards = ShardPlan.Of(services, context.Session.Durations.PerService(), context.Options.Shards ?? services.Length);
        foreach (var shard in shards)
            context.Print(string.Create(CultureInfo.InvariantCulture, $"{shard.Number}/{shards.Length}, about {Math.Ceiling(shard.Expected.TotalSeconds)} s: {string.Join(", ", shard.Services)}"));
        if (shards.IsEmpty)
            context.Print("Nothing is affected: the matrix is empty");
        context.Session.Artifacts.Create();
        var matrix = MatrixJson.Write(shards);
        AtomicFile.Write(context.Session.Artifacts.At("matrix.json"), matrix + "\n");
        if (Environment.GetEnvironmentVariable("GITHUB_OUTPUT") is { Length: > 0 } file)
            await File.AppendAllTextAsync(file, MatrixJson.Outputs(shards), context.CancellationToken);
        outcome.ClosingLine ??= matrix;
        outcome.Document ??= matrix;
    }
}
