using System.Security.Cryptography;
using System.Text;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Environments;

/// <summary>What the resources of an environment are called. Whoever provisions and whoever deploys agree on these.</summary>
/// <param name="Environment">The environment.</param>
public sealed record ResourceNames(string Environment)
{
    /// <summary>The header that reaches one colour whatever the weights are.</summary>
    public const string ColourHeader = "X-Berrys-Colour";

    // A limit of target groups' names; a hyphen may not end them.
    private const int LongestTargetGroup = 32;

    /// <summary>The cluster.</summary>
    public string Cluster => $"berrys-{Environment}";

    /// <summary>The load balancer that requests from outside come to.</summary>
    public string PublicLoadBalancer => $"berrys-{Environment}-public";

    /// <summary>The load balancer through which services call each other.</summary>
    public string InternalLoadBalancer => $"berrys-{Environment}-internal";

    /// <summary>The database instance.</summary>
    public string Database => $"berrys-{Environment}";

    /// <summary>The secret that holds the database's URL.</summary>
    public string DatabaseUrlSecret => $"berrys/{Environment}/database-url";

    /// <summary>The bucket of the ledger.</summary>
    /// <param name="account">The account.</param>
    /// <param name="region">The region.</param>
    /// <returns>The name, unique over all accounts.</returns>
    public static string LedgerBucket(string account, string region) => $"berrys-ledger-{account}-{region}";

    /// <summary>The ECS service of a colour.</summary>
    /// <param name="service">The service.</param>
    /// <param name="colour">The colour.</param>
    /// <returns>The name.</returns>
    public static string EcsService(string service, Colour colour) => $"{service}-{colour.Name()}";

    /// <summary>The family of the template task definition.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The family.</returns>
    public string Template(string service) => $"{Environment}-{service}-template";

    /// <summary>The family of the task definitions that rollouts make.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The family.</returns>
    public string TaskDefinition(string service) => $"{Environment}-{service}";

    /// <summary>The log group.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The name.</returns>
    public string LogGroup(string service) => $"/berrys/{Environment}/{service}";

    /// <summary>The host name by which other services reach a service, through the internal load balancer.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The name.</returns>
    public string Host(string service) => $"{service}.{Environment}.internal";

    /// <summary>The target group of a colour.</summary>
    /// <param name="service">The service.</param>
    /// <param name="colour">The colour.</param>
    /// <returns>The name, of 32 characters at most; what does not fit is replaced by a hash of it.</returns>
    public string TargetGroup(string service, Colour colour)
    {
        var suffix = $"-{colour.Name()}";
        var whole = $"{Environment}-{service}";
        if (whole.Length + suffix.Length <= LongestTargetGroup)
            return whole + suffix;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..6];
        return $"{whole[..(LongestTargetGroup - suffix.Length - hash.Length - 1)].TrimEnd('-')}-{hash}{suffix}";
    }
}
