namespace Berrys.Tools.Secrets;

/// <summary>The secrets of one run of the program: what one command is given, another may print. Safe for use from many threads.</summary>
public sealed class SecretRegistry
{
    private readonly Lock _gate = new();
    private volatile SecretRedactor _current = SecretRedactor.None;

    /// <summary>Redacts everything registered so far.</summary>
    public SecretRedactor Current => _current;

    /// <summary>Registers a secret for the rest of the run.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="value">Its value; <see langword="null"/> or empty registers nothing.</param>
    public void Register(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        lock (_gate)
            _current = _current.With(name, value);
    }
}
