namespace Cake.Parallel;

/// <summary>How the console marks groups of output so that the place it is read in can fold them.</summary>
public enum OutputStyle
{
    /// <summary>A rule with the title, for terminals and files.</summary>
    Plain,

    /// <summary>GitHub Actions workflow commands: <c>::group::</c> and <c>::endgroup::</c>.</summary>
    GitHub,

    /// <summary>GitLab's collapsible sections: <c>section_start</c> and <c>section_end</c>.</summary>
    GitLab,

    /// <summary>Azure Pipelines formatting commands: <c>##[group]</c> and <c>##[endgroup]</c>.</summary>
    AzurePipelines,
}
