using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace KnowledgeBase.Tests.Architecture;

/// <summary>Collects the assembly's own types that a signature names.</summary>
internal sealed class UsedTypes(ISet<TypeDefinitionHandle> found) : ISignatureTypeProvider<int, int>
{
    public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        found.Add(handle);
        return 0;
    }

    public int GetTypeFromSpecification(MetadataReader reader, int context, TypeSpecificationHandle handle, byte kind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, context);

    public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => 0;

    public int GetArrayType(int elementType, ArrayShape shape) => 0;

    public int GetByReferenceType(int elementType) => 0;

    public int GetFunctionPointerType(MethodSignature<int> signature) => 0;

    public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

    public int GetGenericMethodParameter(int genericContext, int index) => 0;

    public int GetGenericTypeParameter(int genericContext, int index) => 0;

    public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

    public int GetPinnedType(int elementType) => 0;

    public int GetPointerType(int elementType) => 0;

    public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

    public int GetSZArrayType(int elementType) => 0;
}
