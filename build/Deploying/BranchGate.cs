using System.Reflection;
using Berrys.Build.Versioning;
using Berrys.Pipeline;
using Berrys.Pipeline.Environments;
using Berrys.Pipeline.Releases;

namespace Berrys.Build.Deploying;

/// <summary>Keeps branches from what is not for them: on AWS and with <c>--strict</c> it refuses, in a rehearsal it says that it would.</summary>
/// <param name="context">The run.</param>
/// <param name="isRehearsal">Whether the cloud is the rehearsal.</param>
public sealed class BranchGate(PipelineContext context, bool isRehearsal)
{
    /// <summary>Checks the targets of the run.</summary>
    /// <param name="targets">Their classes.</param>
    /// <returns>A task that ends when all may run.</returns>
    /// <exception cref="BerrysException">One may not (exit code 4).</exception>
    public async Task CheckAsync(IEnumerable<Type> targets)
    {
        FollowsBranchPolicyAttribute[] rules =
            [.. targets.SelectMany(target => target.GetCustomAttributes<FollowsBranchPolicyAttribute>(inherit: false))];
        // Where --release names one, its own branch counts, not the one that is checked out.
        var deploys = context.Options.Release is null && rules.Any(rule => rule.Deploys);
        if (!deploys && rules.All(rule => rule.Deploys))
            return;
        var checkout = await new WorkspaceHistory(context).CheckoutAsync();
        Enforce(deploys ? BranchPolicy.Deploy(checkout, context.Options.Environment) : BranchPolicy.Publish(checkout));
    }

    /// <summary>Checks a release before it is deployed.</summary>
    /// <param name="release">The release.</param>
    /// <exception cref="BerrysException">It may not be deployed (exit code 4).</exception>
    public void Check(Release release)
    {
        var decision = BranchPolicy.DeployRelease(release.Branch);
        // The file of an earlier run may come from another branch than the one that was checked already.
        if (context.Options.Release is not null || !decision.Allowed)
            Enforce(decision);
    }

    private void Enforce(BranchDecision decision)
    {
        if (decision.Allowed)
        {
            context.Print($"Branch policy: {decision.Why}");
            return;
        }

        if (!isRehearsal || context.Options.Strict)
            throw new BerrysException(ExitCode.Refused, $"Branch policy: {decision.Why}.", decision.Next);
        context.Print($"Branch policy: {decision.Why}; refused on AWS and with --strict, rehearsed all the same");
    }
}
