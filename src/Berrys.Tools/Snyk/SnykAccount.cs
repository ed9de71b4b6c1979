namespace Berrys.Tools.Snyk;

/// <summary>Whose account of Snyk is used, and where.</summary>
/// <param name="Token">Its token, a secret.</param>
/// <param name="Organization">The organization; <see langword="null"/> for the account's own.</param>
/// <param name="Api">The address of its API; <see langword="null"/> for Snyk's.</param>
public sealed record SnykAccount(string Token, string? Organization, Uri? Api)
{
    /// <summary>Says where, without the token.</summary>
    /// <returns>Such as <c>Snyk at https://api.snyk.io</c>.</returns>
    public override string ToString() => $"Snyk at {Api?.GetLeftPart(UriPartial.Authority) ?? "its own address"}";
}
