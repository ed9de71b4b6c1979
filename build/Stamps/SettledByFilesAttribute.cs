namespace Berrys.Build.Stamps;

/// <summary>Says that a target comes to the same again as long as files, tools and declared variables are the same: it asks no engine, no service and no clock.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SettledByFilesAttribute : Attribute;
