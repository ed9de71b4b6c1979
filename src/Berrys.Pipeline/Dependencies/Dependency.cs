using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Dependencies;

/// <summary>That a service or shared library uses another one.</summary>
/// <param name="Component">The one that uses.</param>
/// <param name="Used">The one that is used.</param>
/// <param name="Reason">How that is known, such as <c>services/api/app.py:3 imports shared.models</c>.</param>
public sealed record Dependency(Component Component, Component Used, string Reason);
