namespace Berrys.Tools.Sbom;

/// <summary>An image's archive that cannot be read.</summary>
/// <param name="message">Why, to be put after the image's name.</param>
/// <param name="cause">The underlying error.</param>
public sealed class ImageArchiveException(string message, Exception? cause = null) : Exception(message, cause);
