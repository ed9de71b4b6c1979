namespace Cake.Frosting.Internal.Services;

/// <summary>A value of Cake's configuration that the build chose.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record CakeSetting(string Key, string Value);
