using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Internal.Services;

/// <summary>
/// Makes services with the rules of Microsoft.Extensions.DependencyInjection: the last registration of a type wins,
/// a singleton is made once per registration, a list holds every registration in order.
/// It starts without that library's code generation, which is a third of the start-up of a small build.
/// Safe for concurrent use.
/// </summary>
internal sealed class Container : IServiceProvider
{
    private readonly Dictionary<Type, List<ServiceDescriptor>> _services = [];
    private readonly Dictionary<ServiceDescriptor, object> _singletons = [];
    private readonly List<ServiceDescriptor> _underConstruction = [];
    private readonly Lock _gate = new();

    /// <summary>Makes a container.</summary>
    /// <param name="services">The registrations: singleton or transient, no open generic types, no keys.</param>
    public Container(IEnumerable<ServiceDescriptor> services)
    {
        foreach (var service in services)
        {
            if (!_services.TryGetValue(service.ServiceType, out var registered))
                _services.Add(service.ServiceType, registered = []);
            registered.Add(service);
        }
    }

    /// <summary>Makes a provider: a container, or Microsoft's where the build registered what only that one knows.</summary>
    /// <param name="services">The registrations.</param>
    /// <returns>The provider.</returns>
    public static IServiceProvider Build(ServiceCollection services)
    {
        foreach (var service in services)
        {
            if (service.IsKeyedService || service.Lifetime == ServiceLifetime.Scoped || service.ServiceType.IsGenericTypeDefinition)
                return BuildFull(services);
        }

        return new Container(services);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A service needs itself, or one that is not registered.</exception>
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IServiceProvider))
            return this;

        lock (_gate)
        {
            if (_services.TryGetValue(serviceType, out var registered))
                return Get(registered[^1]);
            return serviceType.IsConstructedGenericType && serviceType.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                ? GetAll(serviceType.GenericTypeArguments[0])
                : null;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Performance", "CA1859:Use concrete types when possible for improved performance", Justification = "A concrete type would be loaded with the caller.")]
    private static IServiceProvider BuildFull(ServiceCollection services) => services.BuildServiceProvider();

    private Array GetAll(Type serviceType)
    {
        var registered = _services.GetValueOrDefault(serviceType) ?? [];
        var all = Array.CreateInstance(serviceType, registered.Count);
        for (var i = 0; i < registered.Count; i++)
            all.SetValue(Get(registered[i]), i);
        return all;
    }

    private object Get(ServiceDescriptor service)
    {
        if (service.ImplementationInstance is { } instance)
            return instance;
        if (_singletons.TryGetValue(service, out var made))
            return made;
        if (_underConstruction.Contains(service))
            throw new InvalidOperationException("A service needs itself: " + string.Join(" -> ", _underConstruction.Append(service).Select(link => link.ServiceType.Name)));

        _underConstruction.Add(service);
        try
        {
            var result = service.ImplementationFactory is { } factory
                ? factory(this)
                : Activation.Create(service.ImplementationType!, this);
            if (service.Lifetime == ServiceLifetime.Singleton)
                _singletons.Add(service, result);
            return result;
        }
        finally
        {
            _underConstruction.RemoveAt(_underConstruction.Count - 1);
        }
    }
}
