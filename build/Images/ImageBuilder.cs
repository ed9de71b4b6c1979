using System.Collections.Immutable;
using System.Globalization;
using Berrys.Build.Steps;
using Berrys.Pipeline;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Releases;
using Berrys.Tools.Debian;
using Berrys.Tools.Docker;
using Berrys.Tools.Dockerfiles;
using Berrys.Tools.Git;
using Berrys.Tools.Images;
using Berrys.Tools.Requirements;

namespace Berrys.Build.Images;

/// <summary>Builds the images of the workspace; see docs/images.md.</summary>
/// <param name="context">The run.</param>
/// <param name="engine">The engine.</param>
/// <param name="bases">Sees to base images.</param>
/// <param name="standIns">Makes stand-ins for base images.</param>
/// <param name="files">The workspace's files.</param>
/// <param name="print">Prints a line.</param>
/// <param name="fetch">Fetches an image that was built elsewhere, and gives its id; <see langword="null"/> to build what the engine lacks.</param>
public sealed class ImageBuilder(
    PipelineContext context, ContainerEngine engine, BaseImages bases, StandInImages standIns, WorkspaceListing files, Action<string> print,
    Func<string, CancellationToken, Task<string?>>? fetch = null)
{
    /// <summary>The target's name.</summary>
    public const string Target = "BuildImages";

    // More would not fit on a command line everywhere; the context holds them all.
    private const int MostPaths = 500;
    private static readonly TimeSpan GitDeadline = TimeSpan.FromMinutes(1);

    /// <summary>Makes the work of building an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="client">The Docker client.</param>
    /// <returns>The work.</returns>
    public StepWork Work(PlannedImage image, DockerClient client) => new(
        new Step
        {
            Target = Target,
            Service = image.Build.Service,
            Command = new Command { Executable = client.Path, Arguments = ["build"], WorkingDirectory = context.Workspace.Root },
            Tool = new ToolIdentity("docker", client.Path, client.Version),
        },
        (_, token) => BuildAsync(image, client, token));

    /// <summary>The reference that an image has, or gets when it is built.</summary>
    /// <param name="image">The image.</param>
    /// <param name="client">The Docker client.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The reference, with what is needed to build it.</returns>
    public async Task<ResolvedImage> ResolveAsync(PlannedImage image, DockerClient client, CancellationToken cancellationToken)
    {
        var (arguments, ids) = await ResolveBasesAsync(image, cancellationToken);
        var all = await files.ListAsync(cancellationToken);
        var ignore = DockerIgnore.FileFor(image.Build.Dockerfile, image.Build.Context, all, client.BuildKit);
        var rules = ignore is null
            ? null
            : DockerIgnore.Parse(await File.ReadAllTextAsync(Path.Combine(context.Workspace.Root, ignore), cancellationToken), ignore);
        var inputs = ImageInputs.Of(image.Build, image.Dockerfile, rules, all, arguments);
        var step = new Step
        {
            Target = Target,
            Service = image.Build.Repository,
            Command = new Command { Executable = client.Path, Arguments = [image.Build.Target ?? ""], WorkingDirectory = context.Workspace.Root },
            // The image must not change with the client or the builder, so neither is part of its key.
            Tool = new ToolIdentity("docker", "", ""),
            Inputs = inputs,
            Facts = arguments.Select(argument => KeyValuePair.Create("argument " + argument.Key, argument.Value))
                .Concat(ids.Select(id => KeyValuePair.Create("base " + id.Key, id.Value)))
                .Append(KeyValuePair.Create("platform", context.Workspace.Definition.Images.Platform ?? ""))
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
        var key = StepKey.Compute(step, path => ContentHash.OfFile(Path.Combine(context.Workspace.Root, path)), Environment.GetEnvironmentVariable);
        return new ResolvedImage($"{image.Build.Repository}:{ImageTags.BuildPrefix}{key[..32]}", arguments, inputs, ids);
    }

    private async Task<StepRun> BuildAsync(PlannedImage image, DockerClient client, CancellationToken cancellationToken)
    {
        var resolved = await ResolveAsync(image, client, cancellationToken);
        if (await engine.FindAsync(resolved.Reference, cancellationToken) is { } present)
        {
            print($"{resolved.Reference} is in the engine ({present.Id[..19]})");
            return new StepRun(Verdict.Passed, CacheStatus.Hit);
        }

        if (fetch is not null && await fetch(resolved.Reference, cancellationToken) is { } fetched)
        {
            print($"{resolved.Reference} was in the registry ({fetched[..19]})");
            return new StepRun(Verdict.Passed, CacheStatus.Hit);
        }

        var build = new DockerBuild
        {
            Dockerfile = image.Build.Dockerfile,
            Context = image.Build.Context,
            Tags = [resolved.Reference],
            BuildArguments = resolved.Arguments,
            Labels = await LabelsAsync(image, resolved.Inputs, cancellationToken),
            Target = image.Build.Target,
            Platform = context.Workspace.Definition.Images.Platform,
            BuildKit = client.BuildKit,
        };
        var output = new QuietOutput(context);
        var command = DockerCommands.Build(client.Path, context.Workspace.Root, build, context.Workspace.Definition.Deadlines.BuildImages);
        var result = await context.Commands.RunAsync(command, output.Add, cancellationToken);
        if (result is { ExitCode: 0, DeadlinePassed: false })
        {
            print($"Built {resolved.Reference}");
            return new StepRun(Verdict.Passed, CacheStatus.Miss);
        }

        output.Print();
        return result.DeadlinePassed
            ? new StepRun(new Verdict(StepStatus.Broken, $"{image.Build.Dockerfile}: the deadline of {command.Deadline} passed"))
            : new StepRun(BuildFailure.Parse(output.Lines, image.Dockerfile, image.Build.Dockerfile).Verdict);
    }

    private async Task<(ImmutableSortedDictionary<string, string> Arguments, ImmutableSortedDictionary<string, string> Ids)> ResolveBasesAsync(
        PlannedImage image, CancellationToken cancellationToken)
    {
        var arguments = image.Arguments;
        var ids = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var reference in image.Dockerfile.BaseImages(arguments).Distinct(StringComparer.Ordinal))
        {
            var found = await bases.ObtainAsync(reference, print, cancellationToken);
            if (found.Id is not null)
            {
                ids[reference] = found.Id;
                continue;
            }

            var standIn = StandInFor(image, reference, found);
            ids[standIn.Reference] = await standIns.MakeAsync(standIn, print, cancellationToken);
            arguments = PointAt(image, arguments, reference, standIn.Reference, found);
            print($"No registry can be reached: {reference} is replaced by {standIn.Reference}");
        }

        return (arguments, ids.ToImmutable());
    }

    private DebianImage StandInFor(PlannedImage image, string reference, BaseImage missing)
    {
        if (!StandInImages.StandsInFor(reference, "python"))
        {
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"{image.Build.Dockerfile} needs {reference}, and no registry can be reached ({missing.Unreachable}).",
                $"Connect to a registry, or load it into the engine: docker load");
        }

        var prefix = image.Build.Context == "." ? "" : image.Build.Context + "/";
        var packages = image.Dockerfile.RequirementFiles(image.Arguments)
            .SelectMany(file => RequirementsParser.Parse(Path.Combine(context.Workspace.Root, prefix + file), ReadAbsolute).Requirements)
            .Select(requirement => DebianPackage.Of(requirement, context.Workspace.Definition.Python.Packages));
        return DebianImages.Python(DebianSuite.Current(), packages);
    }

    // The Dockerfile must take its base from an argument, or it cannot be built without the hub.
    private static ImmutableSortedDictionary<string, string> PointAt(
        PlannedImage image, ImmutableSortedDictionary<string, string> arguments, string reference, string standIn, BaseImage missing)
    {
        var argument = image.Dockerfile.GlobalArguments.FirstOrDefault(
            candidate => candidate.UsedInFrom && arguments.GetValueOrDefault(candidate.Name, candidate.Default ?? "") == reference)
            ?? throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"{image.Build.Dockerfile} names {reference} itself, and no registry can be reached ({missing.Unreachable}).",
                $"Give it an argument to build from another base: ARG BASE_IMAGE={reference}");
        arguments = arguments.SetItem(argument.Name, standIn);
        return image.Dockerfile.Arguments.Any(candidate => candidate.Name == "PYTHON_PACKAGES")
            ? arguments.SetItem("PYTHON_PACKAGES", "system")
            : arguments;
    }

    private async Task<ImmutableSortedDictionary<string, string>> LabelsAsync(
        PlannedImage image, ImmutableSortedSet<string> inputs, CancellationToken cancellationToken)
    {
        var labels = ImmutableSortedDictionary<string, string>.Empty.Add("berrys.workspace", context.Session.Identity.Hash);
        var git = new GitCommand("git", context.Workspace.Root, GitDeadline);
        var result = await context.Commands.RunAsync(git.LastCommit(inputs.Count > MostPaths ? [image.Build.Context] : [.. inputs]), null, cancellationToken);
        return GitOutput.IsNoRepository(result) || GitOutput.Commit(result) is not { } commit
            ? labels
            : labels
                .Add("org.opencontainers.image.revision", commit.Id)
                .Add("org.opencontainers.image.created", commit.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
    }

    private static string? ReadAbsolute(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}

/// <summary>An image whose reference is known.</summary>
/// <param name="Reference">Its name with its key as tag.</param>
/// <param name="Arguments">The build arguments.</param>
/// <param name="Inputs">The input files, relative to the workspace.</param>
/// <param name="Bases">The ids of the images that it is built from, by name.</param>
public sealed record ResolvedImage(
    string Reference, ImmutableSortedDictionary<string, string> Arguments, ImmutableSortedSet<string> Inputs, ImmutableSortedDictionary<string, string> Bases);
