using System.Text;

namespace Berrys.Tools.Compose;

/// <summary>
/// Substitutes variables in the values of a compose file
/// (https://docs.docker.com/reference/compose-file/interpolation/).
/// </summary>
public static class ComposeVariables
{
    /// <summary>Substitutes variables: <c>$NAME</c>, <c>${NAME}</c>, with <c>:-</c> <c>-</c> <c>:?</c> <c>?</c> <c>:+</c> <c>+</c>; <c>$$</c> is a dollar sign.</summary>
    /// <param name="text">The value as written.</param>
    /// <param name="lookup">Gives a variable's value, or <see langword="null"/> when it is unset; unset ones count as empty.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The form is invalid, or a required variable (<c>?</c>) has no value.</exception>
    public static string Substitute(string text, Func<string, string?> lookup) => Substitute(text, lookup, static _ => { });

    /// <summary>Substitutes variables and tells of those that are taken as empty because they are unset.</summary>
    /// <param name="text">The value as written.</param>
    /// <param name="lookup">Gives a variable's value, or <see langword="null"/> when it is unset.</param>
    /// <param name="onUnset">Receives the name of each variable that is unset and has no default.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The form is invalid, or a required variable (<c>?</c>) has no value.</exception>
    public static string Substitute(string text, Func<string, string?> lookup, Action<string> onUnset)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
            return text;
        var position = 0;
        return Substitute(text, ref position, new Scope(lookup, onUnset), nested: false);
    }

    private static string Substitute(string text, ref int position, Scope scope, bool nested)
    {
        var result = new StringBuilder();
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (nested && c == '}')
                return result.ToString();
            if (c != '$')
                result.Append(c);
            else if (position + 1 < text.Length && text[position + 1] == '$')
                result.Append(text[++position]);
            else
                result.Append(Variable(text, ref position, scope));
        }

        return nested ? throw new FormatException($"{text} has a brace without its end") : result.ToString();
    }

    // On entry the position is at the dollar sign, on return at the last character consumed.
    private static string Variable(string text, ref int position, Scope scope)
    {
        var braces = position + 1 < text.Length && text[position + 1] == '{';
        var start = position + (braces ? 2 : 1);
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        var name = text[start..end];
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
            throw new FormatException($"{text} has a $ before what is no variable; write $$ for a dollar sign");
        if (!braces)
        {
            position = end - 1;
            return scope.Value(name);
        }

        var colon = end < text.Length && text[end] == ':';
        var sign = end + (colon ? 1 : 0) < text.Length ? text[end + (colon ? 1 : 0)] : '\0';
        if (!colon && sign == '}')
        {
            position = end;
            return scope.Value(name);
        }

        if (sign is not ('-' or '?' or '+'))
            throw new FormatException($"{text} has a form of ${{{name}…}} that is not known");
        position = end + (colon ? 2 : 1);
        return Alternative(text, ref position, scope, name, sign, colon);
    }

    private static string Alternative(string text, ref int position, Scope scope, string name, char sign, bool colon)
    {
        var value = scope.Lookup(name);
        var set = value is not null && (!colon || value.Length > 0);
        // What is not taken is not looked up: a required variable in it does not matter then.
        var taken = sign == '+' ? set : !set;
        var alternative = Substitute(text, ref position, taken ? scope : Scope.Ignoring, nested: true);
        return sign switch
        {
            '+' => set ? alternative : "",
            '-' => set ? value! : alternative,
            _ => set ? value! : throw new FormatException(
                alternative.Length == 0 ? $"the variable {name} has no value" : $"the variable {name} has no value: {alternative}"),
        };
    }

    private sealed record Scope(Func<string, string?> Lookup, Action<string> OnUnset)
    {
        public static Scope Ignoring { get; } = new(static _ => "x", static _ => { });

        public string Value(string name)
        {
            var value = Lookup(name);
            if (value is null)
                OnUnset(name);
            return value ?? "";
        }
    }
}
