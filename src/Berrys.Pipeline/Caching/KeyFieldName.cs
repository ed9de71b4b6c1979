namespace Berrys.Pipeline.Caching;

/// <summary>How the fields of a key are called where people read.</summary>
internal static class KeyFieldName
{
    /// <summary>What the name of an input's field begins with.</summary>
    public const string Input = "input ";

    public static string ForPeople(string name) => name switch
    {
        "format" => "the form of keys",
        "tool" => "the tool",
        "version" => "the tool's version",
        "standard input" => "what it reads from standard input",
        _ when name.StartsWith(Input, StringComparison.Ordinal) => name[Input.Length..],
        _ when name.StartsWith("argument", StringComparison.Ordinal) => "an argument of its command",
        _ when name.StartsWith("output", StringComparison.Ordinal) => "a declared output",
        _ when name.StartsWith("fact ", StringComparison.Ordinal) => name["fact ".Length..],
        _ when name.StartsWith("variable ", StringComparison.Ordinal) => $"${name["variable ".Length..]}",
        _ when name.StartsWith("unset ", StringComparison.Ordinal) => $"${name["unset ".Length..]} (not set)",
        _ => name,
    };
}
