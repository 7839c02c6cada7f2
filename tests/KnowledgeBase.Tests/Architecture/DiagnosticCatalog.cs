using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Tests.Architecture;

/// <summary>The functions of the <c>*Faults</c> classes, each called once with sample arguments.</summary>
internal static class DiagnosticCatalog
{
    private static readonly SourceLocation Somewhere = new("path", 3, 1);

    /// <summary>In the order of their ids.</summary>
    public static (Type Class, string Function, Diagnostic Example)[] All { get; } =
    [
        .. from type in typeof(Diagnostic).Assembly.GetTypes()
        where type.Name.EndsWith("Faults", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.ReturnType == typeof(Diagnostic)
        let example = (Diagnostic)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!
        orderby example.Id, method.Name
        select (type, method.Name, example),
    ];

    public static string Document()
    {
        var text = new StringBuilder(
            """
            # Diagnostics

            Everything that the program finds wrong in what it reads, with an example of each message. An error keeps the site
            from being written; a warning does not, unless `--strict` is given; information is worth knowing and asks for nothing.
            This page is made from the code by a test.

            """.ReplaceLineEndings("\n")
        );
        foreach (var group in All.GroupBy(each => each.Class))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {group.Key.Name.Replace("Faults", "", StringComparison.Ordinal)}\n\n"
            );
            text.Append("| id | severity | name | for example |\n| --- | --- | --- | --- |\n");
            foreach (var (_, function, example) in group)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {example.Id} | {example.Severity.ToString().ToLowerInvariant()} | {function} | "
                        + $"{Cell(example.Message)} |\n"
                );
        }
        return text.ToString();
    }

    /// <summary>For a table of Markdown; between back ticks only the bar has a meaning.</summary>
    private static string Cell(string message) =>
        string.Join(
            '`',
            message
                .ReplaceLineEndings(" ")
                .Split('`')
                .Select(
                    (part, index) =>
                        index % 2 == 1
                            ? Bar(part)
                            : Bar(
                                part.Replace("\\", "\\\\", StringComparison.Ordinal)
                                    .Replace("<", "&lt;", StringComparison.Ordinal)
                            )
                )
        );

    private static string Bar(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static object? Sample(ParameterInfo parameter) => Sample(parameter.ParameterType, parameter.Name!);

    private static object? Sample(Type type, string name) =>
        type switch
        {
            _ when type == typeof(SourceLocation) => Somewhere,
            _ when type == typeof(string) => name,
            _ when type == typeof(char) => '?',
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) || type == typeof(long) || type == typeof(double) => Convert.ChangeType(
                2,
                type,
                CultureInfo.InvariantCulture
            ),
            _ when type == typeof(DateOnly) => new DateOnly(2025, 12, 25),
            _ when type == typeof(Diagnostic) => new Diagnostic("KB000", DiagnosticSeverity.Warning, Somewhere, name),
            _ when Nullable.GetUnderlyingType(type) is { } inner => Sample(inner, name),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when ElementOf(type) is { } element => Several(type, element, name),
            _ when typeof(Exception).IsAssignableFrom(type) => Activator.CreateInstance(type, name),
            _ when type.GetConstructor(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
                    [typeof(string)]
                )
                    is { } made => made.Invoke([name]),
            _ => throw new InvalidOperationException(
                $"The catalogue needs a sample of {type}, the parameter '{name}'."
            ),
        };

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0]
        : null;

    private static object Several(Type type, Type element, string name)
    {
        var array = Array.CreateInstance(element, 2);
        array.SetValue(Sample(element, name), 0);
        array.SetValue(Sample(element, name), 1);
        if (type.IsAssignableFrom(array.GetType()))
            return array;
        var builder = type.GetCustomAttribute<CollectionBuilderAttribute>()
            ?? throw new InvalidOperationException($"The catalogue needs a sample of {type}, the parameter '{name}'.");
        return builder
            .BuilderType.GetMethods()
            .First(method =>
                method.Name == builder.MethodName && method.GetParameters() is [{ ParameterType.IsArray: true }]
            )
            .MakeGenericMethod(element)
            .Invoke(null, [array])!;
    }
}
