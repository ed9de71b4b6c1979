namespace Berrys.Pipeline.Stamps;

/// <summary>What is left to do of a run that has nothing to do.</summary>
/// <param name="Summary">What is to be said.</param>
/// <param name="Documents">What is to be written.</param>
public sealed record SparedRun(string Summary, IReadOnlyList<StampedDocument> Documents);
