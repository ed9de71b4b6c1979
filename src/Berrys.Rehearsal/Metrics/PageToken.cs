using System.Buffers.Text;
using System.Text;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics;

/// <summary>Where the next page begins.</summary>
internal static class PageToken
{
    /// <summary>Writes a token.</summary>
    /// <param name="position">The position.</param>
    /// <returns>A token that means nothing to clients.</returns>
    public static string Write(string position) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(position));

    /// <summary>Reads a token.</summary>
    /// <param name="token">The client's token, or <see langword="null"/>.</param>
    /// <returns>The position, or <see langword="null"/> without a token.</returns>
    /// <exception cref="AwsException">It is none of ours.</exception>
    public static string? Read(string? token)
    {
        if (token is null)
            return null;
        return Base64Url.IsValid(token)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token))
            : throw new AwsException("InvalidNextToken", "The next token specified is invalid.");
    }
}
