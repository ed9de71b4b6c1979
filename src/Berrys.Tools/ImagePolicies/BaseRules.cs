using Berrys.Pipeline.Security;
using Berrys.Tools.Reports;

namespace Berrys.Tools.ImagePolicies;

/// <summary>The rule about the images that an image is built from: a name may mean another image tomorrow, a digest may not.</summary>
internal static class BaseRules
{
    /// <summary>Holds a Dockerfile against it.</summary>
    /// <param name="subject">The image.</param>
    /// <returns>A finding for each image from outside without a digest.</returns>
    public static IEnumerable<Finding> Judge(PolicySubject subject) =>
        from reference in subject.Dockerfile.BaseReferences(subject.Arguments)
        where !reference.Image.Contains("@sha256:", StringComparison.Ordinal)
        select subject.InDockerfile(
            "unpinned-base", Severity.Low, $"{PlainText.Line(reference.Image)} is not pinned by digest (@sha256:…): the same Dockerfile may give another image tomorrow", reference.Line);
}
