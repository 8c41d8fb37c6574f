namespace PolicyForge.Templating.Tests;

/// <summary>Dates do not depend on the machine: not on its clock, time zone or cultures.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData("{{ date.parse '01/09/2026' }}", "01 Sep 2026")]
    [InlineData("{{ date '01/09/2026' }} {{ '1/9/2026' | date }}", "01 Sep 2026 01 Sep 2026")]
    [InlineData("{{ '01/09/2026' | date.add_days 1 }}", "02 Sep 2026")]
    [InlineData("{{ date.parse_to_string '01/09/2026' '%F' }}", "2026-09-01")]
    [InlineData("{{ date.parse '01/13/2026' }}", "13 Jan 2026")]
    [InlineData("{{ date.parse '01/09/2026' culture: 'en-US' }} {{ date.parse '01/09/2026' culture: 'en-GB' }}", "09 Jan 2026 01 Sep 2026")]
    [InlineData("{{ date.parse '2026-09-01' }} {{ date.parse '2016/01/05 13:14:15' | date.to_string '%T' }}", "01 Sep 2026 13:14:15")]
    [InlineData("{{ date.parse '1 September 2026' }} {{ date.parse '1 Sep 2026' }}", "01 Sep 2026 01 Sep 2026")]
    [InlineData("{{ date.parse '01/09/2026' pattern: '%m/%d/%Y' }} {{ date.parse '2026-09-01' 'yyyy-dd-MM' }}", "09 Jan 2026 09 Jan 2026")]
    [InlineData("{{ date.parse '1st of 09, 2026' pattern: '%est of %m, %Y' }}", "01 Sep 2026")]
    [InlineData("{{ date.parse 'not a date' }} [{{ date.parse null }}]", "01 Jan 0001 []")]
    public void Parse_text_readsTheDayFirst(string text, string expected) => Assert.Equal(expected, Render(text));

    /// <summary>.NET takes the first of a month that is named without a day.</summary>
    [Theory]
    [InlineData("{{ 'May 2023' | date.to_string '%d %B %Y' }}", "May 2023")]
    [InlineData("{{ '2023-05' | date.to_string '%F' }}", "2023-05")]
    [InlineData("{{ date.parse 'May 2023' }}", "May 2023")]
    [InlineData("{{ date 'September 2026' }}", "September 2026")]
    [InlineData("{{ date.parse_to_string '05/2023' '%F' }}", "05/2023")]
    [InlineData("{{ date.add_days 'May 2023' 1 }}", "May 2023")]
    public void Parse_month_without_a_day_isAnError(string text, string month) => Assert.Contains($"error : \"{month}\" names a month and no day", Render(text));

    [Fact]
    public void Parse_month_by_a_pattern_isAsked() => Assert.Equal("May 2023", Render("{{ date.parse 'May 2023' '%B %Y' | date.to_string '%B %Y' }}"));

    [Theory]
    [InlineData("{{ date.parse '2026-09-01T00:30:00+01:00' | date.to_string '%F %T %Z %s' }}", "2026-08-31 23:30:00 +00:00 1788219000")]
    [InlineData("{{ date.parse '2026-09-01T00:30:00-05:00' | date.to_string '%F %T' }}", "2026-09-01 05:30:00")]
    [InlineData("{{ date.parse '2026-09-01T00:30:00Z' | date.to_string '%F %T' }}", "2026-09-01 00:30:00")]
    [InlineData("{{ date.parse '2026-09-01 00:30' | date.to_string '%F %T %Z %s' }}", "2026-09-01 00:30:00 +00:00 1788222600")]
    [InlineData("{{ day | date.to_string '%F %T %Z' }}", "2026-09-01 10:00:00 +00:00")]
    public void Parse_offset_becomesUtc(string text, string expected) => Assert.Equal(expected, Render(text));

    [Theory]
    [InlineData("{{ date.parse '2026-09-01' | date.to_string '%A %e %B %Y' 'cy-GB' }}", "Dydd\u00a0Mawrth  1 Medi 2026")]
    [InlineData("{{ date.parse '1 Medi 2026' culture: 'cy-GB' }}", "01 Sep 2026")]
    [InlineData("{{ date.parse '1 septembre 2026' pattern: '%e %B %Y' culture: 'fr-FR' }}", "01 Sep 2026")]
    [InlineData("{{ d = date.parse '2026-09-01'; d | date.to_string '%A %B' 'de-DE'; ' '; d | date.to_string '%x' 'en-GB'; ' '; d | date.to_string '%x' 'en-US' }}", "Dienstag September 01/09/2026 9/1/2026")]
    [InlineData("{{ 1234.567 | math.format 'N1' 'de-DE' }} {{ 1234.5 | object.format 'N2' 'en-GB' }} {{ 1234.5 | math.format 'N1' }}", "1.234,6 1,234.50 1,234.5")]
    [InlineData("{{ date.now | date.to_string '%Y' 'xx-XX' }}", "main(1,35) : error : Culture is not supported. (xx-XX is none of en-GB, en-US, cy-GB, fr-FR, de-DE, es-ES, it-IT) (Parameter 'culture')")]
    [InlineData("{{ 1 | math.format 'N' 'xx-XX' }}", "main(1,24) : error : Culture is not supported. (xx-XX is none of en-GB, en-US, cy-GB, fr-FR, de-DE, es-ES, it-IT) (Parameter 'culture')")]
    public void Format_culture_isOurs(string text, string expected) => Assert.Equal(expected, Render(text));

    [Theory]
    [InlineData("{{ date.now }} {{ date.utc_now | date.to_string '%H:%M %Z' }}", "01 Sep 2026 09:30 +00:00")]
    [InlineData("{{ math.random 1 1000000 }}", "248669")]
    [InlineData("{{ math.uuid }}", "main(1,4) : error : math.uuid is not available: the same input must always print the same text.")]
    public void Clock_and_chance_areTheHosts(string text, string expected) => Assert.Equal(expected, Render(text));

    [Theory]
    [InlineData("{{ date.now }}", "clock", "The date of today is not known here")]
    [InlineData("{{ math.random 1 2 }}", "chance", "There are no random numbers here")]
    public void Clock_and_chance_notGiven_areErrors(string text, string what, string message) =>
        Assert.True(Contexts.Run(text, new TemplateContext()).Contains(message, StringComparison.Ordinal), what);

    [Theory]
    [InlineData("{{ ['b', 'a', 'C', 'A'] | array.sort }}", "[\"a\", \"A\", \"b\", \"C\"]")]
    [InlineData("{{ [3, 1.5, null, 2m] | array.sort }}", "[null, 1.5, 2, 3]")]
    [InlineData("{{ [{a: {n: 2}, t: 'x'}, {a: {n: 1}, t: 'y'}, {a: {n: 1}, t: 'z'}] | array.sort 'a.n' | array.map 't' | array.join '' }}", "yzx")]
    [InlineData("{{ [1, 'a'] | array.sort }}", "main(1,15) : error : Failed to compare two elements in the array.")]
    public void Sort_isTheSameOnEveryMachine(string text, string expected) => Assert.Equal(expected, Render(text));

    private static string Render(string text) =>
        Contexts.Run(text, Contexts.Create(model: new ScriptObject { ["day"] = new DateTimeOffset(2026, 9, 1, 11, 0, 0, TimeSpan.FromHours(1)) }));
}
