using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Rehearsal.Ecs.State;

/// <summary>Objects of one kind, each in a file of its own. Safe to use from many threads.</summary>
/// <typeparam name="T">The kind: an immutable record.</typeparam>
/// <param name="folder">The folder of their files.</param>
/// <param name="changed">Called after each change.</param>
internal sealed class ObjectTable<T>(string folder, Action changed)
    where T : class, ITagged
{
    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Lock _lock = new();
    private ImmutableSortedDictionary<string, T> _items = ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

    /// <summary>The objects as they are now, by ARN.</summary>
    public ImmutableSortedDictionary<string, T> Items => Volatile.Read(ref _items);

    /// <summary>Reads the files.</summary>
    public void Load()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.EnumerateFiles(folder, "*.json"))
        {
            var item = JsonSerializer.Deserialize<T>(File.ReadAllText(path), Format)!;
            _items = _items.SetItem(item.Arn, item);
        }
    }

    /// <summary>Looks one up.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <returns>It, or <see langword="null"/>.</returns>
    public T? Find(string arn) => Items.GetValueOrDefault(arn);

    /// <summary>Adds one, or puts it in place of the one with its ARN.</summary>
    /// <param name="item">It.</param>
    public void Put(T item) => Update(item.Arn, _ => item);

    /// <summary>Changes one; changes of the same table follow one another.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="change">From what is there (or not) to what shall be there; the very same object or <see langword="null"/> for no change.</param>
    /// <returns>What is there now.</returns>
    public T? Update(string arn, Func<T?, T?> change)
    {
        T? after;
        lock (_lock)
        {
            var before = Find(arn);
            after = change(before);
            if (after is null || ReferenceEquals(before, after))
                return before;
            AtomicFile.Write(PathOf(arn), JsonSerializer.Serialize(after, Format));
            Volatile.Write(ref _items, _items.SetItem(arn, after));
        }

        changed();
        return after;
    }

    /// <summary>Removes one.</summary>
    /// <param name="arn">Its ARN.</param>
    public void Remove(string arn)
    {
        lock (_lock)
        {
            File.Delete(PathOf(arn));
            Volatile.Write(ref _items, _items.Remove(arn));
        }

        changed();
    }

    private string PathOf(string arn) => Path.Combine(folder, arn.Replace(':', '~').Replace('/', '~') + ".json");
}
