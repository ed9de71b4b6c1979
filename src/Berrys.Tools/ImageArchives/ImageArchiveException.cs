namespace Berrys.Tools.ImageArchives;

/// <summary>An archive is no image, another image, or larger than anything that is read.</summary>
/// <param name="message">Why, without anything that the archive says.</param>
/// <param name="cause">What went wrong below, where anything did.</param>
public sealed class ImageArchiveException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether an error is what archives that nobody vouches for bring about when they are read.</summary>
    /// <param name="error">The error.</param>
    /// <returns>Whether it is; not so for errors of the disk.</returns>
    internal static bool IsDamage(Exception error) => error is
        InvalidDataException or EndOfStreamException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException or OverflowException;
}
