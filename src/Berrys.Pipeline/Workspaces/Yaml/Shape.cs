using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Berrys.Pipeline.Workspaces.Yaml;

/// <summary>What a value may be. The shapes of pipeline.yaml are its documentation, its validator and its schema in one.</summary>
/// <param name="Description">What the value is for, one sentence.</param>
/// <param name="Expected">What to write, after "expected".</param>
internal abstract record Shape(string Description, string Expected);

/// <summary>Text.</summary>
/// <param name="Description">What the value is for.</param>
/// <param name="Expected">What to write.</param>
/// <param name="Pattern">What the whole text must match.</param>
internal sealed record TextShape(string Description, string Expected, Regex Pattern) : Shape(Description, Expected)
{
    /// <summary>Whether a text matches. Unlike in JSON Schema, <c>$</c> in .NET also matches before a line end at the end.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public bool Accepts(string text) => Pattern.IsMatch(text) && !(text.EndsWith('\n') && Pattern.ToString().EndsWith('$'));
}

/// <summary>A number.</summary>
/// <param name="Description">What the value is for.</param>
/// <param name="Expected">What to write.</param>
/// <param name="Minimum">The least value.</param>
/// <param name="Maximum">The greatest value.</param>
internal sealed record NumberShape(string Description, string Expected, double Minimum, double Maximum) : Shape(Description, Expected);

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <param name="Description">What the value is for.</param>
internal sealed record FlagShape(string Description) : Shape(Description, "true or false");

/// <summary>Any single value, taken as it is written.</summary>
/// <param name="Description">What the value is for.</param>
/// <param name="Expected">What to write.</param>
/// <param name="MayBeEmpty">Whether nothing may stand there.</param>
internal sealed record ValueShape(string Description, string Expected, bool MayBeEmpty) : Shape(Description, Expected);

/// <summary>A list.</summary>
/// <param name="Description">What the value is for.</param>
/// <param name="Expected">What to write.</param>
/// <param name="Item">What each item is.</param>
internal sealed record ListShape(string Description, string Expected, Shape Item) : Shape(Description, Expected);

/// <summary>A mapping whose keys the author chooses.</summary>
/// <param name="Description">What the value is for.</param>
/// <param name="Expected">What to write.</param>
/// <param name="Keys">What each key is.</param>
/// <param name="Value">What each value is.</param>
internal sealed record MapShape(string Description, string Expected, TextShape Keys, Shape Value) : Shape(Description, Expected);

/// <summary>A mapping with fixed keys.</summary>
/// <param name="Description">What the value is for.</param>
/// <param name="Expected">What to write.</param>
/// <param name="Keys">The keys.</param>
internal sealed record SectionShape(string Description, string Expected, ImmutableArray<SectionKey> Keys) : Shape(Description, Expected)
{
    /// <summary>Whether nothing may stand there, because no key is required.</summary>
    public bool MayBeEmpty => !Keys.Any(key => key.IsRequired);
}

/// <summary>A key of a section.</summary>
/// <param name="Name">The key.</param>
/// <param name="Value">What its value is.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record SectionKey(string Name, Shape Value, bool IsRequired = false);

/// <summary>A list or a mapping, whichever is written.</summary>
/// <param name="Description">What the value is for.</param>
/// <param name="Expected">What to write.</param>
/// <param name="List">What it is when a list is written.</param>
/// <param name="Map">What it is when a mapping is written.</param>
internal sealed record EitherShape(string Description, string Expected, ListShape List, MapShape Map) : Shape(Description, Expected);
