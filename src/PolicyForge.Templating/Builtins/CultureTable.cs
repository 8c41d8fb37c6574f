using System.Collections.Immutable;

namespace PolicyForge.Templating;

/// <summary>Names of days (from Sunday) and months, and patterns, from the Unicode Common Locale Data Repository.</summary>
internal static class CultureTable
{
    internal sealed record Entry(
        ImmutableArray<string> Names,
        string Days,
        string ShortDays,
        string Months,
        string ShortMonths,
        string ShortDate,
        string LongDate,
        string LongTime,
        string Decimal,
        string Group,
        string Currency,
        bool CurrencyBefore);

    private const string EnglishDays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday";
    private const string EnglishShortDays = "Sun Mon Tue Wed Thu Fri Sat";
    private const string EnglishMonths = "January February March April May June July August September October November December";
    private const string NarrowSpace = "\u202f";

    public static ImmutableArray<Entry> All { get; } =
    [
        new(
            ["en-GB", "en-IE"],
            EnglishDays,
            EnglishShortDays,
            EnglishMonths,
            "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
            "dd/MM/yyyy",
            "dddd, d MMMM yyyy",
            "HH:mm:ss",
            ".",
            ",",
            "£",
            true),
        new(
            ["en-US", "en"],
            EnglishDays,
            EnglishShortDays,
            EnglishMonths,
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            "M/d/yyyy",
            "dddd, MMMM d, yyyy",
            "h:mm:ss tt",
            ".",
            ",",
            "$",
            true),
        new(
            ["cy-GB", "cy"],
            "Dydd_Sul Dydd_Llun Dydd_Mawrth Dydd_Mercher Dydd_Iau Dydd_Gwener Dydd_Sadwrn".Replace('_', '\u00a0'),
            "Sul Llun Maw Mer Iau Gwen Sad",
            "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
            "Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag",
            "dd/MM/yyyy",
            "dddd, d MMMM yyyy",
            "HH:mm:ss",
            ".",
            ",",
            "£",
            true),
        new(
            ["fr-FR", "fr"],
            "dimanche lundi mardi mercredi jeudi vendredi samedi",
            "dim. lun. mar. mer. jeu. ven. sam.",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
            "dd/MM/yyyy",
            "dddd d MMMM yyyy",
            "HH:mm:ss",
            ",",
            NarrowSpace,
            "€",
            false),
        new(
            ["de-DE", "de"],
            "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag",
            "So Mo Di Mi Do Fr Sa",
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
            "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
            "dd.MM.yyyy",
            "dddd, d. MMMM yyyy",
            "HH:mm:ss",
            ",",
            ".",
            "€",
            false),
        new(
            ["es-ES", "es"],
            "domingo lunes martes miércoles jueves viernes sábado",
            "dom lun mar mié jue vie sáb",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "ene feb mar abr may jun jul ago sept oct nov dic",
            "d/M/yyyy",
            "dddd, d 'de' MMMM 'de' yyyy",
            "H:mm:ss",
            ",",
            ".",
            "€",
            false),
        new(
            ["it-IT", "it"],
            "domenica lunedì martedì mercoledì giovedì venerdì sabato",
            "dom lun mar mer gio ven sab",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "gen feb mar apr mag giu lug ago set ott nov dic",
            "dd/MM/yyyy",
            "dddd d MMMM yyyy",
            "HH:mm:ss",
            ",",
            ".",
            "€",
            false),
    ];
}
