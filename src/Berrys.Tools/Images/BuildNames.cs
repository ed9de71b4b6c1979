using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Tools.Images;

/// <summary>Names the builds of a compose file after services.</summary>
internal static class BuildNames
{
    /// <summary>
    /// Names each build: the service whose folder holds its Dockerfile or is its context, else its first compose service. Of several builds
    /// in one folder, the one that a compose service of that name runs takes the service's name, else the first.
    /// </summary>
    /// <param name="drafts">Builds named after their first compose service.</param>
    /// <param name="services">The workspace's services.</param>
    /// <returns>The builds, no two with the same name.</returns>
    public static List<ImageBuild> Assign(IReadOnlyList<ImageBuild> drafts, ImmutableArray<Service> services)
    {
        var byFolder = drafts.ToLookup(draft => FolderOf(draft, services)?.Name);
        var result = new List<ImageBuild>();
        foreach (var service in services)
        {
            var main = byFolder[service.Name].OrderByDescending(build => build.ComposeServices.Contains(service.Name))
                .ThenBy(build => build.Service, StringComparer.Ordinal).FirstOrDefault();
            if (main is not null)
                result.Add(main with { Service = service.Name });
        }

        var taken = result.Select(build => build.Service).ToHashSet(StringComparer.Ordinal);
        var mains = result.Select(build => build.ComposeServices).ToList();
        foreach (var draft in drafts.Where(draft => !mains.Contains(draft.ComposeServices)))
        {
            // A compose service may be called like the folder of another one.
            var name = draft.Service;
            for (var folder = FolderOf(draft, services)?.Name ?? "compose"; !taken.Add(name); name = $"{folder}-{name}")
            {
            }

            result.Add(draft with { Service = name });
        }

        return result;
    }

    private static Service? FolderOf(ImageBuild build, ImmutableArray<Service> services) =>
        services.FirstOrDefault(service => build.Dockerfile.StartsWith(service.Path + "/", StringComparison.Ordinal))
        ?? services.FirstOrDefault(service => (build.Context + "/").StartsWith(service.Path + "/", StringComparison.Ordinal));
}
