namespace Berrys.Rehearsal.Secrets;

/// <summary>Looks up what a task definition's <c>secrets</c> refer to.</summary>
public interface ISecretValues
{
    /// <summary>Resolves a reference.</summary>
    /// <param name="valueFrom">A Secrets Manager ARN, with <c>:json-key:version-stage:version-id</c> perhaps, or the ARN or name of an SSM parameter.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The value; never to be logged.</returns>
    /// <exception cref="Gateway.AwsException">There is none; the code and message are what ECS puts into a stopped reason.</exception>
    Task<string> ResolveAsync(string valueFrom, CancellationToken cancellationToken);
}
