using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace PolicyForge.Architecture.Tests.Floors;

/// <summary>The full names of the types that a signature mentions, each as the outermost type it is written in.</summary>
internal sealed class TypeNames(MetadataReader metadata) : ISignatureTypeProvider<IReadOnlySet<string>, object?>
{
    private static readonly IReadOnlySet<string> None = ImmutableHashSet<string>.Empty;

    public IReadOnlySet<string> Of(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => One(Outermost((TypeDefinitionHandle)handle)),
        HandleKind.TypeReference => One(Outermost((TypeReferenceHandle)handle)),
        _ => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
    };

    public string Outermost(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        for (var outer = type.GetDeclaringType(); !outer.IsNil; outer = type.GetDeclaringType()) type = metadata.GetTypeDefinition(outer);
        return Full(type.Namespace, type.Name);
    }

    private string Outermost(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference) type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        return Full(type.Namespace, type.Name);
    }

    private string Full(StringHandle space, StringHandle name) => $"{metadata.GetString(space)}.{metadata.GetString(name)}";

    public IReadOnlySet<string> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(handle);

    public IReadOnlySet<string> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(handle);

    public IReadOnlySet<string> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Of(handle);

    public IReadOnlySet<string> GetGenericInstantiation(IReadOnlySet<string> genericType, ImmutableArray<IReadOnlySet<string>> typeArguments) =>
        typeArguments.Aggregate(genericType, Both);

    public IReadOnlySet<string> GetFunctionPointerType(MethodSignature<IReadOnlySet<string>> signature) => signature.ParameterTypes.Aggregate(signature.ReturnType, Both);

    public IReadOnlySet<string> GetModifiedType(IReadOnlySet<string> modifier, IReadOnlySet<string> unmodifiedType, bool isRequired) => Both(modifier, unmodifiedType);

    public IReadOnlySet<string> GetArrayType(IReadOnlySet<string> elementType, ArrayShape shape) => elementType;

    public IReadOnlySet<string> GetByReferenceType(IReadOnlySet<string> elementType) => elementType;

    public IReadOnlySet<string> GetPinnedType(IReadOnlySet<string> elementType) => elementType;

    public IReadOnlySet<string> GetPointerType(IReadOnlySet<string> elementType) => elementType;

    public IReadOnlySet<string> GetSZArrayType(IReadOnlySet<string> elementType) => elementType;

    public IReadOnlySet<string> GetGenericMethodParameter(object? genericContext, int index) => None;

    public IReadOnlySet<string> GetGenericTypeParameter(object? genericContext, int index) => None;

    public IReadOnlySet<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => None;

    private static ImmutableHashSet<string> One(string name) => [name];

    private static IReadOnlySet<string> Both(IReadOnlySet<string> left, IReadOnlySet<string> right) => left.Count == 0 ? right : right.Count == 0 ? left : left.ToImmutableHashSet().Union(right);
}
