using System.Text;

namespace PolicyForge.Templating.Tests;

/// <summary>Each published attack on template engines of this family ends in an error, quickly and on a small stack.</summary>
public sealed class AdvisoryTests
{
    private const int SmallStack = 512 * 1024;
    private const long MostMemory = 150_000_000;

    public static TheoryData<string, string, string> Attacks() => new()
    {
        { "GHSA-wgh7 brackets", Repeat("{{ ", "(", "1", ")", " }}"), "depth limit" },
        { "GHSA-wgh7 unary", "{{ " + new string('!', 10_000) + "1 }}", "depth limit" },
        { "GHSA-wgh7 ifs", Repeat("", "{{ if true }}", "x", "{{ end }}", ""), "depth limit" },
        { "GHSA-wgh7 functions", Repeat("{{ ", "do; ", "1", "; end", " }}"), "depth limit" },
        { "GHSA-wgh7 objects", Repeat("{{ ", "{a:", "1", "}", " }}"), "depth limit" },
        { "GHSA-wgh7 interpolation", Repeat("{{ ", "$'{", "1", "}'", " }}"), "depth limit" },
        { "GHSA-wgh7 else if", "{{ if 1 }}" + Multiply("{{ else if 1 }}", 10_000) + "{{ end }}", "depth limit" },
        { "GHSA-wgh7 pipes", "{{ 1 " + Multiply("| f ", 10_000) + " }}", "depth limit" },
        { "GHSA-wgh7 conditionals", "{{ " + Multiply("1 ? 1 : ", 10_000) + "1 }}", "depth limit" },
        { "GHSA-wgh7 sums", "{{ 1" + Multiply(" + 1", 10_000) + " }}", "depth limit" },
        { "GHSA-wgh7 members", "{{ a" + Multiply("?.a", 10_000) + " }}", "depth limit" },
        { "GHSA-p6q4", Repeat("{{ ", "[", "1", "]", " }}"), "depth limit" },
        { "GHSA-6q7j", "{{ " + Multiply("(", 100_000) + " }}", "depth limit" },
        { "GHSA-grr9 object", "{{ x = {}; x.x = x; x }}", "too deeply nested" },
        { "GHSA-grr9 array", "{{ x = []; x[0] = x; x }}", "too deeply nested" },
        { "GHSA-c875 range", "{{ (1..100000000) | array.size }}", "LoopLimit" },
        { "GHSA-c875 join", "{{ ((1..1000) + (1..1000)) | array.join '' }}", "iteration limit" },
        { "GHSA-c875 size", "{{ ((1..1000) + (1..1000)) | array.size }}", "iteration limit" },
        { "GHSA-c875 sort", "{{ ((1..1000) + (1..1000)) | array.sort }}", "iteration limit" },
        { "GHSA-c875 loops in calls", "{{ func f; for i in 1..1000; end; end; for i in 1..1000; f; end }}", "iteration limit" },
        { "GHSA-xw6w text", "{{ 'aaaaaaaaaa' * 2147483647 }}", "LimitToString" },
        { "GHSA-xw6w shift", "{{ 1 << 2147483647 }}", "Shift amount" },
        { "GHSA-xw6w repeated shifts", "{{ x = 1; for i in 1..100; x = x << 10000; end }}", "too large" },
        { "GHSA-xw6w products", "{{ x = 3; for i in 1..100; x = x * x; end }}", "too large" },
        { "GHSA-xw6w range", "{{ 1..99999999999999 }}", "LoopLimit" },
        { "GHSA-v66j left", "{{ 'a' | string.pad_left 2147483647 }}", "LimitToString" },
        { "GHSA-v66j right", "{{ 'a' | string.pad_right 2147483647 }}", "LimitToString" },
        { "GHSA-xcx6", "{{ x = {}; x.x = [x]; x | object.to_json }}", "cycle" },
        { "GHSA-24c8", "{{ [] | array.insert_at 2147483646 1 }}", "iteration limit" },
        { "GHSA-q6rr", "{{ [1, 2] * 2000000000 }}", "exceeds" },
        { "GHSA-89cf", "{{ x = (1..1000) * 2000000; x | array.size }}", "iteration limit" },
        { "array assignment", "{{ x = []; x[2147483646] = 1 }}", "iteration limit" },
        { "GHSA-5rpf", "{{ x = 'a'; for i in 1..60; x = x + x; end; x.size }}", "LimitToString" },
        { "GHSA-m2p3", "{{ x = 'a' * 100000; for i in 1..1000; x; end }}", "output limit" },
        { "recursion", "{{ func f; f; end; f }}", "Exceeding" },
        { "recursion doubling", "{{ func f; if $0 > 0; f ($0 - 1); f ($0 - 1); end; end; f 30 }}", "Exceeding" },
        { "recursion with deep expressions", "{{ f(x) = " + Multiply("(", 60) + "f x" + Multiply(")", 60) + "; f 1 }}", "nests too deeply" },
        { "recursion through each", "{{ func f; [1] | array.each @f | array.size; end; f 1 }}", "Exceeding" },
        { "recursion through filter", "{{ func f; [1] | array.filter @f | array.size; end; f 1 }}", "Exceeding" },
        { "recursion through any", "{{ func f; [1] | array.any @f; end; f 1 }}", "Exceeding" },
        { "recursion through join", "{{ func f; [1] | array.join ',' @f; end; f 1 }}", "Exceeding" },
        { "recursion through pipes", "{{ func f; x = 1 | string.append 'a' | f | string.append 'b'; ret x; end; 1 | f }}", "Exceeding" },
        { "recursion through wrap", "{{ func f; wrap f; 1; end; end; wrap f; 1; end }}", "Exceeding" },
        { "recursion through capture", "{{ func f; capture x; f; end; end; f }}", "Exceeding" },
        { "recursion through interpolation", "{{ func f; ret $'{f}'; end; f }}", "Exceeding" },
        { "recursion through templates", "{{ x = '{{ object.eval_template x }}'; object.eval_template x }}", "recursive depth limit" },
        { "eval recursion", "{{ x = 'object.eval x'; object.eval x }}", "recursive depth limit" },
        { "include recursion", "{{ include 'self' }}", "recursive depth limit" },
        { "cyclic comparison", "{{ x = [1]; x[0] = x; y = [1]; y[0] = y; x == y }}", "too deeply nested" },
        { "append", "{{ x = 'aaaaaaaaaa' * 100000; x | string.append x }}", "LimitToString" },
        { "replace", "{{ x = 'aaaaaaaaaa' * 100000; x | string.replace 'a' x }}", "LimitToString" },
        { "join", "{{ x = 'aaaaaaaaaa' * 100000; [x, x] | array.join x }}", "LimitToString" },
        { "format", "{{ 1 | math.format 'D999999999' }}", "LimitToString" },
        { "regular expression", "{{ ('a' * 40 + '!') | regex.match '^(a+)+$' }}", "timed out" },
        { "array doubling", "{{ a = [1]; for i in 1..60; a = a + a; end; a | array.size }}", "iteration limit" },
        { "range doubling", "{{ a = 1..10; for i in 1..60; a = a + a; end; a | array.size }}", "iteration limit" },
        { "concatenation doubling", "{{ a = [1]; for i in 1..60; a = a | array.concat a; end; a | array.size }}", "iteration limit" },
        { "shared structure", "{{ a = [1]; b = [1]; for i in 1..60; a = [a, a]; b = [b, b]; end; a == b }}", "too deeply nested" },
        { "shared structure printed", "{{ a = [1]; for i in 1..60; a = [a, a]; end; a }}", "too deeply nested" },
        { "replacement by pattern", "{{ x = 'aaaaaaaaaa' * 100000; x | regex.replace '.' x }}", "LimitToString" },
        { "texts kept", "{{ a = []; for i in 1..900; a[i] = 'a' * 1000000; end }}", "bytes of memory" },
        { "large shift", "{{ 1 << 1000000 }}", "too large" },
        { "large numbers printed", "{{ x = 1 << 60000; for i in 1..900; y = x + ''; end }}", "steps limit" },
        { "large numbers formatted", "{{ x = 1 << 60000; for i in 1..900; y = x | math.format 'N0'; end }}", "steps limit" },
        { "large numbers listed", "{{ x = [1 << 60000]; for i in 1..900; x; end }}", "steps limit" },
        { "regular expressions in a loop", "{{ for i in 1..100; x = ('a' * 40 + '!') | regex.match '^(a+)+$'; end }}", "timed out" },
        { "tags stripped", "{{ '<' * 200000 | html.strip }}", "timed out" },
        { "splits kept", "{{ a = []; x = 'a,' * 500000; for i in 1..900; a[i] = x | string.split ','; end }}", "bytes of memory" },
        { "large literal", "{{ 1e999999999 }}", "attack(1,4) : error : The number is too large." },
        { "large literal, parted", "{{ 1_0.0e+9_99_99_99 }}", "Unable to parse double" },
        { "large literal evaluated", "{{ object.eval '1e999999999' }}", "The number is too large." },
        { "many digits", "{{ " + new string('9', 1_000_000) + " }}", "The number is too large." },
        { "many binary digits", "{{ 0b" + new string('1', 1_000_000) + " }}", "The number is too large." },
        { "large text evaluated", "{{ x = '[' + '1,' * 500000 + ']'; object.eval x }}", "may be evaluated" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Render_attack_endsInALocatedError(string name, string text, string message)
    {
        string? found = null;
        long memory = 0;
        var thread = new Thread(
            () =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                found = ErrorOf(text);
                memory = GC.GetAllocatedBytesForCurrentThread() - before;
            },
            SmallStack);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(60)), $"{name} did not end.");
        Assert.Contains(message, found, StringComparison.OrdinalIgnoreCase);
        Assert.Matches(@"^(attack|self)\([1-9][0-9]*,[1-9][0-9]*\) : error : ", found);
        Assert.True(memory < MostMemory, $"{name} took {memory} bytes.");
    }

    [Theory]
    [InlineData("{{ a = [1]; for i in 1..999; a = a | array.compact; end; a }}", "[1]")]
    [InlineData("{{ x = 1 << 30000; (x * x % 7) }}", "1")]
    [InlineData("{{ func f; if $0 <= 1; ret 1; end; ret $0 * ($0 - 1 | f); end; 10 | f }}", "3628800")]
    [InlineData("{{ 1e9 }} {{ 1e400 | object.typeof }} {{ '1e999999999' }} {{ # 1e999999999 }}", "1000000000 number 1e999999999 ")]
    [InlineData("1e999999999 {{ x = {e1e9999: 1}; x.e1e9999 }}", "1e999999999 1")]
    public void Render_unusualButBounded_works(string text, string expected)
    {
        string? printed = null;
        var thread = new Thread(() => printed = Contexts.Run(text, Contexts.Create()), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Equal(expected, printed);
    }

    private static string ErrorOf(string text)
    {
        var template = Template.Parse(text, "attack");
        if (template.HasErrors) return template.Messages[0].ToString();
        try
        {
            template.Render(Contexts.Create(new TextLoader(_ => "{{ include 'self' }}")));
            return "no error";
        }
        catch (ScriptRuntimeException error)
        {
            return error.Message;
        }
    }

    private static string Repeat(string before, string open, string middle, string close, string after) =>
        before + Multiply(open, 10_000) + middle + Multiply(close, 10_000) + after;

    private static string Multiply(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
