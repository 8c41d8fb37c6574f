using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>A place in a form that a person fills in.</summary>
/// <param name="Name">Unique in the document: letters, digits and hyphens.</param>
/// <param name="Label">What to put there, for readers who cannot see where it stands.</param>
public abstract record FormField(string Name, string Label) : Inline;

/// <summary>Text. <paramref name="IsMultiline"/> leaves room for several lines.</summary>
public sealed record TextField(string Name, string Label, bool IsMultiline = false) : FormField(Name, Label);

/// <summary>A date.</summary>
public sealed record DateField(string Name, string Label) : FormField(Name, Label);

/// <summary>A box to tick, with the words printed after it.</summary>
public sealed record CheckBoxField(string Name, string Label, bool IsChecked = false) : FormField(Name, Label);

/// <summary>One of several choices (a drop-down list).</summary>
public sealed record ChoiceField(string Name, string Label, ImmutableArray<string> Options) : FormField(Name, Label);

/// <summary>A place to sign by hand: a cell or line of some height.</summary>
public sealed record SignatureField(string Name, string Label) : FormField(Name, Label);
