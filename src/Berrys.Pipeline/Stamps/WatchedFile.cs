using Berrys.Pipeline.Caching;

namespace Berrys.Pipeline.Stamps;

/// <summary>A file or folder that a run depends on.</summary>
/// <param name="Path">Its path, absolute.</param>
/// <param name="State">Its state; <see langword="null"/> when it must not be there.</param>
public sealed record WatchedFile(string Path, FileState? State);
