using System.Net.Sockets;
using System.Text;
using Berrys.Tools.Prerequisites;
using CsCheck;

namespace Berrys.Tools.Tests.Prerequisites;

[CancelAfter(60_000)]
public class DockerEngineProbeTests
{
    private const string Head = "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Impatience = TimeSpan.FromMilliseconds(50);

    [TestCase(null, "/var/run/docker.sock")]
    [TestCase("", "/var/run/docker.sock")]
    [TestCase("unix://", "/var/run/docker.sock")]
    [TestCase("unix:///run/user/1000/docker.sock", "/run/user/1000/docker.sock")]
    [TestCase("unix:///with space/docker.sock", "/with space/docker.sock")]
    [TestCase("tcp://127.0.0.1:2375", null)]
    [TestCase("ssh://me@host", null)]
    [TestCase("npipe:////./pipe/docker_engine", null)]
    [TestCase("/var/run/docker.sock", null)]
    public void Finds_the_socket_that_the_variable_names(string? host, string? expected) => DockerEngineProbe.SocketOf(host).ShouldBe(expected);

    [TestCase(Head + "{\"Platform\":{\"Name\":\"Docker\"},\"Version\":\"20.10.24+dfsg1\",\"ApiVersion\":\"1.41\"}\n", "20.10.24+dfsg1")]
    [TestCase("{\"Version\":\"28.0\"}", "28.0")]
    [TestCase(Head + "{\"Components\":[{\"Version\":\"1\"}],\"Version\":\"2\"}", "2")]
    [TestCase(Head + "{\"Components\":[{\"Version\":\"1\"}]}", null)]
    [TestCase(Head + "{\"version\":\"28.0\"}", null)]
    [TestCase(Head + "{\"Version\":28}", null)]
    [TestCase(Head + "{\"Version\":null}", null)]
    [TestCase(Head + "{\"Version\":\"\"}", null)]
    [TestCase(Head + "{\"Version\":\"\\ud800\"}", null)]
    [TestCase(Head + "{\"Version\":\"28.0\"", null)]
    [TestCase(Head + "{\"Version\":\"28.0\"}{}", null)]
    [TestCase("HTTP/1.0 500 Internal Server Error\r\n\r\n{\"message\":\"no\"}", null)]
    [TestCase(Head + "<html>}{</html>", null)]
    [TestCase(Head, null)]
    [TestCase("", null)]
    public void Reads_the_version(string answer, string? expected) => DockerEngineProbe.ParseVersion(answer).ShouldBe(expected);

    [Test]
    public void Says_nothing_but_never_fails_on_garbage() =>
        Gen.String[Gen.Char["{}\"Version:,0\\u d8\r\n"], 0, 60].Sample(answer => DockerEngineProbe.ParseVersion(answer) is null or { Length: > 0 });

    [Test]
    public async Task Asks_an_engine(CancellationToken token)
    {
        await using var engine = FakeEngine.Answering(Head + "{\"Version\":\"20.10.24+dfsg1\"}");

        (await DockerEngineProbe.VersionAsync(engine.SocketPath, Patience, token)).ShouldBe("20.10.24+dfsg1");
        engine.Request.ShouldStartWith("GET /version HTTP/1.0\r\n");
    }

    [Test]
    public async Task Waits_for_an_answer_that_comes_in_pieces(CancellationToken token)
    {
        await using var engine = new FakeEngine(async (connection, closing) =>
        {
            await FakeEngine.ReadHeadAsync(connection, closing);
            foreach (var piece in Encoding.UTF8.GetBytes(Head + "{\"Version\":\"ä1\"}"))
                await connection.SendAsync(new[] { piece }, closing);
        });

        (await DockerEngineProbe.VersionAsync(engine.SocketPath, Patience, token)).ShouldBe("ä1");
    }

    [TestCase("")]
    [TestCase("SSH-2.0-OpenSSH_9.2\r\n")]
    [TestCase("HTTP/1.0 503 Service Unavailable\r\n\r\nstarting")]
    [TestCase(Head + "{\"Version\":\"20.1")]
    public async Task Knows_no_version_of_what_answers_otherwise(string answer, CancellationToken token)
    {
        await using var engine = FakeEngine.Answering(answer);

        (await DockerEngineProbe.VersionAsync(engine.SocketPath, Patience, token)).ShouldBeNull();
    }

    [Test]
    public async Task Knows_no_version_when_the_connection_is_reset(CancellationToken token)
    {
        // Closing a socket with something unread in it resets the connection.
        await using var engine = new FakeEngine(async (connection, closing) => await connection.ReceiveAsync(new byte[1], closing));

        (await DockerEngineProbe.VersionAsync(engine.SocketPath, Patience, token)).ShouldBeNull();
    }

    [Test]
    public async Task Gives_a_silent_engine_up_when_the_deadline_passes(CancellationToken token)
    {
        await using var engine = new FakeEngine((_, closing) => Task.Delay(Timeout.Infinite, closing));

        (await DockerEngineProbe.VersionAsync(engine.SocketPath, Impatience, token)).ShouldBeNull();
    }

    [Test]
    public async Task Gives_an_engine_up_that_answers_without_end(CancellationToken token)
    {
        await using var engine = new FakeEngine(async (connection, closing) =>
        {
            await connection.SendAsync(Encoding.ASCII.GetBytes(Head + "{\"Version\":\"1\""), closing);
            await Task.Delay(Timeout.Infinite, closing);
        });

        (await DockerEngineProbe.VersionAsync(engine.SocketPath, Impatience, token)).ShouldBeNull();
    }

    [Test]
    public async Task Cancelling_is_not_an_engine_that_is_missing(CancellationToken token)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(token);
        await using var engine = new FakeEngine(async (connection, closing) =>
        {
            await FakeEngine.ReadHeadAsync(connection, closing);
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, closing);
        });

        await Should.ThrowAsync<OperationCanceledException>(DockerEngineProbe.VersionAsync(engine.SocketPath, Patience, cancellation.Token));
    }

    [Test]
    public async Task Finds_no_engine_where_nobody_listens(CancellationToken token)
    {
        using var folder = new TemporaryFolder();
        var leftOver = Path.Combine(folder.Path, "left-over.sock");
        using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
            socket.Bind(new UnixDomainSocketEndPoint(leftOver));

        string[] paths = [leftOver, folder.Write("file.sock", ""), Path.Combine(folder.Path, "missing.sock"), folder.Path, ""];
        foreach (var path in paths)
            (await DockerEngineProbe.VersionAsync(path, Patience, token)).ShouldBeNull(path);
    }

    [Test]
    public async Task Finds_no_engine_at_a_path_that_no_socket_can_have(CancellationToken token)
    {
        using var folder = new TemporaryFolder();

        (await DockerEngineProbe.VersionAsync(folder.Write(new string('x', 200), ""), Patience, token)).ShouldBeNull();
    }
}
