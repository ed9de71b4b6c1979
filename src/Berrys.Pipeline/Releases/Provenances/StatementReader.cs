using System.Collections.Immutable;
using System.Text.Json;

namespace Berrys.Pipeline.Releases.Provenances;

/// <summary>Reads what a verification asks of a statement.</summary>
internal static class StatementReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Reads a statement.</summary>
    /// <param name="payload">JSON of any origin.</param>
    /// <returns>The statement, or <see langword="null"/> when it is none.</returns>
    public static Statement? Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload, Options);
            var root = document.RootElement;
            if (root.GetProperty("_type").GetString() != ProvenanceStatement.Type)
                return null;
            var subjects = root.GetProperty("subject").EnumerateArray()
                .Select(subject => new StatementSubject(
                    subject.GetProperty("name").GetString() ?? "", subject.GetProperty("digest").GetProperty("sha256").GetString() ?? ""));
            return new([.. subjects], ForeignText.Line(root.GetProperty("predicateType").GetString() ?? ""), [.. Commits(root.GetProperty("predicate"))]);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Commits(JsonElement predicate) =>
        predicate.TryGetProperty("buildDefinition", out var definition) && definition.TryGetProperty("resolvedDependencies", out var dependencies)
            ? dependencies.EnumerateArray()
                .Select(dependency => dependency.TryGetProperty("digest", out var digest) && digest.TryGetProperty("gitCommit", out var commit) ? commit.GetString() : null)
                .OfType<string>().Select(ForeignText.Line)
            : [];
}

/// <summary>What a verification asks of a statement.</summary>
/// <param name="Subjects">What it is about.</param>
/// <param name="PredicateType">The kind of it.</param>
/// <param name="Commits">The git commits among the materials.</param>
internal sealed record Statement(ImmutableArray<StatementSubject> Subjects, string PredicateType, ImmutableArray<string> Commits);

/// <summary>What a statement is about.</summary>
/// <param name="Name">The repository.</param>
/// <param name="Sha256">The digest, 64 hexadecimal digits.</param>
internal sealed record StatementSubject(string Name, string Sha256)
{
    private const string DigestPrefix = "sha256:";

    /// <summary>The subject that an image is.</summary>
    /// <param name="image">The image.</param>
    /// <returns>The subject.</returns>
    public static StatementSubject Of(ReleaseImage image) =>
        new(image.Repository, image.Digest.StartsWith(DigestPrefix, StringComparison.Ordinal) ? image.Digest[DigestPrefix.Length..] : image.Digest);
}
