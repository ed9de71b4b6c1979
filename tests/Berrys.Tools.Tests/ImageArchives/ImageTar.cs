using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Berrys.Tools.Tests.ImageArchives;

/// <summary>A small image as <c>docker save</c> writes it, made entry by entry.</summary>
internal sealed class ImageTar
{
    private readonly List<byte[]> _layers = [];

    public string Created { get; init; } = "2026-11-26T06:00:00.123456789Z";

    public string Id => Digest(Config());

    public static TarEntry File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public static TarEntry File(string name, byte[] content) => new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) };

    public static TarEntry Folder(string name) => new PaxTarEntry(TarEntryType.Directory, name);

    public static TarEntry Link(TarEntryType type, string name, string target) => new PaxTarEntry(type, name) { LinkName = target };

    public ImageTar Layer(params TarEntry[] entries) => Layer(Tar(entries));

    public ImageTar Layer(byte[] layer)
    {
        _layers.Add(layer);
        return this;
    }

    /// <summary>As Docker 20.10 does it: a folder per layer; a layer that occurs again is a link.</summary>
    public MemoryStream Legacy()
    {
        var config = Digest(Config())[7..] + ".json";
        var entries = new List<TarEntry> { File(config, Config()) };
        var names = new JsonArray();
        for (var i = 0; i < _layers.Count; i++)
        {
            var first = _layers.FindIndex(layer => layer.AsSpan().SequenceEqual(_layers[i]));
            names.Add($"{i}/layer.tar");
            entries.Add(first == i ? File($"{i}/layer.tar", _layers[i]) : Link(TarEntryType.SymbolicLink, $"{i}/layer.tar", $"../{first}/layer.tar"));
        }

        entries.Add(File("manifest.json", new JsonArray(new JsonObject { ["Config"] = config, ["RepoTags"] = null, ["Layers"] = names }).ToJsonString()));
        return new MemoryStream(Tar(entries));
    }

    /// <summary>The OCI layout: blobs by digest, compressed, found through two indexes.</summary>
    public MemoryStream Oci()
    {
        var entries = new List<TarEntry>();
        var layers = new JsonArray([.. _layers.Select(layer => Descriptor(entries, Compressed(layer)))]);
        var manifest = new JsonObject { ["config"] = Descriptor(entries, Config()), ["layers"] = layers };
        var attestation = new JsonObject
        {
            ["digest"] = "sha256:0",
            ["annotations"] = new JsonObject { ["vnd.docker.reference.type"] = "attestation-manifest" },
        };
        var index = new JsonObject { ["manifests"] = new JsonArray(Descriptor(entries, Bytes(manifest)), attestation) };
        entries.Add(File("index.json", Bytes(new JsonObject { ["manifests"] = new JsonArray(Descriptor(entries, Bytes(index))) })));
        return new MemoryStream(Tar(entries));
    }

    public static byte[] Tar(IEnumerable<TarEntry> entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                if (entry.DataStream is { } data)
                    data.Position = 0;
                entry.ModificationTime = DateTimeOffset.UnixEpoch;
                writer.WriteEntry(entry);
            }
        }

        return stream.ToArray();
    }

    private byte[] Config() => Bytes(new JsonObject
    {
        ["architecture"] = "amd64",
        ["created"] = Created,
        ["rootfs"] = new JsonObject { ["diff_ids"] = new JsonArray([.. _layers.Select(layer => JsonValue.Create(Digest(layer)))]), ["type"] = "layers" },
    });

    private static JsonObject Descriptor(List<TarEntry> entries, byte[] blob)
    {
        entries.Add(File($"blobs/{Digest(blob).Replace(':', '/')}", blob));
        return new JsonObject { ["digest"] = Digest(blob), ["size"] = blob.Length };
    }

    private static byte[] Compressed(byte[] layer)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(layer);
        return stream.ToArray();
    }

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    private static string Digest(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
