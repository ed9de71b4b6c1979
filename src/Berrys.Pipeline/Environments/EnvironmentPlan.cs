using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Environments;

/// <summary>What an environment consists of, decided from the workspace alone.</summary>
/// <param name="Name"><see cref="EnvironmentName.Staging"/> or <see cref="EnvironmentName.Production"/>.</param>
/// <param name="Services">Its services, by name.</param>
public sealed record EnvironmentPlan(string Name, ImmutableArray<ServicePlan> Services)
{
    /// <summary>The port that every service listens on.</summary>
    public const int Port = 8000;

    /// <summary>The service that requests from outside come to.</summary>
    public ServicePlan Entry => Services.First(service => service.IsEntry);

    /// <summary>Whether any service needs a database.</summary>
    public bool HasDatabase => Services.Any(service => service.UsesDatabase);

    /// <summary>Plans an environment.</summary>
    /// <param name="name">The environment.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="hasMigrations">Whether a folder, relative to the workspace, holds database migrations.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="BerrysException">There is nothing to deploy, or it is not clear which service is the entry (exit code 2).</exception>
    public static EnvironmentPlan Of(string name, Workspace workspace, Func<string, bool> hasMigrations)
    {
        var definitions = workspace.Definition.Services;
        Service[] services = [.. workspace.Services.Where(service =>
            service.Dockerfile is not null && (definitions.GetValueOrDefault(service.Name)?.Image ?? true))];
        if (services.Length == 0)
            throw new BerrysException(ExitCode.Usage, "No service of this workspace builds an image, so there is nothing to deploy.", "Give a service a Dockerfile.");
        var entry = EntryOf(services, workspace.Definition.Deployment.Entry);
        return new EnvironmentPlan(name, [.. services.Select(service => Plan(service))]);

        ServicePlan Plan(Service service)
        {
            var definition = definitions.GetValueOrDefault(service.Name) ?? new ServiceDefinition();
            return new ServicePlan
            {
                Name = service.Name,
                IsEntry = service.Name == entry,
                HealthPath = definition.Health,
                Count = definition.Count,
                UsesDatabase = hasMigrations(service.Path),
                Knows = [.. services.Select(other => other.Name).Where(other => other != service.Name && other != entry)],
            };
        }
    }

    // A platform of the guide's shape has one gateway.
    private static string EntryOf(Service[] services, string? declared)
    {
        if (declared is not null && services.Any(service => service.Name == declared))
            return declared;
        if (declared is not null)
        {
            throw new BerrysException(
                ExitCode.Usage,
                $"pipeline.yaml names the entry '{declared}', which builds no image{NearestName.Suggestion(declared, services.Select(service => service.Name))}",
                "Correct deployment.entry in pipeline.yaml.");
        }

        string[] candidates = services.Length == 1
            ? [services[0].Name]
            : [.. services.Select(service => service.Name).Where(name => name.Contains("gateway", StringComparison.Ordinal))];
        return candidates.Length == 1
            ? candidates[0]
            : throw new BerrysException(
                ExitCode.Usage,
                $"It is not clear which service requests from outside come to: {string.Join(", ", services.Select(service => service.Name))}.",
                "Name it in pipeline.yaml: deployment: { entry: NAME }");
    }
}
