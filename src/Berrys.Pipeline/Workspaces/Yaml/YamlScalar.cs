using System.Globalization;
using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>What a scalar means.</summary>
internal enum ScalarType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>Nothing.</summary>
    Empty,
}

/// <summary>A single value, typed as the core schema of YAML 1.2.2 (10.3.2) says.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Text">The value as written, without quotes.</param>
/// <param name="IsPlain">Whether it was written without quotes.</param>
internal sealed partial record YamlScalar(Position At, string Text, bool IsPlain) : YamlNode(At)
{
    /// <summary>What it means.</summary>
    public ScalarType Type { get; } = !IsPlain ? ScalarType.Text
        : Empty().IsMatch(Text) ? ScalarType.Empty
        : Flag().IsMatch(Text) ? ScalarType.Flag
        : Number().IsMatch(Text) ? ScalarType.Number
        : ScalarType.Text;

    /// <summary>Whether it is a word that YAML 1.1 took for a boolean and YAML 1.2 takes for text.</summary>
    public bool IsFormerFlag => IsPlain && FormerFlag().IsMatch(Text);

    /// <summary>Its value as a number; only for <see cref="ScalarType.Number"/>.</summary>
    public double AsNumber => Text.StartsWith("0x", StringComparison.Ordinal) ? long.Parse(Text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        : Text.StartsWith("0o", StringComparison.Ordinal) ? Convert.ToInt64(Text[2..], 8)
        : double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Its value as a boolean; only for <see cref="ScalarType.Flag"/>.</summary>
    public bool AsFlag => Text[0] is 't' or 'T';

    /// <summary>Its beginning, for a message.</summary>
    public string Shown => Text.Length <= 60 ? Text : $"{Text[..60]}…";

    /// <inheritdoc/>
    public override string Kind => Type switch
    {
        ScalarType.Empty => "nothing",
        ScalarType.Flag => $"the boolean {Text}",
        ScalarType.Number => $"the number {Text}",
        _ when IsFormerFlag => $"the word {Text}, which is text in YAML 1.2",
        _ => $"the text '{Shown}'",
    };

    [GeneratedRegex("^(~|null|Null|NULL|)$")]
    private static partial Regex Empty();

    [GeneratedRegex("^(true|True|TRUE|false|False|FALSE)$")]
    private static partial Regex Flag();

    [GeneratedRegex("^(y|Y|n|N|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$")]
    private static partial Regex FormerFlag();

    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?|0o[0-7]{1,20}|0x[0-9a-fA-F]{1,15})$")]
    private static partial Regex Number();
}
