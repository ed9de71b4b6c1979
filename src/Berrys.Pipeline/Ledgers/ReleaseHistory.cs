namespace Berrys.Pipeline.Ledgers;

/// <summary>Reads an environment's history.</summary>
public static class ReleaseHistory
{
    /// <summary>The entry of what runs now.</summary>
    /// <param name="entries">The history, oldest first.</param>
    /// <returns>The last deployment or rollback, or <see langword="null"/> when there was none.</returns>
    public static LedgerEntry? Current(IReadOnlyList<LedgerEntry> entries) =>
        entries.LastOrDefault(entry => entry.Event is LedgerEvent.Deployed or LedgerEvent.RolledBack);

    /// <summary>
    /// The release to go back to: the one that ran before the present one. A rollback takes what it left out of the
    /// running, so that going back twice goes back two releases instead of forth again.
    /// </summary>
    /// <param name="entries">The history, oldest first.</param>
    /// <returns>The entry that brought it, or <see langword="null"/> when there is nothing to go back to.</returns>
    public static LedgerEntry? Previous(IReadOnlyList<LedgerEntry> entries)
    {
        var stack = new List<LedgerEntry>();
        foreach (var entry in entries)
        {
            if (entry.Event == LedgerEvent.RolledBack)
            {
                var at = stack.FindLastIndex(earlier => earlier.Release == entry.Release);
                if (at >= 0)
                    stack.RemoveRange(at + 1, stack.Count - at - 1);
                else
                    stack.Add(entry);
            }
            else if (entry.Event == LedgerEvent.Deployed && (stack.Count == 0 || stack[^1].Release != entry.Release))
            {
                stack.Add(entry);
            }
        }

        return stack.Count > 1 ? stack[^2] : null;
    }
}
