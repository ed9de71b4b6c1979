using System.Collections.Immutable;
using Berrys.Tools.Dockerfiles;
using Berrys.Tools.Images;

namespace Berrys.Build.Images;

/// <summary>An image to build, with its Dockerfile read.</summary>
/// <param name="Build">What is built.</param>
/// <param name="Dockerfile">The Dockerfile; its path is relative to the workspace.</param>
/// <param name="Arguments">All build arguments: pipeline.yaml's, and the compose file's before them.</param>
public sealed record PlannedImage(ImageBuild Build, Dockerfile Dockerfile, ImmutableSortedDictionary<string, string> Arguments);
