namespace Berrys.Pipeline.Ledgers;

/// <summary>What happened to a release.</summary>
public enum LedgerEvent
{
    /// <summary>Something that a later version of this program knows.</summary>
    Other,

    /// <summary>It was published.</summary>
    Released,

    /// <summary>All tests passed with it in an environment.</summary>
    Validated,

    /// <summary>Somebody allowed it to be brought to an environment.</summary>
    Approved,

    /// <summary>It was brought to an environment.</summary>
    Deployed,

    /// <summary>It was brought back to an environment.</summary>
    RolledBack,

    /// <summary>Its deployment failed, and was taken back.</summary>
    Failed,

    /// <summary>It got the final version under which it goes to production.</summary>
    Promoted,
}
