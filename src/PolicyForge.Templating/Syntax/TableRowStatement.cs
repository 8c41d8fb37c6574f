using System.Collections.Immutable;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Syntax;

/// <summary>A <c>for</c> that writes the rows and cells of an HTML table around its items.</summary>
internal sealed class TableRowStatement(
    TemplateSpan span,
    Expression variable,
    Expression iterator,
    ImmutableArray<CallArgument> options,
    BlockStatement body,
    BlockStatement? otherwise) : ForStatement(span, variable, iterator, options, body, otherwise)
{
    protected override string LoopName => "tablerow";

    protected override bool TryReadOption(TemplateContext context, CallArgument option, LoopWindow window)
    {
        if (option.Name != "cols") return false;
        window.Columns = Math.Max(1, context.ToInteger(option.Span, option.Evaluate(context)));
        return true;
    }

    protected override ForState CreateState(IEnumerable<object?> items) => new TableRowState(items);

    protected override void BeforeItem(TemplateContext context, ForState state, LoopWindow window)
    {
        int column = state.Index % window.Columns;
        ((TableRowState)state).Column = column;
        if (column == 0)
        {
            if (state.Index > 0) context.Output.WriteMarkup(Span, "</tr>\n");
            context.Output.WriteMarkup(Span, FormattableString.Invariant($"<tr class=\"row{(state.Index / window.Columns) + 1}\">"));
        }

        context.Output.WriteMarkup(Span, FormattableString.Invariant($"<td class=\"col{column + 1}\">"));
    }

    protected override void AfterItem(TemplateContext context, ForState state) => context.Output.WriteMarkup(Span, "</td>");

    protected override void AfterLoop(TemplateContext context, ForState state) => context.Output.WriteMarkup(Span, "</tr>\n");
}
