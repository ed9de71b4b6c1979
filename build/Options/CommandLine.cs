using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Build.Options;

/// <summary>The command line, taken apart: options by name with their values in the order given.</summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, List<string>> _values;

    private CommandLine(Dictionary<string, List<string>> values) => _values = values;

    /// <summary>Takes a command line apart.</summary>
    /// <param name="arguments">The arguments: <c>--name=value</c>, <c>--name value</c>, <c>--switch</c>, and Frosting's short forms.</param>
    /// <returns>The options.</returns>
    /// <exception cref="BerrysException">An option is unknown, lacks its value, or has one it does not know (exit code 2).</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (!argument.StartsWith('-') || argument.Length < 2)
                throw Usage($"'{argument}' is no option: write --target={argument} to run a target.");
            var body = argument.TrimStart('-');
            var equals = body.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? body : body[..equals];
            var definition = Find(name);
            var value = equals < 0 ? null : body[(equals + 1)..];
            if (definition is { Value: not null, IsValueOptional: false } && value is null)
            {
                if (index + 1 >= arguments.Count || arguments[index + 1].StartsWith("--", StringComparison.Ordinal))
                    throw Usage($"--{definition.Name} needs a value: --{definition.Name}={definition.Value}.");
                value = arguments[++index];
            }

            Check(definition, value);
            if (!values.TryGetValue(definition.Name, out var list))
                values[definition.Name] = list = [];
            list.Add(definition.Value is null && value is not null ? value.ToLowerInvariant() : value ?? (definition.IsValueOptional ? "" : "true"));
        }

        return new CommandLine(values);
    }

    /// <summary>The command line in the one spelling that Frosting knows: short forms and other spellings are written out.</summary>
    public IReadOnlyList<string> Canonical =>
        [.. _values.SelectMany(option => option.Value.Where(value => value != "false").Select(value => Find(option.Key).Value is null || value.Length == 0 ? $"--{option.Key}" : $"--{option.Key}={value}"))];

    /// <summary>Whether a switch is on.</summary>
    /// <param name="name">The option.</param>
    /// <returns><see langword="true"/> when given and not <c>=false</c>.</returns>
    public bool Has(string name) => Value(name) is { } value && !value.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last value of an option.</summary>
    /// <param name="name">The option.</param>
    /// <returns>The value, or <see langword="null"/> when it was not given.</returns>
    public string? Value(string name) => _values.TryGetValue(name, out var list) ? list[^1] : null;

    /// <summary>All values of an option.</summary>
    /// <param name="name">The option.</param>
    /// <returns>The values in the order given.</returns>
    public IReadOnlyList<string> Values(string name) => _values.TryGetValue(name, out var list) ? list : [];

    private static OptionDefinition Find(string name)
    {
        var all = OptionCatalog.Own.Concat(OptionCatalog.Frosting).ToArray();
        var wanted = OptionCatalog.Aliases.GetValueOrDefault(name, name);
        return all.FirstOrDefault(option => option.Name == wanted)
            ?? throw Usage($"Unknown option --{name}{NearestName.Suggestion($"--{name}", all.Select(option => $"--{option.Name}"))}");
    }

    private static void Check(OptionDefinition definition, string? value)
    {
        if (definition.Value is null && value is not null && !bool.TryParse(value, out _))
            throw Usage($"--{definition.Name} is a switch and takes no value, but '{value}' was given.");
        if (definition.Name == "verbosity" || definition.Values.Length == 0 || value is null)
            return;
        if (!definition.Values.Contains(value, StringComparer.Ordinal))
            throw Usage($"--{definition.Name}={value}: it takes {string.Join(" or ", definition.Values)}.");
    }

    private static BerrysException Usage(string message) =>
        new(ExitCode.Usage, message, "./build.sh --help lists the options.");
}
