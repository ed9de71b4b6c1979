using System.Diagnostics.CodeAnalysis;

namespace Cake.Frosting.Internal.CommandLine;

/// <summary>Arguments that cannot be understood.</summary>
/// <param name="message">Which argument, and why.</param>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the host.")]
internal sealed class CommandLineException(string message) : Exception(message);
