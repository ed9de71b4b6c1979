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
    private readonly List<BuildArgument> _arguments = [];
    private readonly bool[] _flags = new bool[(int)Option.Help + 1];
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
            Description = IsSet(Option.Description),
            Tree = IsSet(Option.Tree),
            DryRun = IsSet(Option.DryRun),
            Exclusive = IsSet(Option.Exclusive),
            Version = IsSet(Option.Version),
            Info = IsSet(Option.Info),
            NoReport = IsSet(Option.NoReport),
            Help = IsSet(Option.Help),
            Arguments = _arguments,
        };
    }

    private void Read(Token token, Option option)
    {
        var value = PeekValue();
        if (option == Option.Help)
        {
            Set(option);
        }
        else if (value is not null && token.Grouped)
        {
            // A value after a group of short options belongs to none of them.
            _arguments.Add(new(token.ToString(), null));
            if (OptionNames.TakesValue(option))
                throw Missing(token);
            if (option != Option.None)
                Set(option);
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
        if (value is not null && bool.TryParse(value.Text, out var isSet))
        {
            _next++;
            Set(option, isSet);
        }
        else if (value is { Attached: true })
        {
            // --version=1.2.3 is an argument of the build, not a question to Cake.
            _next++;
            _arguments.Add(new(token.ToString(), value.Text));
        }
        else
        {
            Set(option);
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

    private bool IsSet(Option option) => _flags[(int)option];

    private void Set(Option option, bool value = true) => _flags[(int)option] = value;

    private Token? PeekValue() =>
        _next < _tokens.Count && _tokens[_next].Kind == TokenKind.Value ? _tokens[_next] : null;

    private static CommandLineException Missing(Token token) => new($"The option '{token}' needs a value.");
}
