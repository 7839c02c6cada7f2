using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Cli.Serving;

/// <summary>Which encoding an answer will have, known before it is sent, because each has a tag of its own.</summary>
/// <remarks>Source: RFC 9110, 8.8.3.3: a strong tag stands for the same bytes.</remarks>
internal static class Encodings
{
    /// <summary>
    /// What ends the answer's tag: <c>-gzip</c>, or nothing where the file goes as it stands. A part and a bare head
    /// are always those of the file itself.
    /// </summary>
    /// <param name="type">The answer's media type.</param>
    public static string Choose(HttpContext context, string type)
    {
        if (!ContentTypes.Compressible.Contains(type.Split(';')[0], StringComparer.Ordinal))
            return "";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var headers = context.Request.Headers;
        if (headers.ContainsKey(HeaderNames.Range) || HttpMethods.IsHead(context.Request.Method))
            headers.AcceptEncoding = default;
        var compression = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        return compression.GetCompressionProvider(context) is { EncodingName: var name } ? $"-{name}" : "";
    }
}
