using Berrys.Pipeline;

namespace Berrys.Build.Clouds;

/// <summary>Chooses the cloud: a pure function of what was asked for and the surroundings.</summary>
public static class CloudChoice
{
    /// <summary>Chooses.</summary>
    /// <param name="preference">What <c>--cloud</c> asks for.</param>
    /// <param name="surroundings">The surroundings.</param>
    /// <param name="deploys">Whether the run changes an environment.</param>
    /// <returns>The cloud, with the reason for people.</returns>
    /// <exception cref="BerrysException">A deployment in CI has no credentials (exit code 3), or AWS was asked for by name and the endpoint is on this machine (exit code 2).</exception>
    public static (CloudPreference Cloud, string Reason) Choose(CloudPreference preference, CloudSurroundings surroundings, bool deploys)
    {
        switch (preference)
        {
            case CloudPreference.Rehearsal:
                return (CloudPreference.Rehearsal, "asked for");
            case CloudPreference.Aws when IsLoopback(surroundings.Endpoint):
                throw new BerrysException(
                    ExitCode.Usage,
                    $"--cloud=aws, but AWS_ENDPOINT_URL is {surroundings.Endpoint}, which is on this machine.",
                    "Unset AWS_ENDPOINT_URL, or use --cloud=rehearsal.");
            case CloudPreference.Aws:
                return (CloudPreference.Aws, "asked for");
            default:
                if (surroundings.HasCredentials && !IsLoopback(surroundings.Endpoint))
                    return (CloudPreference.Aws, "AWS credentials are configured");
                if (deploys && surroundings.IsCi)
                {
                    throw new BerrysException(
                        ExitCode.MissingPrerequisite,
                        "This is a deployment in CI, and no AWS credentials are configured.",
                        "Configure credentials (in GitHub Actions: configure-aws-credentials with id-token: write), or rehearse by name: --cloud=rehearsal");
                }

                return (CloudPreference.Rehearsal, surroundings.HasCredentials ? "AWS_ENDPOINT_URL is on this machine" : "no AWS credentials are configured");
        }
    }

    private static bool IsLoopback(string? endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.IsLoopback;
}
