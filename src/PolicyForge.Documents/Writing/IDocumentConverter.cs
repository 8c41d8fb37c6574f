using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Writing;

/// <summary>Turns files of one format into another with a program of the machine: many at once, because starting it takes long.</summary>
/// <remarks>For one thread.</remarks>
public interface IDocumentConverter
{
    /// <summary>"pdf": the name that --format takes.</summary>
    string Format { get; }

    /// <summary>File name extension with its dot.</summary>
    string Extension { get; }

    /// <summary>The format of the files that it takes.</summary>
    string SourceFormat { get; }

    /// <summary>What a fingerprint of a build must know of it: its options.</summary>
    string Variant { get; }

    /// <summary>Why it cannot work on this machine; null where it can.</summary>
    Diagnostic? FindFault();

    /// <summary>Converts all that it can, and says which could not be.</summary>
    /// <param name="receive">Called with the index of a source and its bytes, in the order of the sources where nothing fails.</param>
    ImmutableArray<Diagnostic> Convert(ImmutableArray<ConversionSource> sources, Action<int, byte[]> receive, CancellationToken cancellation = default);

    /// <summary>The page, from 1, on which each anchor of a contents list stands in what came out. An anchor that cannot be told for certain is left out.</summary>
    ImmutableDictionary<string, int> FindPages(byte[] converted, Contents contents);
}

/// <summary>A file to convert.</summary>
/// <param name="Name">What messages call it: "meadow-bank/social-media.pdf".</param>
/// <param name="Path">Absolute.</param>
/// <param name="Modified">The date that the result bears: it must not depend on the clock.</param>
public sealed record ConversionSource(string Name, string Path, DateTimeOffset Modified);
