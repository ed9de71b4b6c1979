using System.Collections.Immutable;
using Berrys.Pipeline.Releases.Signing;

namespace Berrys.Pipeline.Releases.Provenances;

/// <summary>Decides whether a provenance file holds for a release. Nothing in the file is trusted before its signature is.</summary>
public static class ProvenanceVerification
{
    /// <summary>The largest file that is looked at, in characters: 16 Mi.</summary>
    public const int Limit = 16 << 20;

    /// <summary>Looks at a file.</summary>
    /// <param name="text">The text of <see cref="ProvenanceFile"/>, of any origin; <see langword="null"/> when there is none.</param>
    /// <param name="policy">Whose signatures count.</param>
    /// <param name="expected">What it must be about.</param>
    /// <returns>
    /// The verdict. Every line must hold; every image must be a subject, by repository and digest, of one of them. Without a policy that
    /// requires a signature, statements that are not signed, and no file at all, are let pass with a note.
    /// </returns>
    public static ProvenanceVerdict Verify(string? text, SigningPolicy policy, ExpectedProvenance expected)
    {
        if (text?.Length > Limit)
            return ProvenanceVerdict.Refused($"it is larger than {Limit >> 20} MiB");
        var lines = (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0)
        {
            return policy.Required
                ? ProvenanceVerdict.Refused("there is none, and pipeline.yaml requires a signed one")
                : new(null, [], "There is no provenance.");
        }

        var keys = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var subjects = new HashSet<StatementSubject>();
        string? note = null;
        foreach (var line in lines)
        {
            var signed = SignedStatement.Open(line, policy);
            if (signed.Refusal is { } refusal)
                return ProvenanceVerdict.Refused(refusal);
            if (StatementReader.Read(signed.Payload) is not { } statement)
                return ProvenanceVerdict.Refused("it holds what is no in-toto statement");
            if (Mismatch(statement, expected) is { } mismatch)
                return ProvenanceVerdict.Refused(mismatch);
            subjects.UnionWith(statement.Subjects);
            if (signed.KeyId is { } key)
                keys.Add(key);
            note ??= signed.Note;
        }

        return expected.Images.FirstOrDefault(image => !subjects.Contains(StatementSubject.Of(image))) is { } missing
            ? ProvenanceVerdict.Refused($"the image {missing.Repository}@{missing.Digest} is not among its subjects")
            // One statement that nobody vouches for would let images in beside the signed ones.
            : new(null, note is null ? keys.ToImmutable() : [], note);
    }

    private static string? Mismatch(Statement statement, ExpectedProvenance expected)
    {
        if (statement.PredicateType != ProvenanceStatement.PredicateType)
            return $"it holds a statement of another kind ({statement.PredicateType})";
        if (expected.Commit is not { } commit || statement.Commits.Contains(commit))
            return null;
        return statement.Commits.IsEmpty
            ? $"it names no commit, and the release is of {commit}"
            : $"it is about the commit {string.Join(", ", statement.Commits)}, and the release is of {commit}";
    }
}
