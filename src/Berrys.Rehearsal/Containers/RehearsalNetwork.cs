using System.Net;

namespace Berrys.Rehearsal.Containers;

/// <summary>The bridge network of the workspace. What containers must reach on this machine listens on its address, and on loopback for the machine itself.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Id">The engine's id of it.</param>
/// <param name="HostAddress">This machine's address in it.</param>
public sealed record RehearsalNetwork(string Name, string Id, IPAddress HostAddress);
