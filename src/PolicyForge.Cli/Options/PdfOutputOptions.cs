using System.CommandLine;
using PolicyForge.Cli.Outside;
using PolicyForge.Pdf;

namespace PolicyForge.Cli.Options;

/// <summary>What a command that generates documents asks of LibreOffice.</summary>
public sealed class PdfOutputOptions
{
    private readonly Option<bool> _archival = new("--pdf-a") { Description = "Make PDF files PDF/A-2b, for archives" };
    private readonly Option<bool> _pageNumbers = new("--page-numbers") { Description = "Put page numbers into contents lists of Word and PDF files (needs LibreOffice; takes longer)" };

    public void AddTo(Command command)
    {
        command.Options.Add(_archival);
        command.Options.Add(_pageNumbers);
    }

    public bool WantsPageNumbers(ParseResult parse) => parse.GetValue(_pageNumbers);

    public PdfConverter ConverterFor(ParseResult parse, CommandEnvironment environment) =>
        new(environment.FindOffice(), new PdfOptions { IsArchival = parse.GetValue(_archival) });
}
