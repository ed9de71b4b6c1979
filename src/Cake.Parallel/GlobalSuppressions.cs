using System.Diagnostics.CodeAnalysis;

[assembly: SuppressMessage(
    "Design",
    "CA1031:Do not catch general exception types",
    Justification = "The engine runs other people's code: whatever it throws must reach its handlers, the report and the caller.")]
[assembly: SuppressMessage(
    "Naming",
    "CA1713:Events should not have 'Before' or 'After' prefix",
    Justification = "The names are those of Cake's ICakeEngine.")]
