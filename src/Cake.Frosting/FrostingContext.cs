using Cake.Core;

namespace Cake.Frosting;

/// <summary>The default context; derive from it to carry a build's own state.</summary>
/// <param name="context">The Cake context that everything is passed on to.</param>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext;
