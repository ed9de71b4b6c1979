using System.Text.Json.Serialization;

namespace Berrys.Rehearsal.Databases;

/// <summary>What is remembered of a database instance, in a file of the state that only its owner may read.</summary>
internal sealed record DatabaseRecord
{
    /// <summary>The instance's identifier, lower case.</summary>
    public required string Identifier { get; init; }

    /// <summary>RDS's <c>DbiResourceId</c>.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Its port on 127.0.0.1 and the network's address.</summary>
    public required int Port { get; init; }

    /// <summary>The folder that holds its data and nothing else, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The password of our own superuser.</summary>
    public required string AdminPassword { get; init; }

    /// <summary>The master user.</summary>
    public required string MasterUsername { get; init; }

    /// <summary>The database made with the instance, or <see langword="null"/> for none.</summary>
    public string? DatabaseName { get; init; }

    /// <summary>The secret that holds the master user's password, or <see langword="null"/> when the caller chose one.</summary>
    public string? SecretArn { get; init; }

    /// <summary>The key that the secret is said to be encrypted with.</summary>
    public string? SecretKey { get; init; }

    /// <summary>The version to answer: empty until the server told it, <see langword="null"/> when the caller asked for one.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>The master user's password until the server has it.</summary>
    public string? PendingPassword { get; init; }

    /// <summary>How it is.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<DatabaseState>))]
    public required DatabaseState State { get; init; }

    /// <summary>Never the passwords.</summary>
    /// <returns>The identifier.</returns>
    public override string ToString() => Identifier;
}
