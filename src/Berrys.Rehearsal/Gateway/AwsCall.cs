using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Gateway;

/// <summary>One call of the AWS API as it came in.</summary>
public sealed record AwsCall
{
    /// <summary>The service by its signing name: <c>ecs</c>, <c>elasticloadbalancing</c>, <c>ecr</c>, <c>logs</c>, <c>monitoring</c>, <c>rds</c>, <c>secretsmanager</c>, <c>s3</c>, …</summary>
    public required string Service { get; init; }

    /// <summary>The region that the call was signed for.</summary>
    public required string Region { get; init; }

    /// <summary>The action, such as <c>RegisterTaskDefinition</c>; <see langword="null"/> for a REST protocol.</summary>
    public string? Action { get; init; }

    /// <summary>How it is written.</summary>
    public required WireProtocol Protocol { get; init; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>Path and query as they came, beginning with a slash.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Headers by lower-case name, several values joined by commas.</summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body as it came.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>
    /// The parameters as a tree, empty for REST. JSON and CBOR keep their types; a form's values are all strings, its
    /// <c>Name.member.1.Field</c> are arrays and objects.
    /// </summary>
    public JsonObject Parameters { get; init; } = [];
}
