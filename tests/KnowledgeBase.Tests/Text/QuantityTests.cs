using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public class QuantityTests
{
    [Theory]
    [InlineData(7, "7")]
    [InlineData(999, "999")]
    [InlineData(1000, "1\u202f000")]
    [InlineData(1234567, "1\u202f234\u202f567")]
    [InlineData(-123456, "-123\u202f456")]
    public void ThousandsStandApart(long number, string text) => Assert.Equal(text, Quantity.Thousands(number));
}
