using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Cli.Serving;

/// <summary>Predicts the encoding of an answer, because each encoding needs an entity tag of its own.</summary>
/// <remarks>Source: RFC 9110, 8.8.3.3: equal strong tags mean equal bytes.</remarks>
internal static class Encodings
{
    /// <summary>
    /// The end of the answer's tag: <c>-gzip</c>, or empty if the file is sent unencoded. Ranges and answers to HEAD
    /// requests are never encoded.
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
