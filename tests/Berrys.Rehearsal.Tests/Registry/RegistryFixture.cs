using Berrys.Pipeline.Checks;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Registry;
using Berrys.Rehearsal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Rehearsal.Tests.Registry;

/// <summary>ECR in a state folder, wired as in the rehearsal.</summary>
internal sealed class RegistryFixture : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public RegistryFixture(RehearsalSettings settings, IUpstream upstream) => _provider = new ServiceCollection()
        .AddSingleton(settings).AddSingleton(TimeProvider.System).AddSingleton(upstream).AddRegistry().BuildServiceProvider();

    public RegistryServer Server => _provider.GetRequiredService<RegistryServer>();

    public IAwsHandler Ecr => _provider.GetRequiredService<IAwsHandler>();

    public ICommandRunner Commands => _provider.GetRequiredService<ICommandRunner>();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
