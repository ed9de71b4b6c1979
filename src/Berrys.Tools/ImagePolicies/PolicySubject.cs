using System.Collections.Immutable;
using Berrys.Pipeline.Security;
using Berrys.Tools.Dockerfiles;

namespace Berrys.Tools.ImagePolicies;

/// <summary>The image that the policy is held against, and the Dockerfile that it was built from.</summary>
/// <param name="Service">The service that it is of.</param>
/// <param name="Image">Its name without registry and tag.</param>
/// <param name="Dockerfile">The Dockerfile; its path is relative to the workspace.</param>
/// <param name="Arguments">The build arguments given, by name.</param>
/// <param name="Target">The stage that was built, or <see langword="null"/> for the last one.</param>
public sealed record PolicySubject(
    string Service, string Image, Dockerfile Dockerfile, ImmutableSortedDictionary<string, string> Arguments, string? Target = null)
{
    /// <summary>The instructions that the image is made of.</summary>
    internal StageInstructions Instructions { get; } = Dockerfile.InstructionsOf(Target, Arguments);

    /// <summary>A finding about the Dockerfile.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="line">The line, or <see langword="null"/> when no line says it: then it is the image's.</param>
    /// <returns>The finding.</returns>
    internal Finding InDockerfile(string rule, Severity severity, string message, int? line) => line is null
        ? InImage(rule, severity, message)
        : new() { Scanner = ImagePolicy.Scanner, Rule = rule, Severity = severity, Message = message, Service = Service, Path = Dockerfile.Path, Line = line };

    /// <summary>A finding about the image, or a file in it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="path">The file's path in the image, fit to be shown.</param>
    /// <param name="line">Its line.</param>
    /// <returns>The finding.</returns>
    internal Finding InImage(string rule, Severity severity, string message, string? path = null, int? line = null) => new()
    {
        Scanner = ImagePolicy.Scanner,
        Rule = rule,
        Severity = severity,
        Message = message,
        Service = Service,
        Image = Image,
        Path = path,
        Line = line,
    };
}
