namespace Berrys.Build.Images;

/// <summary>An image that the engine has.</summary>
/// <param name="Image">What it was built from.</param>
/// <param name="Resolved">Its reference, and the build arguments that it was built with.</param>
/// <param name="Id">Its id, <c>sha256:…</c>.</param>
public sealed record BuiltImage(PlannedImage Image, ResolvedImage Resolved, string Id);
