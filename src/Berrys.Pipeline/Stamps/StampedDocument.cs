namespace Berrys.Pipeline.Stamps;

/// <summary>A file that every run writes, as one with nothing to do writes it.</summary>
/// <param name="Path">Where it goes, absolute.</param>
/// <param name="Text">Its text, with <see cref="Moment"/> where the time of the run is to stand.</param>
public sealed record StampedDocument(string Path, string Text)
{
    /// <summary>What stands for the time of the run.</summary>
    public static DateTimeOffset Moment { get; } = DateTimeOffset.UnixEpoch;
}
