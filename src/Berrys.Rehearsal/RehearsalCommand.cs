using System.Globalization;
using Berrys.Pipeline;

namespace Berrys.Rehearsal;

/// <summary>What the command line asks for.</summary>
/// <param name="Name"><c>serve</c> or <c>remove</c>.</param>
/// <param name="Settings">The rehearsal.</param>
/// <param name="Port">The port to serve on, or <see langword="null"/> for the one it had, or any.</param>
internal sealed record RehearsalCommand(string Name, RehearsalSettings Settings, int? Port)
{
    /// <summary>How the command line is written.</summary>
    public const string Usage = """
        usage: rehearsal serve  --state DIR --hash WORKSPACEHASH [--port N]
               rehearsal remove --state DIR --hash WORKSPACEHASH
        """;

    /// <summary>Reads a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>The command.</returns>
    /// <exception cref="BerrysException">It is wrong (exit code 2).</exception>
    public static RehearsalCommand Parse(IReadOnlyList<string> args)
    {
        if (args is not ["serve" or "remove", ..] || args.Count % 2 == 0)
            throw Wrong("the first word is serve or remove, and every option has a value");
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 1; at < args.Count; at += 2)
            if (args[at] is not ("--state" or "--hash" or "--port") || !options.TryAdd(args[at], args[at + 1]))
                throw Wrong($"{args[at]} is not an option, or is given twice");
        if (!options.TryGetValue("--state", out var state) || state.Length == 0)
            throw Wrong("--state is missing");
        if (!options.TryGetValue("--hash", out var hash) || hash.Length is 0 or > 32 || !hash.All(char.IsAsciiHexDigitLower))
            throw Wrong("--hash is missing, or not of hexadecimal digits in lower case");
        return new(args[0], new() { State = Path.GetFullPath(state), WorkspaceHash = hash }, ParsePort(options.GetValueOrDefault("--port")));
    }

    private static int? ParsePort(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? port
        : throw Wrong($"--port {text} is not a port");

    private static BerrysException Wrong(string what) => new(ExitCode.Usage, $"Wrong usage: {what}.", Usage);
}
