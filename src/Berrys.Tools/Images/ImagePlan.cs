using System.Collections.Immutable;
using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Compose;
using Berrys.Tools.Dockerfiles;

namespace Berrys.Tools.Images;

/// <summary>The images of a workspace.</summary>
/// <param name="Builds">One build per image, by service.</param>
/// <param name="Notes">What is not built and why, one sentence each.</param>
public sealed record ImagePlan(ImmutableArray<ImageBuild> Builds, ImmutableArray<string> Notes)
{
    /// <summary>
    /// Plans the images: the compose file's build sections, and one build for each service with a Dockerfile that they
    /// leave out. Compose services with the same build share one image.
    /// </summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="compose">Its compose file, or <see langword="null"/>.</param>
    /// <param name="dockerfile">Parses a Dockerfile by its path relative to the workspace.</param>
    /// <param name="files">All files of the workspace, relative to it.</param>
    /// <param name="prefix">What precedes the names in repositories, such as <c>berrys_agents_v2</c>; valid as it is, or empty.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="BerrysException">A Dockerfile whose context must be decided is malformed (exit code 2).</exception>
    public static ImagePlan Of(
        Workspace workspace,
        ComposeFile? compose,
        Func<string, Dockerfile> dockerfile,
        IReadOnlySet<string> files,
        string prefix)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var folder = FolderOf(workspace.ComposeFile ?? "");
        var drafts = new List<ImageBuild>();
        foreach (var service in compose?.Services.Values ?? [])
        {
            if (service.Build is not { } build)
                continue;
            if (Outside(build, folder) is { } reason)
                notes.Add($"{compose!.Path}:{service.Line}: the image of {service.Name} is not built here: {reason}.");
            else
                Add(drafts, Draft(service.Name, build, folder));
        }

        var named = BuildNames.Assign(drafts, workspace.Services);
        var built = named.Select(build => build.Dockerfile).ToHashSet(StringComparer.Ordinal);
        foreach (var service in workspace.Services)
        {
            if (service.Dockerfile is not { } path || built.Contains(path))
                continue;
            named.Add(new ImageBuild
            {
                // A compose service of this name may build something else.
                Service = named.Exists(build => build.Service == service.Name) ? service.Path : service.Name,
                Repository = "",
                Dockerfile = path,
                Context = BuildContext.Of(service.Path, dockerfile(path), files),
            });
        }

        var builds = named
            .Select(build => build with { Repository = (prefix.Length == 0 ? "" : prefix + "/") + ImageName.Component(build.Service) })
            .OrderBy(build => build.Service, StringComparer.Ordinal);
        return new ImagePlan([.. builds], notes.ToImmutable());
    }

    private static string? Outside(ComposeBuild build, string folder) =>
        build.IsRemote ? "its context is fetched from elsewhere"
        : build.IsInline ? "its Dockerfile is written in the compose file"
        : WorkspacePath.Combine(folder, build.Context) is not { } context || WorkspacePath.Combine(context, build.Dockerfile) is null
            ? "its context or Dockerfile is outside the workspace"
        : null;

    private static ImageBuild Draft(string name, ComposeBuild build, string folder)
    {
        var context = WorkspacePath.Combine(folder, build.Context)!;
        return new ImageBuild
        {
            Service = name,
            Repository = "",
            Dockerfile = WorkspacePath.Combine(context, build.Dockerfile)!,
            Context = context,
            Target = build.Target,
            BuildArguments = build.Arguments,
            ComposeServices = [name],
        };
    }

    private static void Add(List<ImageBuild> drafts, ImageBuild draft)
    {
        var same = drafts.FindIndex(other => other.Dockerfile == draft.Dockerfile && other.Context == draft.Context
            && other.Target == draft.Target && other.BuildArguments.SequenceEqual(draft.BuildArguments));
        if (same < 0)
            drafts.Add(draft);
        else
            drafts[same] = drafts[same] with { ComposeServices = drafts[same].ComposeServices.Union(draft.ComposeServices) };
    }

    private static string FolderOf(string file) => file.LastIndexOf('/') is var slash and > 0 ? file[..slash] : ".";
}
