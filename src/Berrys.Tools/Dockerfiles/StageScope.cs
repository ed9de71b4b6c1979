namespace Berrys.Tools.Dockerfiles;

/// <summary>The variables in force at a point of a Dockerfile; a name without a known value may still have one in the base image.</summary>
internal sealed class StageScope
{
    private readonly Dictionary<string, string?> _arguments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _environment = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _given;
    private readonly StageScope? _global;
    private readonly char _escape;

    /// <summary>Begins the scope before the first FROM.</summary>
    /// <param name="given">The build arguments given.</param>
    /// <param name="escape">The Dockerfile's escape character.</param>
    public StageScope(IReadOnlyDictionary<string, string> given, char escape)
    {
        _given = given;
        _escape = escape;
        Variables = new DockerfileVariables(escape, Lookup);
    }

    /// <summary>Begins a stage's scope.</summary>
    /// <param name="global">The scope before the first FROM.</param>
    /// <param name="parent">The scope at the end of the stage that this one starts from, or <see langword="null"/>.</param>
    public StageScope(StageScope global, StageScope? parent)
        : this(global._given, global._escape)
    {
        _global = global;
        foreach (var (name, value) in parent?._arguments ?? [])
            _arguments[name] = value;
        foreach (var (name, value) in parent?._environment ?? [])
            _environment[name] = value;
    }

    /// <summary>Expands words with the variables in force.</summary>
    public DockerfileVariables Variables { get; }

    /// <summary>Takes an ARG or ENV in; other instructions change nothing.</summary>
    /// <param name="instruction">The instruction.</param>
    public void Take(DockerfileInstruction instruction)
    {
        if (instruction.Keyword is not ("ARG" or "ENV"))
            return;
        foreach (var (name, value) in ArgumentReader.Pairs(instruction, _escape))
        {
            if (instruction.Keyword == "ENV")
                _environment[name] = Variables.Expand(value ?? "");
            else if (_given.TryGetValue(name, out var given))
                _arguments[name] = given;
            else
                _arguments[name] = value is null ? _global?.Lookup(name) : Variables.Expand(value);
        }
    }

    private string? Lookup(string name) =>
        _environment.TryGetValue(name, out var value) ? value : _arguments.GetValueOrDefault(name);
}
