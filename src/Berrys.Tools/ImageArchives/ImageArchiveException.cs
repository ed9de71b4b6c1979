namespace Berrys.Tools.ImageArchives;

/// <summary>An archive is no image, or larger than anything that is read.</summary>
/// <param name="message">Why, without anything that the archive says.</param>
/// <param name="cause">What went wrong below, where anything did.</param>
public sealed class ImageArchiveException(string message, Exception? cause = null) : Exception(message, cause);
