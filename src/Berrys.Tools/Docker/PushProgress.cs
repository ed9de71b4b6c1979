using System.Globalization;

namespace Berrys.Tools.Docker;

/// <summary>Reads from the lines of <c>docker push</c> how far it is. Safe to use from many threads.</summary>
public sealed class PushProgress
{
    private static readonly string[] Done = ["Pushed", "Layer already exists", "Mounted from"];
    private readonly Lock _lock = new();
    private readonly Dictionary<string, bool> _layers = new(StringComparer.Ordinal);

    /// <summary>How far it is, such as <c>3 of 9 layers</c>; <c>no layer yet</c> before the first line.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
            {
                return _layers.Count == 0
                    ? "no layer yet"
                    : string.Create(CultureInfo.InvariantCulture, $"{_layers.Values.Count(done => done)} of {_layers.Count} layers");
            }
        }
    }

    /// <summary>Takes a line.</summary>
    /// <param name="line">Such as <c>5f70bf18a086: Layer already exists</c>; others are passed over.</param>
    public void Add(string line)
    {
        if (line.Split(": ", 2) is not [{ Length: 12 } layer, var state] || !layer.All(char.IsAsciiHexDigitLower))
            return;
        lock (_lock)
            _layers[layer] = Array.Exists(Done, word => state.StartsWith(word, StringComparison.Ordinal));
    }
}
