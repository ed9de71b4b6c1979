namespace Berrys.Pipeline.Ledgers;

/// <summary>Who writes to the ledger.</summary>
/// <param name="Principal">Who they are to the cloud.</param>
/// <param name="ClaimedName">Who they say they are; <see langword="null"/> when they do not.</param>
/// <param name="From">Where they are: a machine's name, or the address of a run in CI.</param>
public sealed record LedgerAuthor(string Principal, string? ClaimedName, string From)
{
    /// <summary>Tells from the surroundings who and where somebody is.</summary>
    /// <param name="principal">Who they are to the cloud.</param>
    /// <param name="variable">The environment.</param>
    /// <param name="user">The user of this machine.</param>
    /// <param name="machine">This machine's name.</param>
    /// <returns>In GitHub Actions its actor and the run's address, else user and machine.</returns>
    public static LedgerAuthor Of(string principal, Func<string, string?> variable, string user, string machine)
    {
        if (Given("GITHUB_RUN_ID") is { } run && Given("GITHUB_REPOSITORY") is { } repository)
            return new(principal, Given("GITHUB_TRIGGERING_ACTOR") ?? Given("GITHUB_ACTOR"), $"{Given("GITHUB_SERVER_URL") ?? "https://github.com"}/{repository}/actions/runs/{run}");
        return new(principal, user.Length == 0 ? null : user, machine);

        string? Given(string name) => variable(name) is { Length: > 0 } value ? value : null;
    }
}
