using Cake.Core;

namespace Cake.Frosting.Internal.CommandLine;

/// <summary>
/// The arguments that a build sees: its own, the targets, and what an option configures, as Cake.Cli hands them on.
/// Of two names that differ only in case the first wins; a repeated name has several values; a name that stood alone has
/// <see langword="null"/> for its value.
/// </summary>
internal sealed class BuildArguments : ICakeArguments
{
    private const string NoReport = "Settings_NoReport";

    private readonly Dictionary<string, List<string?>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the arguments from a command line.</summary>
    /// <param name="options">The command line.</param>
    public BuildArguments(CommandLineOptions options)
    {
        Dictionary<string, string> spellings = new(StringComparer.OrdinalIgnoreCase);
        foreach (var argument in options.Arguments)
        {
            var name = argument.Name.TrimStart('-');
            if (spellings.TryAdd(name, argument.Name) || spellings[name] == argument.Name)
                Add(name, argument.Value);
        }

        foreach (var target in options.Targets)
            Add("target", target);
        if (options.NoReport && !HasArgument(NoReport))
            Add(NoReport, bool.TrueString);
    }

    /// <inheritdoc/>
    public bool HasArgument(string name) => _values.ContainsKey(name);

    /// <inheritdoc/>
    public ICollection<string> GetArguments(string name) => _values.TryGetValue(name, out var values) ? [.. values!] : [];

    /// <inheritdoc/>
    public IDictionary<string, ICollection<string>> GetArguments()
    {
        Dictionary<string, ICollection<string>> all = [];
        foreach (var name in _values.Keys)
            all.Add(name, GetArguments(name));
        return all;
    }

    private void Add(string name, string? value)
    {
        if (!_values.TryGetValue(name, out var values))
            _values.Add(name, values = []);
        values.Add(value);
    }
}
