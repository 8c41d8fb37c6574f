using System.Collections.Immutable;
using System.Text;
using MimeKit;
using MimeKit.Text;

namespace PolicyForge.Governance.Mails;

/// <summary>An e-mail that a mail program opens to be looked at and sent (.eml): nothing in it is made of chance or of the clock.</summary>
public static class MailDraft
{
    private static readonly FormatOptions Format = FormatOf();

    /// <summary>RFC 5322, lines ended by CR LF, only ASCII.</summary>
    /// <param name="addresses">To whom; what is no address is left out, and without any the field is left to be filled in.</param>
    public static string Compose(IEnumerable<string?> addresses, string subject, string text, DateOnly day, ImmutableArray<(string FileName, byte[] Content)> attachments = default)
    {
        var message = new MimeMessage();
        // What a message has of its own accord, an id made of chance too, is what a draft has not.
        message.Headers.Clear();
        // X-Unsent opens the message as a draft in Outlook and Thunderbird.
        message.Headers.Add("X-Unsent", "1");
        message.Date = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero);
        foreach (string? address in addresses.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (MailboxAddress.TryParse(address, out var mailbox)) message.To.Add(mailbox);
        }

        if (message.To.Count == 0) message.Headers.Add(HeaderId.To, "");
        message.Subject = subject;
        var body = new TextPart(TextFormat.Plain) { Text = text, ContentTransferEncoding = ContentEncoding.Base64 };
        message.Body = attachments.IsDefaultOrEmpty ? body : new Multipart("mixed", [body, .. attachments.Select(file => (object)Attached(file.FileName, file.Content))]) { Boundary = "=_policyforge" };
        var content = new MemoryStream();
        message.WriteTo(Format, content);
        return Encoding.UTF8.GetString(content.ToArray());
    }

    private static MimePart Attached(string fileName, byte[] content) => new(MimeTypes.GetMimeType(fileName))
    {
        Content = new MimeContent(new MemoryStream(content)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = fileName },
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = fileName,
    };

    private static FormatOptions FormatOf()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
