using System.Collections.Immutable;
using System.Xml.Linq;

namespace PolicyForge.Docx.Reference;

/// <summary>A header or footer of a reference document with what it refers to.</summary>
/// <param name="Xml">Its markup, with our style ids.</param>
/// <param name="IsHeader">Header or footer.</param>
/// <param name="Type">"default" or "first".</param>
/// <param name="Media">Pictures by the relationship id that the markup has.</param>
/// <param name="Links">Addresses by relationship id.</param>
internal sealed record ReferenceRunningPart(
    XDocument Xml, bool IsHeader, string Type, ImmutableArray<ReferenceMedia> Media, ImmutableArray<(string Id, string Address)> Links);

/// <summary>A picture of a header or footer.</summary>
/// <param name="Id">Relationship id in the markup.</param>
/// <param name="Extension">Of its file name, lower case.</param>
internal sealed record ReferenceMedia(string Id, string Extension, ImmutableArray<byte> Content);
