namespace Cake.Frosting.Tests;

public sealed class PublicApiTests
{
    [Test]
    public void Only_what_the_published_package_has_is_public() =>
        typeof(CakeHost).Assembly.GetExportedTypes().Select(type => type.FullName).ShouldBe(
            [
                "Cake.Frosting.AsyncFrostingTask", "Cake.Frosting.AsyncFrostingTask`1", "Cake.Frosting.CakeHost", "Cake.Frosting.CakeHostExtensions",
                "Cake.Frosting.ContinueOnErrorAttribute", "Cake.Frosting.FrostingContext", "Cake.Frosting.FrostingException",
                "Cake.Frosting.FrostingLifetime", "Cake.Frosting.FrostingLifetime`1", "Cake.Frosting.FrostingSetup", "Cake.Frosting.FrostingSetup`1",
                "Cake.Frosting.FrostingTask", "Cake.Frosting.FrostingTask`1", "Cake.Frosting.FrostingTaskLifetime", "Cake.Frosting.FrostingTaskLifetime`1",
                "Cake.Frosting.FrostingTaskSetup", "Cake.Frosting.FrostingTaskSetup`1", "Cake.Frosting.FrostingTaskTeardown", "Cake.Frosting.FrostingTaskTeardown`1",
                "Cake.Frosting.FrostingTeardown", "Cake.Frosting.FrostingTeardown`1", "Cake.Frosting.IFrostingContext", "Cake.Frosting.IFrostingLifetime",
                "Cake.Frosting.IFrostingSetup", "Cake.Frosting.IFrostingStartup", "Cake.Frosting.IFrostingTask", "Cake.Frosting.IFrostingTaskLifetime",
                "Cake.Frosting.IFrostingTaskSetup", "Cake.Frosting.IFrostingTaskTeardown", "Cake.Frosting.IFrostingTeardown", "Cake.Frosting.IToolInstaller",
                "Cake.Frosting.IsDependeeOfAttribute", "Cake.Frosting.IsDependentOnAttribute", "Cake.Frosting.ServiceCollectionExtensions",
                "Cake.Frosting.TaskDescriptionAttribute", "Cake.Frosting.TaskNameAttribute",
            ],
            ignoreOrder: true);
}
