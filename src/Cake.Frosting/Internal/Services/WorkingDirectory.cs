using Cake.Core.IO;

namespace Cake.Frosting.Internal.Services;

/// <summary>The working directory that the build chose.</summary>
/// <param name="Path">The directory, relative to the one the program was started in.</param>
internal sealed record WorkingDirectory(DirectoryPath Path);
