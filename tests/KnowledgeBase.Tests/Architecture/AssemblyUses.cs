using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace KnowledgeBase.Tests.Architecture;

/// <summary>
/// Which types of an assembly use which others of it, read from the compiled code: bases, interfaces, members and the
/// bodies of methods. It sees a namespace that is used without a <c>using</c>, and does not see constants.
/// </summary>
internal sealed class AssemblyUses
{
    private static readonly FrozenDictionary<int, OpCode> OpCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => (int)(ushort)code.Value);

    private readonly PEReader _file;
    private readonly MetadataReader _reader;

    private AssemblyUses(PEReader file) => (_file, _reader) = (file, file.GetMetadataReader());

    /// <summary>Pairs of full type names; a type nested in another, a lambda's for one, counts as the outer one.</summary>
    public static IReadOnlySet<(string User, string Used)> Of(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var assembly = new AssemblyUses(file);
        return assembly._reader.TypeDefinitions
            .SelectMany(user => assembly.UsedBy(user).Select(used => (assembly.Name(user), assembly.Name(used))))
            .ToHashSet();
    }

    private HashSet<TypeDefinitionHandle> UsedBy(TypeDefinitionHandle handle)
    {
        var found = new HashSet<TypeDefinitionHandle>();
        var type = _reader.GetTypeDefinition(handle);
        var names = new UsedTypes(found);
        AddType(type.BaseType, found);
        foreach (var each in type.GetInterfaceImplementations())
            AddType(_reader.GetInterfaceImplementation(each).Interface, found);
        foreach (var each in type.GetFields())
            _reader.GetFieldDefinition(each).DecodeSignature(names, 0);
        foreach (var each in type.GetMethods())
            AddMethod(_reader.GetMethodDefinition(each), found);
        foreach (var each in type.GetCustomAttributes())
            AddMember(_reader.GetCustomAttribute(each).Constructor, found);
        return found;
    }

    private void AddMethod(MethodDefinition method, HashSet<TypeDefinitionHandle> found)
    {
        var names = new UsedTypes(found);
        method.DecodeSignature(names, 0);
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, 0);
        foreach (var region in body.ExceptionRegions)
            AddType(region.CatchType, found);
        AddInstructions(body.GetILReader(), found);
    }

    private void AddInstructions(BlobReader code, HashSet<TypeDefinitionHandle> found)
    {
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            if (value == 0xFE)
                value = (value << 8) | code.ReadByte();
            switch (OpCodes[value].OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    AddMember(MetadataTokens.EntityHandle(code.ReadInt32()), found);
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case var operand:
                    code.Offset += SizeOf(operand);
                    break;
            }
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private void AddMember(EntityHandle handle, HashSet<TypeDefinitionHandle> found)
    {
        switch (handle.Kind)
        {
            case HandleKind.FieldDefinition:
                found.Add(_reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodDefinition:
                found.Add(_reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodSpecification:
                var method = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                method.DecodeSignature(new UsedTypes(found), 0);
                AddMember(method.Method, found);
                break;
            case HandleKind.MemberReference:
                AddType(_reader.GetMemberReference((MemberReferenceHandle)handle).Parent, found);
                break;
            default:
                AddType(handle, found);
                break;
        }
    }

    private void AddType(EntityHandle handle, HashSet<TypeDefinitionHandle> found)
    {
        if (handle.IsNil)
            return;
        if (handle.Kind == HandleKind.TypeDefinition)
            found.Add((TypeDefinitionHandle)handle);
        else if (handle.Kind == HandleKind.TypeSpecification)
            _reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new UsedTypes(found), 0);
    }

    private string Name(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? Name(outer)
            : $"{_reader.GetString(type.Namespace)}.{_reader.GetString(type.Name)}";
    }
}
