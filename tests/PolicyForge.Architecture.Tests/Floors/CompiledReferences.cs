using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PolicyForge.Architecture.Tests.Floors;

/// <summary>Which types use which, as the compiler wrote it down: bases, signatures, attributes and method bodies. What leaves no trace (a constant's name, `nameof`) is not seen.</summary>
internal sealed class CompiledReferences
{
    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly TypeNames _names;
    private readonly Dictionary<string, HashSet<string>> _uses = [];

    private CompiledReferences(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _names = new TypeNames(_metadata);
    }

    /// <summary>Full names of types by the full name of the type that uses them; nested and generated types count as the type they are written in.</summary>
    public static IReadOnlyDictionary<string, HashSet<string>> Of(string assemblyPath)
    {
        using var image = new PEReader(File.OpenRead(assemblyPath));
        var references = new CompiledReferences(image);
        foreach (var handle in references._metadata.TypeDefinitions) references.Read(handle);
        return references._uses;
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var uses = UsesOf(_names.Outermost(handle));
        Add(uses, type.BaseType);
        AddAttributes(uses, type.GetCustomAttributes());
        foreach (var implementation in type.GetInterfaceImplementations()) Add(uses, _metadata.GetInterfaceImplementation(implementation).Interface);
        AddConstraints(uses, type.GetGenericParameters());
        foreach (var field in type.GetFields())
        {
            var definition = _metadata.GetFieldDefinition(field);
            uses.UnionWith(definition.DecodeSignature(_names, null));
            AddAttributes(uses, definition.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties()) AddAttributes(uses, _metadata.GetPropertyDefinition(property).GetCustomAttributes());
        foreach (var method in type.GetMethods()) Read(uses, _metadata.GetMethodDefinition(method));
    }

    private void Read(HashSet<string> uses, MethodDefinition method)
    {
        AddSignature(uses, method.DecodeSignature(_names, null));
        AddAttributes(uses, method.GetCustomAttributes());
        AddConstraints(uses, method.GetGenericParameters());
        if (method.RelativeVirtualAddress == 0) return;
        var body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (var local in _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null)) uses.UnionWith(local);
        }

        foreach (var region in body.ExceptionRegions) Add(uses, region.CatchType);
        foreach (var token in MethodBodyTokens.Of(body.GetILReader())) Add(uses, token);
    }

    private void Add(HashSet<string> uses, EntityHandle handle)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification:
                uses.UnionWith(_names.Of(handle));
                break;
            case HandleKind.FieldDefinition:
                uses.UnionWith(_names.Of(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()));
                break;
            case HandleKind.MethodDefinition:
                uses.UnionWith(_names.Of(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()));
                break;
            case HandleKind.MemberReference:
                var member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                Add(uses, member.Parent);
                if (member.GetKind() == MemberReferenceKind.Field) uses.UnionWith(member.DecodeFieldSignature(_names, null));
                else AddSignature(uses, member.DecodeMethodSignature(_names, null));
                break;
            case HandleKind.MethodSpecification:
                var specification = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(uses, specification.Method);
                foreach (var argument in specification.DecodeSignature(_names, null)) uses.UnionWith(argument);
                break;
        }
    }

    private void AddAttributes(HashSet<string> uses, CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes) Add(uses, _metadata.GetCustomAttribute(attribute).Constructor);
    }

    private void AddConstraints(HashSet<string> uses, GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => _metadata.GetGenericParameter(parameter).GetConstraints()))
        {
            Add(uses, _metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private static void AddSignature(HashSet<string> uses, MethodSignature<IReadOnlySet<string>> signature)
    {
        uses.UnionWith(signature.ReturnType);
        foreach (var parameter in signature.ParameterTypes) uses.UnionWith(parameter);
    }

    private HashSet<string> UsesOf(string type) => _uses.TryGetValue(type, out var known) ? known : _uses[type] = [];
}
