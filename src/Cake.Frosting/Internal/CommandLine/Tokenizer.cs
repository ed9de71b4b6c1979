namespace Cake.Frosting.Internal.CommandLine;

/// <summary>Splits arguments into options and values by the rules of Spectre.Console.Cli, which the published package parses with.</summary>
internal static class Tokenizer
{
    /// <summary>Splits all arguments.</summary>
    /// <param name="arguments">The arguments as the program got them.</param>
    /// <returns>The tokens in order.</returns>
    /// <exception cref="CommandLineException">An option has no or an impossible name, or nothing after its <c>=</c>.</exception>
    public static List<Token> Tokenize(IEnumerable<string> arguments)
    {
        List<Token> tokens = [];
        foreach (var argument in arguments)
        {
            if (!argument.StartsWith('-'))
                tokens.Add(new(TokenKind.Value, argument));
            else if (argument is "--")
                tokens.Add(new(TokenKind.Separator, string.Empty));
            else if (argument.StartsWith("--", StringComparison.Ordinal))
                AddLong(tokens, argument);
            else
                AddShort(tokens, argument);
        }

        return tokens;
    }

    private static void AddLong(List<Token> tokens, string argument)
    {
        var end = EndOfName(argument, 2);
        var name = argument[2..end];
        if (name.Length == 0)
            throw new CommandLineException($"The option '{argument}' has no name.");
        if (name.Length == 1)
            throw new CommandLineException($"The option '{argument}' has a name of one letter: did you mean '{argument[1..]}'?");
        if (char.IsDigit(name[0]))
            throw new CommandLineException($"The name of the option '{argument}' starts with a digit.");
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not ('-' or '_'))
                throw new CommandLineException($"The name of the option '{argument}' contains '{letter}'.");
        }

        tokens.Add(new(TokenKind.Long, name));
        AddAttached(tokens, argument, end);
    }

    private static void AddShort(List<Token> tokens, string argument)
    {
        if (argument.Length > 1 && char.IsDigit(argument[1]))
        {
            tokens.Add(new(TokenKind.Value, argument));
            return;
        }

        var end = EndOfName(argument, 1);
        if (end == 1)
            throw new CommandLineException($"The option '{argument}' has no name.");
        foreach (var letter in argument.AsSpan(1, end - 1))
        {
            if (!char.IsLetter(letter) && letter != '?')
                throw new CommandLineException($"'{letter}' in '{argument}' is no short option.");
            tokens.Add(new(TokenKind.Short, letter.ToString(), Grouped: end > 2));
        }

        AddAttached(tokens, argument, end);
    }

    private static void AddAttached(List<Token> tokens, string argument, int end)
    {
        if (end == argument.Length)
            return;
        if (end == argument.Length - 1)
            throw new CommandLineException($"A value is missing at the end of '{argument}'.");
        tokens.Add(new(TokenKind.Value, argument[(end + 1)..], Attached: true));
    }

    private static int EndOfName(string argument, int start)
    {
        var length = argument.AsSpan(start).IndexOfAny('=', ':');
        return length < 0 ? argument.Length : start + length;
    }
}
