using System.Net;
using Berrys.Rehearsal.Containers;

namespace Berrys.Rehearsal.Tests.Stores;

/// <summary>The state of one test's rehearsal, removed with everything in it.</summary>
internal sealed class TemporaryState : IDisposable
{
    public TemporaryState() => Settings = new() { State = Directory.CreateTempSubdirectory("berrys-state-").FullName, WorkspaceHash = Guid.NewGuid().ToString("N")[..10] };

    public RehearsalSettings Settings { get; }

    /// <summary>Another loopback address stands for the bridge's.</summary>
    public static RehearsalNetwork Network { get; } = new("test", "test", IPAddress.Parse("127.0.0.2"));

    public void Dispose() => Directory.Delete(Settings.State, recursive: true);
}
