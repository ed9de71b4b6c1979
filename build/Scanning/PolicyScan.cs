using System.Collections.Immutable;
using System.Globalization;
using Berrys.Build.Images;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;
using Berrys.Tools.Docker;
using Berrys.Tools.ImageArchives;
using Berrys.Tools.ImagePolicies;
using Berrys.Tools.Processes;
using Berrys.Tools.Reports;
using Berrys.Tools.SecretScans;

namespace Berrys.Build.Scanning;

/// <summary>Holds images against the image policy: their configuration and history, the Dockerfile, and the files of every layer above the base image.</summary>
/// <param name="engine">The engine that has the images.</param>
public sealed class PolicyScan(ContainerEngine engine)
{
    private static readonly TimeSpan QuestionDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SaveDeadline = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ReadDeadline = TimeSpan.FromMinutes(10);

    /// <summary>Says what there is to scan.</summary>
    /// <param name="context">The run.</param>
    /// <param name="images">The images.</param>
    /// <returns>One scan for each of them.</returns>
    public async Task<IReadOnlyList<ScanWork>> PlanAsync(PipelineContext context, IReadOnlyCollection<BuiltImage> images)
    {
        var client = await engine.ClientAsync(context.CancellationToken);
        return [.. images.Select(image => Work(context, image, client))];
    }

    private ScanWork Work(PipelineContext context, BuiltImage image, DockerClient client)
    {
        var build = image.Image.Build;
        var budget = context.Workspace.Definition.Images.SizeBudget;
        var step = new Step
        {
            Target = ImageScan.Target,
            Service = build.Service,
            Command = DockerCommands.InspectConfiguration(client.Path, engine.Folder, image.Id, QuestionDeadline),
            Tool = new ToolIdentity("docker", client.Path, client.Version),
            Inputs = [build.Dockerfile],
            Facts = image.Resolved.Bases.Select(entry => KeyValuePair.Create("base " + entry.Key, entry.Value)).ToImmutableSortedDictionary(StringComparer.Ordinal)
                .Add("image", image.Id)
                .Add("size budget", budget?.ToString(CultureInfo.InvariantCulture) ?? ""),
        };
        return ScanSteps.Of(step, ImagePolicy.Scanner, async token =>
        {
            var subject = new PolicySubject(build.Service, build.Repository, image.Image.Dockerfile, image.Image.Arguments, build.Target);
            var configuration = await InspectAsync(context, client, image.Id, token)
                ?? throw new BerrysException(ExitCode.Failed, $"the engine's description of {build.Repository} cannot be read");
            var history = ImageHistory.Parse(await OutputAsync(context, DockerCommands.History(client.Path, engine.Folder, image.Id, QuestionDeadline), token))
                ?? throw new BerrysException(ExitCode.Failed, $"the history of {build.Repository} cannot be read");
            var layers = new LayerRules(subject);
            await ReadLayersAsync(context, client, configuration, await BaseLayersAsync(context, client, image, configuration, token), layers, token);
            return ScanResult.Of(ImagePolicy.Scanner, [.. ImagePolicy.Judge(subject, configuration, history, budget), .. layers.Findings]);
        });
    }

    private async Task ReadLayersAsync(
        PipelineContext context, DockerClient client, ImageConfiguration configuration, int own, LayerRules rules, CancellationToken token)
    {
        if (own == configuration.Layers.Length)
            return;
        using var folder = new PrivateFolder();
        using var deadline = new CancellationTokenSource(ReadDeadline, TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token, deadline.Token);
        try
        {
            var file = folder.At("image.tar");
            await OutputAsync(context, DockerCommands.Save(client.Path, engine.Folder, configuration.Id, file, SaveDeadline), stop.Token);
            await using var content = File.OpenRead(file);
            var archive = await ImageArchive.OpenAsync(content, configuration.Id, stop.Token);
            if (archive.Count != configuration.Layers.Length)
                throw new BerrysException(ExitCode.Failed, "the image's archive has other layers than the image");
            for (var layer = own; layer < archive.Count; layer++)
            {
                await archive.ReadLayerAsync(
                    layer,
                    entry =>
                    {
                        rules.Take(entry);
                        return ValueTask.CompletedTask;
                    },
                    stop.Token);
            }
        }
        catch (ImageArchiveException error)
        {
            throw new BerrysException(ExitCode.Failed, error.Message, cause: error);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !token.IsCancellationRequested)
        {
            throw new BerrysException(ExitCode.Failed, string.Create(CultureInfo.InvariantCulture, $"its layers could not be read within {ReadDeadline.TotalMinutes} minutes"));
        }
    }

    // What the base image brings is its maker's; it counts as the base only when the engine has it and the image begins with it.
    private async Task<int> BaseLayersAsync(
        PipelineContext context, DockerClient client, BuiltImage image, ImageConfiguration configuration, CancellationToken token)
    {
        var longest = 0;
        foreach (var reference in image.Image.Dockerfile.BaseImages(image.Resolved.Arguments))
        {
            var result = await context.Commands.RunAsync(DockerCommands.InspectConfiguration(client.Path, engine.Folder, reference, QuestionDeadline), null, token);
            if (result.ExitCode == 0 && ImageConfiguration.Parse(result.Output) is { } found)
                longest = Math.Max(longest, configuration.LayersOf(found));
        }

        return longest;
    }

    private async Task<ImageConfiguration?> InspectAsync(PipelineContext context, DockerClient client, string reference, CancellationToken token) =>
        ImageConfiguration.Parse(await OutputAsync(context, DockerCommands.InspectConfiguration(client.Path, engine.Folder, reference, QuestionDeadline), token));

    private static async Task<string> OutputAsync(PipelineContext context, Command command, CancellationToken token)
    {
        var result = await context.Commands.RunAsync(command, null, token);
        // Its words may quote what the image carries.
        return result is { ExitCode: 0, DeadlinePassed: false }
            ? result.Output
            : throw new BerrysException(ExitCode.Failed, PlainText.Line($"docker {string.Join(' ', command.Arguments.Take(1))}: {CommandFailure.Ending(result)}"));
    }
}
