using Cake.Frosting;

var exitCode = CakeHost.Create().Run(args);
foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
    Console.WriteLine($"loaded: {assembly.GetName().Name}");
return exitCode;
