namespace PolicyForge.Composition.Naming;

/// <summary>Where in a document words stand, as findings say it.</summary>
internal static class ReaderPlace
{
    public const string Text = "its text";
    public const string Heading = "a heading";
    public const string Table = "a table";
    public const string Caption = "a caption";
    public const string Footnote = "a footnote";
    public const string Form = "a form";
    public const string Signature = "a signature line";
    public const string Link = "the address of a link";
    public const string Anchor = "the address of a heading";
    public const string Picture = "the alternative text of a picture";
    public const string PictureName = "the name of a picture";
    public const string Description = "the description of a table";
    public const string History = "its history";
    public const string Properties = "its properties";
    public const string Running = "a header, footer or title of its layout";
    public const string FileName = "its file name";

    /// <summary>True for names of files and addresses, which are written in small letters.</summary>
    public static bool IsAddress(string place) => place is PictureName or FileName or Anchor;
}
