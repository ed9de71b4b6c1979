namespace Berrys.Aws.Environments;

/// <summary>What the template task definitions of an environment are made from.</summary>
/// <param name="Names">The environment's names.</param>
/// <param name="Account">The account.</param>
/// <param name="Region">The region.</param>
/// <param name="InternalAddress">The internal load balancer's host, perhaps with a port.</param>
/// <param name="DatabaseUrl">The ARN of the secret that holds the database's URL; <see langword="null"/> where there is no database.</param>
public sealed record TemplateInputs(ResourceNames Names, string Account, string Region, string InternalAddress, string? DatabaseUrl);
