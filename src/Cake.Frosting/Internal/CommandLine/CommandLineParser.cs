using Cake.Core.Diagnostics;

namespace Cake.Frosting.Internal.CommandLine;

/// <summary>
/// Reads the command line as the published package does (Spectre.Console.Cli, relaxed, flags with a value passed on),
/// without that library: it costs more to start than the rest of the host together.
/// </summary>
internal sealed class CommandLineParser
{
    private readonly List<Token> _tokens;
    private readonly List<string> _targets = [];
    private readonly List<KeyValuePair<string, string?>> _arguments = [];
    private readonly HashSet<Option> _flags = [];
    private string? _workingDirectory;
    private Verbosity? _verbosity;
    private int _next;

    private CommandLineParser(List<Token> tokens) => _tokens = tokens;

    /// <summary>Reads arguments.</summary>
    /// <param name="arguments">The arguments as the program got them.</param>
    /// <returns>What they ask for.</returns>
    /// <exception cref="CommandLineException">They cannot be understood.</exception>
    public static CommandLineOptions Parse(IEnumerable<string> arguments) =>
        new CommandLineParser(Tokenizer.Tokenize(arguments)).Parse();

    private CommandLineOptions Parse()
    {
        var passedOn = false;
        while (_next < _tokens.Count)
        {
            var token = _tokens[_next++];
            if (token.Kind == TokenKind.Separator)
                passedOn = true;
            else if (token.IsOption && passedOn)
                _arguments.Add(new(token.ToString(), token.Grouped ? null : PeekValue()?.Text));
            else if (token.IsOption)
                Read(token, OptionNames.Find(token));
            else if (!passedOn)
                throw new CommandLineException($"Unknown argument '{token}': a task is named by --target={token}.");
        }

        return new()
        {
            Targets = _targets.Count == 0 ? ["Default"] : _targets,
            WorkingDirectory = _workingDirectory,
            Verbosity = _verbosity,
            Description = _flags.Contains(Option.Description),
            Tree = _flags.Contains(Option.Tree),
            DryRun = _flags.Contains(Option.DryRun),
            Exclusive = _flags.Contains(Option.Exclusive),
            Version = _flags.Contains(Option.Version),
            Info = _flags.Contains(Option.Info),
            NoReport = _flags.Contains(Option.NoReport),
            Help = _flags.Contains(Option.Help),
            Arguments = _arguments,
        };
    }

    private void Read(Token token, Option option)
    {
        var value = PeekValue();
        if (option == Option.Help)
        {
            _flags.Add(option);
        }
        else if (value is not null && token.Grouped)
        {
            // A value after a group of short options belongs to none of them.
            _arguments.Add(new(token.ToString(), null));
            if (OptionNames.TakesValue(option))
                throw Missing(token);
            if (option != Option.None)
                _flags.Add(option);
        }
        else if (option == Option.None)
        {
            _next += value is null ? 0 : 1;
            _arguments.Add(new(token.ToString(), value?.Text));
        }
        else if (OptionNames.TakesValue(option))
        {
            _next++;
            SetValue(option, value?.Text ?? throw Missing(token));
        }
        else
        {
            SetFlag(token, option, value);
        }
    }

    private void SetFlag(Token token, Option option, Token? value)
    {
        if (value is { } text && bool.TryParse(text.Text, out var isSet))
        {
            _next++;
            if (isSet)
                _flags.Add(option);
            else
                _flags.Remove(option);
        }
        else if (value is { Attached: true } attached)
        {
            // --version=1.2.3 is an argument of the build, not a question to Cake.
            _next++;
            _arguments.Add(new(token.ToString(), attached.Text));
        }
        else
        {
            _flags.Add(option);
        }
    }

    private void SetValue(Option option, string value)
    {
        switch (option)
        {
            case Option.Target:
                _targets.Add(value);
                break;
            case Option.Working:
                _workingDirectory = value;
                break;
            default:
                _verbosity = VerbosityParser.TryParse(value, out var verbosity)
                    ? verbosity
                    : throw new CommandLineException($"The value '{value}' is not a valid verbosity: take one of quiet, minimal, normal, verbose, diagnostic.");
                break;
        }
    }

    private Token? PeekValue() =>
        _next < _tokens.Count && _tokens[_next].Kind == TokenKind.Value ? _tokens[_next] : null;

    private static CommandLineException Missing(Token token) => new($"The option '{token}' needs a value.");
}
