using System.Text;
using System.Text.RegularExpressions;

namespace Berrys.Tools.Compose;

/// <summary>Puts values in the place of variables, as the Compose specification's interpolation says.</summary>
public static partial class ComposeVariables
{
    private const int DeepestNesting = 20;

    /// <summary>Expands <c>$NAME</c>, <c>${NAME}</c> and the forms with <c>:-</c>, <c>-</c>, <c>:?</c>, <c>?</c>, <c>:+</c>, <c>+</c>; <c>$$</c> is a dollar.</summary>
    /// <param name="text">The text.</param>
    /// <param name="variable">A variable's value, or <see langword="null"/> when it is not set.</param>
    /// <returns>The text with values; a variable not set is empty.</returns>
    /// <exception cref="FormatException">A form is malformed, or a required variable is not set.</exception>
    public static string Expand(string text, Func<string, string?> variable) => Expand(text, variable, 0);

    private static string Expand(string text, Func<string, string?> variable, int depth)
    {
        if (depth > DeepestNesting)
            throw new FormatException("variables are nested too deeply");
        var expanded = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '$')
                expanded.Append(text[index]);
            else if (text.AsSpan(index).StartsWith("$$", StringComparison.Ordinal))
            {
                expanded.Append('$');
                index++;
            }
            else if (Name().Match(text, index + 1) is { Success: true } name && name.Index == index + 1)
            {
                expanded.Append(variable(name.Value));
                index += name.Length;
            }
            else
            {
                var end = Closing(text, index);
                expanded.Append(Braced(text[(index + 2)..end], variable, depth));
                index = end;
            }
        }
        return expanded.ToString();
    }

    private static int Closing(string text, int start)
    {
        var depth = 0;
        if (text.AsSpan(start).StartsWith("${", StringComparison.Ordinal))
            for (var index = start + 1; index < text.Length; index++)
                if (text[index] == '{')
                    depth++;
                else if (text[index] == '}' && --depth == 0)
                    return index;
        throw new FormatException($"\"{text}\" is no valid interpolation; a dollar sign itself is written $$");
    }

    private static string? Braced(string form, Func<string, string?> variable, int depth)
    {
        var match = Form().Match(form);
        if (!match.Success)
            throw new FormatException($"\"${{{form}}}\" is no valid interpolation");
        var name = match.Groups["name"].Value;
        var value = variable(name);
        var operation = match.Groups["operation"].Value;
        var isSet = operation.StartsWith(':') ? !string.IsNullOrEmpty(value) : value is not null;
        return operation.TrimStart(':') switch
        {
            "-" => isSet ? value : Operand(),
            "+" => isSet ? Operand() : "",
            "?" => isSet ? value : throw new FormatException($"the variable {name} is required: {Operand()}"),
            _ => value,
        };

        string Operand() => Expand(match.Groups["operand"].Value, variable, depth + 1);
    }

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:(?<operation>:?[-?+])(?<operand>.*))?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Form();
}
