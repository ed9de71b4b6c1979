using System.Collections.Concurrent;
using System.Globalization;
using Cake.Core.Diagnostics;

namespace Cake.Parallel.Tests.Fakes;

/// <summary>Keeps the messages of errors and warnings.</summary>
internal sealed class RecordingLog : ICakeLog
{
    private readonly ConcurrentQueue<string> _errors = [];

    public Verbosity Verbosity { get; set; } = Verbosity.Normal;

    public IReadOnlyList<string> Errors => [.. _errors];

    public void Write(Verbosity verbosity, LogLevel level, string format, params object[] args)
    {
        if (level <= LogLevel.Warning)
            _errors.Enqueue(string.Format(CultureInfo.InvariantCulture, format, args));
    }
}
