using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Yaml;

/// <summary>A node of a YAML file, with its span in the whole file.</summary>
public abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What it is, for messages: "text", "a list".</summary>
    public abstract string Description { get; }
}

/// <summary>A single value. <paramref name="IsPlain"/>: written without quotes, so that YAML may mean other than text by it.</summary>
public sealed record YamlScalar(string Value, bool IsPlain, SourceSpan Span) : YamlNode(Span)
{
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>True or false as YAML 1.2 writes them; null for anything else.</summary>
    public bool? Boolean => !IsPlain ? null : Value switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    public override string Description => IsNull ? "nothing" : Boolean is not null ? "true or false" : "text";
}

/// <summary>Keys and values in the order written; of a key written twice only the first is kept.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    public override string Description => "keys and values";
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span)
{
    public override string Description => "a list";
}
