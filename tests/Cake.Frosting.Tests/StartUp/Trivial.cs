using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Tests.StartUp;

/// <summary>The only public task of this assembly, so that it alone makes the build that <c>Program</c> runs.</summary>
[TaskDescription("Says hello")]
public sealed class Trivial : FrostingTask
{
    public override void Run(ICakeContext context) => context.Log.Information("hello {0}", string.Join('+', context.Arguments.GetArguments("name")));
}
