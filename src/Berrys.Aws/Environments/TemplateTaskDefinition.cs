using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.ECS.Model;
using Berrys.Aws.Fleets;
using Berrys.Pipeline.Environments;
using KeyValuePair = Amazon.ECS.Model.KeyValuePair;

namespace Berrys.Aws.Environments;

/// <summary>The template task definition of a service: everything but the image and the release. It is never run itself.</summary>
public static class TemplateTaskDefinition
{
    /// <summary>The image of a template, which is never pulled.</summary>
    public const string Image = "berrys/template:never-pulled";

    /// <summary>Writes the template.</summary>
    /// <param name="service">The service.</param>
    /// <param name="inputs">What is known of the environment.</param>
    /// <returns>The registration; the same input gives the same one.</returns>
    public static RegisterTaskDefinitionRequest Of(ServicePlan service, TemplateInputs inputs)
    {
        var container = Container(service, inputs);
        container.DockerLabels = new() { [TaskLabels.Template] = Hash(container) };
        return new RegisterTaskDefinitionRequest
        {
            Family = inputs.Names.Template(service.Name),
            NetworkMode = "awsvpc",
            RequiresCompatibilities = ["FARGATE"],
            Cpu = "256",
            Memory = "512",
            ExecutionRoleArn = $"arn:aws:iam::{inputs.Account}:role/ecsTaskExecutionRole",
            ContainerDefinitions = [container],
        };
    }

    private static ContainerDefinition Container(ServicePlan service, TemplateInputs inputs) => new()
    {
        Name = service.Name,
        Image = Image,
        Essential = true,
        ReadonlyRootFilesystem = true,
        PortMappings = [new() { ContainerPort = EnvironmentPlan.Port, Protocol = "tcp" }],
        Environment = [.. Variables(service, inputs).OrderBy(variable => variable.Name, StringComparer.Ordinal)],
        Secrets = service.UsesDatabase && inputs.DatabaseUrl is { } url ? [new() { Name = "DATABASE_URL", ValueFrom = url }] : null,
        StopTimeout = 30,
        LogConfiguration = new()
        {
            LogDriver = "awslogs",
            Options = new()
            {
                ["awslogs-group"] = inputs.Names.LogGroup(service.Name),
                ["awslogs-region"] = inputs.Region,
                ["awslogs-stream-prefix"] = "task",
            },
        },
    };

    private static IEnumerable<KeyValuePair> Variables(ServicePlan service, TemplateInputs inputs)
    {
        foreach (var other in service.Knows)
        {
            var port = inputs.InternalAddress.Split(':') is [_, var number] ? $":{number}" : "";
            yield return new() { Name = $"{other.ToUpperInvariant().Replace('-', '_')}_URL", Value = $"http://{inputs.Names.Host(other)}{port}" };
        }

        // Until migrations are a step of the deployment.
        if (service.UsesDatabase)
            yield return new() { Name = "AUTO_MIGRATE", Value = "1" };
    }

    // Every part on lines of its own, so that no value can pass for two.
    private static string Hash(ContainerDefinition container)
    {
        string[] parts =
        [
            $"name {container.Name}",
            .. container.Environment!.Select(variable => $"variable {variable.Name} {variable.Value}"),
            .. (container.Secrets ?? []).Select(secret => $"secret {secret.Name} {secret.ValueFrom}"),
            .. container.LogConfiguration!.Options!.Select(option => $"log {option.Key} {option.Value}").Order(StringComparer.Ordinal),
            string.Create(CultureInfo.InvariantCulture, $"stop {container.StopTimeout}"),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..16];
    }
}
