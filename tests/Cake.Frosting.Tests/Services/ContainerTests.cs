using Cake.Frosting.Internal.Services;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Tests.Services;

public sealed class ContainerTests
{
    // One step of a random list of registrations, and what it may need.
    private static readonly Action<IServiceCollection>[] Registrations =
    [
        services => services.AddSingleton<ILeaf, Leaf>(),
        services => services.AddSingleton<ILeaf, OtherLeaf>(),
        services => services.AddSingleton<ILeaf>(new Leaf()),
        services => services.AddTransient<ILeaf, Leaf>(),
        services => services.AddSingleton<ILeaf>(_ => new OtherLeaf()),
        services => services.AddSingleton<Pair>(),
        services => services.AddTransient<Pair>(),
        services => services.AddSingleton<Many>(),
        services => services.AddSingleton<Optional>(),
        services => services.AddSingleton<Choice>(),
        services => services.AddSingleton<Asking>(),
    ];

    private static readonly Type[] Questions =
        [typeof(ILeaf), typeof(Pair), typeof(Many), typeof(Optional), typeof(Choice), typeof(Asking), typeof(IEnumerable<ILeaf>), typeof(IEnumerable<Pair>), typeof(string)];

    [Test]
    public void It_answers_as_Microsofts_container_does() =>
        Gen.Int[0, Registrations.Length - 1].Array[0, 8].Sample(chosen =>
        {
            ServiceCollection services = [];
            foreach (var index in chosen)
                Registrations[index](services);
            using var expected = services.BuildServiceProvider();
            Container actual = new(services);

            foreach (var question in Questions)
                Ask(actual, question).ShouldBe(Ask(expected, question), question.ToString());
        });

    [Test]
    public void A_singleton_is_made_once_also_when_listed()
    {
        Container container = new(new ServiceCollection().AddSingleton<ILeaf, Leaf>().AddSingleton<ILeaf, OtherLeaf>());

        var single = container.GetRequiredService<ILeaf>();

        container.GetServices<ILeaf>().Last().ShouldBeSameAs(single);
        container.GetServices<ILeaf>().ShouldBe(container.GetServices<ILeaf>());
    }

    [Test]
    public void A_transient_is_made_each_time()
    {
        Container container = new(new ServiceCollection().AddTransient<ILeaf, Leaf>());

        container.GetRequiredService<ILeaf>().ShouldNotBeSameAs(container.GetRequiredService<ILeaf>());
    }

    [Test]
    public void A_service_that_needs_itself_is_refused_with_the_way_round()
    {
        Container container = new(new ServiceCollection().AddSingleton<Egg>().AddSingleton<Hen>());

        Should.Throw<InvalidOperationException>(() => container.GetService<Egg>()).Message.ShouldEndWith("Egg -> Hen -> Egg");
    }

    [Test]
    public void A_failing_constructor_throws_its_own_exception_and_may_be_tried_again()
    {
        var attempts = 0;
        Container container = new(new ServiceCollection().AddSingleton<ILeaf>(_ => ++attempts == 1 ? throw new TimeoutException() : new Leaf()));

        Should.Throw<TimeoutException>(() => container.GetService<ILeaf>());
        container.GetService<ILeaf>().ShouldBeOfType<Leaf>();
    }

    [Test]
    public void Many_threads_get_one_singleton()
    {
        var made = 0;
        Container container = new(new ServiceCollection().AddSingleton<ILeaf>(_ =>
        {
            Interlocked.Increment(ref made);
            return new Leaf();
        }));

        Parallel.For(0, 64, _ => container.GetRequiredService<ILeaf>());

        made.ShouldBe(1);
    }

    [Test]
    public void What_only_Microsofts_container_knows_is_left_to_it()
    {
        Build(services => services.AddSingleton<ILeaf, Leaf>()).ShouldBeOfType<Container>();
        Build(services => services.AddScoped<ILeaf, Leaf>()).ShouldBeOfType<ServiceProvider>();
        Build(services => services.AddKeyedSingleton<ILeaf, Leaf>("key")).ShouldBeOfType<ServiceProvider>();
        Build(services => services.AddSingleton(typeof(List<>), typeof(List<>))).ShouldBeOfType<ServiceProvider>();
    }

    private static IServiceProvider Build(Action<IServiceCollection> register)
    {
        ServiceCollection services = [];
        register(services);
        return Container.Build(services);
    }

    private static string Ask(IServiceProvider provider, Type question)
    {
        try
        {
            return provider.GetService(question) switch
            {
                null => "nothing",
                IEnumerable<object> all => $"[{string.Join(' ', all)}]",
                var one => one.ToString()!,
            };
        }
        catch (InvalidOperationException)
        {
            return "refused";
        }
    }

    internal interface ILeaf;

    internal sealed record Leaf : ILeaf;

    internal sealed record OtherLeaf : ILeaf;

    internal sealed record Pair(ILeaf Left, ILeaf Right);

    internal sealed class Many(IEnumerable<ILeaf> leaves, IEnumerable<Pair> pairs)
    {
        public override string ToString() => $"Many({string.Join(' ', leaves)}; {string.Join(' ', pairs)})";
    }

    internal sealed class Optional(ILeaf? leaf = null, int number = 3)
    {
        public override string ToString() => $"Optional({leaf}; {number})";
    }

    internal sealed class Choice
    {
        private readonly string _chosen;

        public Choice() => _chosen = "nothing";

        public Choice(ILeaf leaf) => _chosen = $"{leaf}";

        public Choice(ILeaf leaf, Pair pair) => _chosen = $"{leaf} and {pair}";

        public override string ToString() => $"Choice({_chosen})";
    }

    internal sealed class Asking(IServiceProvider provider)
    {
        public override string ToString() => $"Asking({provider.GetService<ILeaf>()})";
    }

    internal sealed record Egg(Hen Hen);

    internal sealed record Hen(Egg Egg);
}
