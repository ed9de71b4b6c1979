using System.Collections.Immutable;
using System.Text.Json;

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>Puts RunTask's overrides over a container definition.</summary>
internal static class ContainerOverrides
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Applies them.</summary>
    /// <param name="spec">The container.</param>
    /// <param name="overrides">RunTask's <c>overrides</c>, or <see langword="null"/>.</param>
    /// <returns>The container as it shall be run.</returns>
    public static ContainerSpec Apply(ContainerSpec spec, JsonElement? overrides)
    {
        var own = overrides is { } given && given.TryGetProperty("containerOverrides", out var list)
            ? list.Deserialize<ContainerOverride[]>(Format)!.FirstOrDefault(item => item.Name == spec.Name)
            : null;
        if (own is null)
            return spec;
        var names = own.Environment.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        return spec with
        {
            Command = own.Command ?? spec.Command,
            Cpu = own.Cpu ?? spec.Cpu,
            Memory = own.Memory ?? spec.Memory,
            MemoryReservation = own.MemoryReservation ?? spec.MemoryReservation,
            Environment = [.. spec.Environment.Where(item => !names.Contains(item.Name)), .. own.Environment],
            Secrets = [.. spec.Secrets.Where(item => !names.Contains(item.Name))],
        };
    }

    private sealed record ContainerOverride
    {
        public required string Name { get; init; }

        public ImmutableArray<string>? Command { get; init; }

        public ImmutableArray<NameAndValue> Environment { get; init; } = [];

        public int? Cpu { get; init; }

        public int? Memory { get; init; }

        public int? MemoryReservation { get; init; }
    }
}
