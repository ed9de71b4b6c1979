namespace Berrys.Build.EndToEnd.Launching;

/// <summary>A program in the build program's place: it prints what it was given and compiles quickly.</summary>
internal static class StandIn
{
    public const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>Berrys.Build</AssemblyName>
            <UseAppHost>false</UseAppHost>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="../src/**/*.cs" />
          </ItemGroup>
        </Project>
        """;

    public const string Program =
        """
        var lines = new List<string> { "version=1", "folder=" + Environment.CurrentDirectory, "root=" + Environment.GetEnvironmentVariable("BERRYS_BUILD_ROOT") };
        lines.AddRange(args.Select(argument => "<" + argument + ">"));
        if (Environment.GetEnvironmentVariable("STAND_IN_OUTPUT") is { } file)
            File.WriteAllLines(file, lines);
        foreach (var line in lines)
            Console.WriteLine(line);
        return args is ["--exit", var code] ? int.Parse(code) : 0;
        """;
}
