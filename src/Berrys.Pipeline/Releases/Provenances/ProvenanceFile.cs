using Berrys.Pipeline.Releases.Signing;

namespace Berrys.Pipeline.Releases.Provenances;

/// <summary>
/// The file <c>provenance.intoto.jsonl</c>: a line per statement. A signed statement is a DSSE envelope; one that is not signed
/// stands there as it is, since an envelope without signatures is none.
/// </summary>
public static class ProvenanceFile
{
    /// <summary>The file's name among the artifacts.</summary>
    public const string Name = "provenance.intoto.jsonl";

    /// <summary>Writes the file.</summary>
    /// <param name="provenance">How the images came about.</param>
    /// <param name="key">The key to sign with, or <see langword="null"/>.</param>
    /// <returns>The text, with a line feed at its end. Without a key the same input gives the same text; a signature differs each time.</returns>
    public static string Write(Provenance provenance, SigningKey? key)
    {
        var statement = ProvenanceStatement.Write(provenance);
        return (key is null ? statement : DsseEnvelope.Sign(ProvenanceStatement.MediaType, statement, key).Write()) + "\n";
    }
}
