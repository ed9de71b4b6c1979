using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>A place to keep a build's service registrations.</summary>
public interface IFrostingStartup
{
    /// <summary>Adds the build's services.</summary>
    /// <param name="services">The services of the host.</param>
    void Configure(IServiceCollection services);
}
