using System.Collections.Immutable;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>Reads the section <c>signing</c>.</summary>
/// <param name="exists">Whether a path relative to the workspace exists.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class SigningBinder(Func<string, bool> exists, ICollection<YamlProblem> problems)
{
    /// <summary>Reads the section.</summary>
    /// <param name="section">The mapping.</param>
    /// <returns>The definition.</returns>
    public SigningDefinition Bind(YamlMap section)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (var key in section.Texts("public-keys") ?? [])
        {
            if (!exists(key.Text))
                problems.Add(new(key.At, $"signing.public-keys names '{key.Text}', which the workspace does not have; expected a path relative to the workspace"));
            else if (keys.Contains(key.Text))
                problems.Add(new(key.At, $"signing.public-keys names '{key.Text}' twice; expected it once"));
            else
                keys.Add(key.Text);
        }

        var required = section["required"] is YamlScalar { Type: ScalarType.Flag, AsFlag: true };
        // What must be signed by nobody's key could never be deployed.
        if (required && section["public-keys"] is not YamlList { Items.Length: > 0 })
            problems.Add(new(section["required"]!.At, "signing.required is true without a key; expected signing.public-keys to name whose signatures count"));
        return new() { PublicKeys = keys.ToImmutable(), Required = required };
    }
}
