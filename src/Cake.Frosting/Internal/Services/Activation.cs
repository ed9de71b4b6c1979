using System.Reflection;

namespace Cake.Frosting.Internal.Services;

/// <summary>Makes objects whose constructor asks for services.</summary>
internal static class Activation
{
    /// <summary>Makes an object by the public constructor with the most parameters that can all be had.</summary>
    /// <param name="type">The type of the object.</param>
    /// <param name="provider">Where parameters come from; one that is not registered takes its default value.</param>
    /// <returns>The object.</returns>
    /// <exception cref="InvalidOperationException">No constructor can be called.</exception>
    public static object Create(Type type, IServiceProvider provider)
    {
        var constructors = type.GetConstructors();
        if (constructors.Length > 1)
            Array.Sort(constructors, (left, right) => right.GetParameters().Length - left.GetParameters().Length);

        Type? missing = null;
        foreach (var constructor in constructors)
        {
            if (TryGetArguments(constructor, provider, out var arguments, ref missing))
                return constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        }

        throw new InvalidOperationException(missing is null
            ? $"The service '{type}' has no public constructor."
            : $"Unable to resolve service for type '{missing}' while attempting to activate '{type}'.");
    }

    private static bool TryGetArguments(ConstructorInfo constructor, IServiceProvider provider, out object?[] arguments, ref Type? missing)
    {
        var parameters = constructor.GetParameters();
        arguments = parameters.Length == 0 ? [] : new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            arguments[i] = provider.GetService(parameters[i].ParameterType);
            if (arguments[i] is not null)
                continue;
            if (!parameters[i].HasDefaultValue)
            {
                missing ??= parameters[i].ParameterType;
                return false;
            }

            arguments[i] = parameters[i].DefaultValue;
        }

        return true;
    }
}
