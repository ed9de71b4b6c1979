using Berrys.Aws.Core;

namespace Amazon.SecretsManager;

/// <summary>Secrets Manager as its service model describes it.</summary>
internal static class SecretsManagerService
{
    public static ServiceDescription Description { get; } = new()
    {
        ServiceId = "Secrets Manager",
        ApiVersion = "2017-10-17",
        EndpointPrefix = "secretsmanager",
        SigningName = "secretsmanager",
        HasDualStackSuffix = false,
        Wire = new JsonProtocol("secretsmanager"),
        Error = SecretsManagerErrors.From,
    };
}
