using Berrys.Build.Images;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;
using Berrys.Tools.Docker;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Build.Releasing;

/// <summary>A login to the registry, kept in a folder of its own and never among the user's.</summary>
public sealed class RegistrySession : IDisposable
{
    private static readonly TimeSpan LogInDeadline = TimeSpan.FromMinutes(1);
    private readonly PipelineContext _context;
    private readonly IImageStore _store;
    private readonly SecretRegistry _secrets;
    private readonly SemaphoreSlim _gate = new(1, 1);

    private RegistrySession(PipelineContext context, DockerClient client, IImageStore store, SecretRegistry secrets, string configuration, RegistryLogin login)
    {
        _context = context;
        Client = client;
        _store = store;
        _secrets = secrets;
        Configuration = configuration;
        Login = login;
    }

    /// <summary>The Docker client that is logged in.</summary>
    public DockerClient Client { get; }

    /// <summary>The folder that the client's login is in.</summary>
    public string Configuration { get; }

    /// <summary>The login that holds now.</summary>
    public RegistryLogin Login { get; private set; }

    /// <summary>Logs in.</summary>
    /// <param name="context">The run.</param>
    /// <param name="engine">The engine that pushes.</param>
    /// <param name="store">The registry.</param>
    /// <param name="secrets">Gets the password, so that nothing shows it.</param>
    /// <returns>The session; disposing removes the login from this machine.</returns>
    /// <exception cref="BerrysException">The registry refuses (exit code 1 or 3).</exception>
    public static async Task<RegistrySession> OpenAsync(PipelineContext context, ContainerEngine engine, IImageStore store, SecretRegistry secrets)
    {
        var client = await engine.ClientAsync(context.CancellationToken);
        var login = await store.LogInAsync(context.CancellationToken);
        var session = new RegistrySession(context, client, store, secrets, Directory.CreateTempSubdirectory("berrys-docker-").FullName, login);
        try
        {
            await session.UseAsync(login, context.CancellationToken);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Logs in again, once for all who find that the login has expired.</summary>
    /// <param name="expired">The login that holds no more.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>A task that ends when a newer login holds.</returns>
    /// <exception cref="BerrysException">The registry refuses (exit code 1 or 3).</exception>
    public async Task RenewAsync(RegistryLogin expired, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!ReferenceEquals(Login, expired))
                return;
            _context.Print("The registry's login has expired; logging in again");
            var login = await _store.LogInAsync(cancellationToken);
            await UseAsync(login, cancellationToken);
            Login = login;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Directory.Delete(Configuration, recursive: true);
        _gate.Dispose();
    }

    private async Task UseAsync(RegistryLogin login, CancellationToken cancellationToken)
    {
        _secrets.Register("ECR password", login.Password);
        var command = DockerCommands.LogIn(Client.Path, _context.Workspace.Root, Configuration, login.Host, login.User, login.Password, LogInDeadline);
        var result = await _context.Commands.RunAsync(command, null, cancellationToken);
        if (result.ExitCode != 0 || result.DeadlinePassed)
            throw new BerrysException(ExitCode.Failed, CommandFailure.Describe(result, _secrets.Current));
    }
}
