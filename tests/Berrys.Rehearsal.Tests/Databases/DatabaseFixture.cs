using Berrys.Rehearsal.Databases;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Tests.Stores;
using Berrys.Rehearsal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Tests.Databases;

/// <summary>RDS in a state folder, wired as in the rehearsal.</summary>
internal sealed class DatabaseFixture : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public DatabaseFixture(RehearsalSettings settings, IUpstream upstream) => _provider = new ServiceCollection()
        .AddSingleton(settings).AddSingleton(TimeProvider.System).AddSingleton(upstream).AddSingleton(TemporaryState.Network)
        .AddLogging().AddDatabases().BuildServiceProvider();

    public DatabaseWork Work => _provider.GetRequiredService<DatabaseWork>();

    public DatabaseRecords Records => _provider.GetRequiredService<DatabaseRecords>();

    public IAwsHandler Rds => _provider.GetRequiredService<IAwsHandler>();

    public async ValueTask DisposeAsync()
    {
        await Work.StopAsync(CancellationToken.None);
        await _provider.DisposeAsync();
    }
}
