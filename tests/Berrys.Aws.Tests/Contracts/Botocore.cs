using System.IO.Compression;
using System.Text.Json;
using Berrys.Aws.Tests.Processes;
using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Aws.Tests.Contracts;

/// <summary>botocore's models of the services, from the Python that has it.</summary>
internal static class Botocore
{
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["ECR"] = "ecr",
        ["ECS"] = "ecs",
        ["Elastic Load Balancing v2"] = "elbv2",
        ["CloudWatch"] = "cloudwatch",
        ["CloudWatch Logs"] = "logs",
        ["Secrets Manager"] = "secretsmanager",
        ["RDS"] = "rds",
        ["Application Auto Scaling"] = "application-autoscaling",
        ["EC2"] = "ec2",
    };

    private static readonly Lazy<Task<string>> Interpreter = new(() => Python.WithAsync("botocore", "python3-botocore"));
    private static readonly Lazy<Task<string>> Data = new(async () => await RunAsync("import botocore, os; print(os.path.join(os.path.dirname(botocore.__file__), 'data'))"));

    /// <summary>The newest model of a service.</summary>
    public static async Task<ServiceModel> ModelAsync(string serviceId)
    {
        var folder = Path.Combine(await Data.Value, Folders[serviceId]);
        var newest = Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Last();
        return new ServiceModel(await ReadAsync(newest, "service-2"), await ReadAsync(newest, "paginators-1"));
    }

    /// <summary>Runs a Python program that knows botocore.</summary>
    public static async Task<string> RunAsync(string program) =>
        (await Cli.Wrap(await Interpreter.Value).WithArguments(["-c", program]).ExecuteBufferedAsync()).StandardOutput.Trim();

    /// <summary>The service's folder, which is its name to botocore.</summary>
    public static string Name(string serviceId) => Folders[serviceId];

    private static async Task<JsonElement> ReadAsync(string folder, string name)
    {
        var plain = Path.Combine(folder, name + ".json");
        await using var file = File.OpenRead(File.Exists(plain) ? plain : plain + ".gz");
        await using Stream text = File.Exists(plain) ? file : new GZipStream(file, CompressionMode.Decompress);
        return (await JsonDocument.ParseAsync(text)).RootElement;
    }
}
