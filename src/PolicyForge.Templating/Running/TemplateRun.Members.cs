using System.Numerics;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;

namespace PolicyForge.Templating;

/// <summary>What templates may look into: an allow-list. Any other object of .NET has no members for them.</summary>
internal sealed partial class TemplateRun
{
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject or string or bool or BigInteger => base.GetMemberAccessorImpl(target),
        int or long or double or float or decimal or char => base.GetMemberAccessorImpl(target),
        DateTime or TimeSpan => base.GetMemberAccessorImpl(target),
        KeyValuePair<string, object> => base.GetMemberAccessorImpl(target),
        ScriptRange or List<object?> or object?[] => base.GetMemberAccessorImpl(target),
        _ => NullAccessor.Default,
    };

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is ReadyText ? ReadyTextAccessor.Instance : base.GetListAccessorImpl(target, type);

    private sealed class ReadyTextAccessor : IListAccessor
    {
        public static ReadyTextAccessor Instance { get; } = new();

        public int GetLength(Scriban.TemplateContext context, ScribanSpan span, object target) => ((ReadyText)target).Value.Length;

        public object? GetValue(Scriban.TemplateContext context, ScribanSpan span, object target, int index) =>
            StringAccessor.Default.GetValue(context, span, ((ReadyText)target).Value, index);

        public void SetValue(Scriban.TemplateContext context, ScribanSpan span, object target, int index, object? value) =>
            StringAccessor.Default.SetValue(context, span, ((ReadyText)target).Value, index, value);
    }
}
