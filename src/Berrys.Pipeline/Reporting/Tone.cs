namespace Berrys.Pipeline.Reporting;

/// <summary>What a piece of a report means; whether and how that becomes a colour is decided where it is shown.</summary>
public enum Tone
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Strong,

    /// <summary>Something that went well.</summary>
    Good,

    /// <summary>Something that went wrong.</summary>
    Bad,

    /// <summary>Something to look at.</summary>
    Warning,

    /// <summary>A detail.</summary>
    Muted,
}
