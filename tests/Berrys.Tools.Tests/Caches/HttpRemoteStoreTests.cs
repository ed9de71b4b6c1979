using System.Net;
using System.Net.Sockets;
using System.Text;
using Berrys.Pipeline.Caching.Remote;
using Berrys.Tools.Caches;

namespace Berrys.Tools.Tests.Caches;

public sealed class HttpRemoteStoreTests
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(300);

    // Of the password "canary-91c4", hashed by SHA-1 as htpasswd does.
    private static string Login => "ada:{SHA}" + Convert.ToBase64String(Sha1("canary-91c4"));

    [Test]
    public async Task Keeps_files_in_nginx()
    {
        await using var nginx = await new NginxServer().StartedAsync();
        using var store = new HttpRemoteStore(nginx.Address, RemoteCredentials.Of(null, null, null));
        var content = Enumerable.Range(0, 3_000_000).Select(number => (byte)number).ToArray();

        (await store.HasAsync("cas/0a", default)).ShouldBeFalse();
        (await GetAsync(store, "cas/0a")).ShouldBeNull();
        await store.PutAsync("cas/0a", new MemoryStream(content), default);

        (await store.HasAsync("cas/0a", default)).ShouldBeTrue();
        (await GetAsync(store, "cas/0a"))!.SequenceEqual(content).ShouldBeTrue();
        nginx.Files.ShouldBe(["cas/0a"]);
        (await Should.ThrowAsync<RemoteStoreException>(() => GetAsync(store, "cas/0a", limit: 1 << 20))).Message.ShouldBe("it gives more than 1 MiB for one file");
    }

    [Test]
    public async Task Says_who_it_is_and_what_to_do_when_that_is_refused()
    {
        await using var nginx = await new NginxServer(Login).StartedAsync();
        using var known = new HttpRemoteStore(nginx.Address, RemoteCredentials.Of(null, "ada", "canary-91c4"));
        using var unknown = new HttpRemoteStore(nginx.Address, RemoteCredentials.Of("canary-token", null, null));

        await known.PutAsync("ac/1", new MemoryStream([1, 2]), default);
        (await GetAsync(known, "ac/1")).ShouldBe([1, 2]);
        var error = await Should.ThrowAsync<RemoteStoreException>(() => GetAsync(unknown, "ac/1"));

        error.Message.ShouldBe("it refuses our credentials (401); BERRYS_CACHE_TOKEN, or BERRYS_CACHE_USER and BERRYS_CACHE_PASSWORD, hold them");
        error.ToString().ShouldNotContain("canary");
    }

    [TestCase("HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n", "it answers 500")]
    [TestCase("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", "it answers 302")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this", "it has said nothing for 0.3 seconds|its answer broke off")]
    [TestCase("", "it has said nothing for 0.3 seconds|cannot be reached")]
    [TestCase("garbage\r\n\r\n", "cannot be reached")]
    public async Task Whatever_it_does_is_trouble_that_ends_soon(string answer, string expected)
    {
        await using var server = new OddServer(answer, Silence * 3);
        using var store = new HttpRemoteStore(server.Address, RemoteCredentials.Of(null, null, null), Silence);

        var error = await Should.ThrowAsync<RemoteStoreException>(() => GetAsync(store, "ac/1"));

        error.Message.ShouldMatch($".*({expected}).*");
    }

    [Test]
    public async Task Where_nobody_listens_it_cannot_be_reached()
    {
        using var store = new HttpRemoteStore(new Uri("http://127.0.0.1:1/x"), RemoteCredentials.Of(null, null, null), Silence);

        (await Should.ThrowAsync<RemoteStoreException>(() => GetAsync(store, "ac/1"))).Message.ShouldStartWith("127.0.0.1:1 cannot be reached: ");
    }

    [Test]
    public async Task Cancelling_is_no_trouble_of_the_store()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var store = new HttpRemoteStore(new Uri($"http://{listener.LocalEndpoint}/"), RemoteCredentials.Of(null, null, null));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<OperationCanceledException>(() => store.HasAsync("ac/1", cancellation.Token));
    }

    private static async Task<byte[]?> GetAsync(HttpRemoteStore store, string path, long limit = 1 << 30)
    {
        using var content = new MemoryStream();
        return await store.GetAsync(path, content, limit, CancellationToken.None) ? content.ToArray() : null;
    }

#pragma warning disable CA5350 // What nginx knows without a system library.
    private static byte[] Sha1(string text) => System.Security.Cryptography.SHA1.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
}
