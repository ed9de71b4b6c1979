using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Parallel.Running;

/// <summary>What the parts of one run share.</summary>
internal sealed record RunContext(
    ICakeContext Cake, IExecutionStrategy Strategy, CakeEngineActions Actions, EngineEvents Events, ICakeLog Log, TimeProvider Time);
