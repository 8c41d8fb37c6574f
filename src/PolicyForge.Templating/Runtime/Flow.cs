namespace PolicyForge.Templating.Runtime;

/// <summary>Why a block ends before its last statement.</summary>
internal enum Flow
{
    None,
    Break,
    Continue,
    Return,
}
