namespace Berrys.Rehearsal.Secrets;

/// <summary>
/// What <c>valueFrom</c> of a task definition refers to
/// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html).
/// </summary>
/// <param name="Id">The ARN of the secret, or ARN or name of the parameter.</param>
/// <param name="IsParameter">Whether it is an SSM parameter.</param>
internal sealed record SecretReference(string Id, bool IsParameter)
{
    /// <summary>The member to take of a secret that is a JSON object; <see langword="null"/> takes the whole secret.</summary>
    public string? JsonKey { get; init; }

    /// <summary>The staging label; <see langword="null"/> when a version id is given.</summary>
    public string? Stage { get; init; }

    /// <summary>The version's id.</summary>
    public string? VersionId { get; init; }

    private const string CurrentStage = "AWSCURRENT";

    /// <summary>The fields of a secret's ARN, separated by colons; none of them holds one.</summary>
    private const int ArnFields = 7;

    /// <summary>Reads a reference.</summary>
    /// <param name="valueFrom">Such as <c>arn:aws:secretsmanager:us-west-2:123456789012:secret:name-AbCdEf:key:stage:version</c>.</param>
    /// <returns>The reference, or <see langword="null"/> when it has too many fields or an empty name.</returns>
    public static SecretReference? Parse(string valueFrom)
    {
        var fields = valueFrom.Split(':');
        if (fields is not ["arn", _, "secretsmanager", _, _, "secret", { Length: > 0 }, ..])
            return valueFrom.Length == 0 || fields is ["arn", _, "secretsmanager", ..] ? null : new(valueFrom, IsParameter: true);
        if (fields.Length > ArnFields + 3)
            return null;
        var version = Field(ArnFields + 2);
        return new(string.Join(':', fields[..ArnFields]), IsParameter: false)
        {
            JsonKey = Field(ArnFields),
            VersionId = version,
            Stage = Field(ArnFields + 1) ?? (version is null ? CurrentStage : null),
        };

        string? Field(int index) => index < fields.Length && fields[index].Length > 0 ? fields[index] : null;
    }
}
