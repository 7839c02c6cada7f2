using System.Text;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>A large file that needs no memory: one line many times.</summary>
internal sealed class ManyLines(string line, int count) : MemoryStream(Encoding.UTF8.GetBytes(line + "\n"))
{
    private int _left = count;

    public override int Read(byte[] buffer, int offset, int length)
    {
        if (Position == Length && --_left > 0)
            Position = 0;
        return _left > 0 ? base.Read(buffer, offset, length) : 0;
    }
}
