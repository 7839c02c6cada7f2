using KnowledgeBase.Digests.Formats.Markdown;

namespace KnowledgeBase.Tests.Digests.Formats.Markdown;

public sealed class WrittenNamesTests
{
    [Theory]
    [InlineData("Ann Lee, Jo Doe and Max Roe", "Ann Lee; Jo Doe; Max Roe")]
    [InlineData("Ann Lee, Jo Doe, and Max Roe.", "Ann Lee; Jo Doe; Max Roe")]
    [InlineData("Ann Lee et al.", "Ann Lee +")]
    [InlineData("Ann Lee et.al.", "Ann Lee +")]
    [InlineData("Ann Lee, Jo Doe, et al", "Ann Lee; Jo Doe +")]
    [InlineData("Ann Lee & Jo Doe", "Ann Lee; Jo Doe")]
    [InlineData("Lee, Ann; Doe, Jo", "Ann Lee; Jo Doe")]
    [InlineData("Ann Lee¹,², Jo Doe¹*", "Ann Lee; Jo Doe")]
    [InlineData("Ann Lee (MIT), Jo Doe (Widget University, Sea)", "Ann Lee; Jo Doe")]
    [InlineData("By Ann Lee, Max Roe, Jr.", "Ann Lee; Max Roe Jr")]
    [InlineData("Ann Lee, Jo Doe, and 12 others", "Ann Lee; Jo Doe +")]
    [InlineData("Ann Lee, Jo Doe, ...", "Ann Lee; Jo Doe +")]
    [InlineData("张三、李四等", "张三; 李四 +")]
    [InlineData("Ann Lee\nJo Doe", "Ann Lee; Jo Doe")]
    [InlineData("zhangshaolei, Paulmzr, zysgdd", "zhangshaolei; Paulmzr; zysgdd")]
    [InlineData("Jan van den Berg, María José O'Neill, J. R. Lee", "Jan van den Berg; María José O'Neill; J. R. Lee")]
    [InlineData("", "")]
    public void ListsAreSplitAsPeopleWriteThem(string text, string names)
    {
        var written = WrittenNames.Of(text);

        Assert.Equal(names, string.Join("; ", written.Names) + (written.HasMore ? " +" : ""));
    }

    [Theory]
    [InlineData("Ann Lee, Jo Doe", true)]
    [InlineData("Ann Lee et al.", true)]
    [InlineData("张三, 李四", true)]
    [InlineData("Ann Lee", false)]
    [InlineData("Attention, Memory, Planning", false)]
    [InlineData("Learning to Fly, Swim, and Walk", false)]
    [InlineData("NeurIPS 2024, Oral", false)]
    [InlineData("A Survey of Widgets, Gadgets and More Things", false)]
    public void NamesAreToldFromOtherLists(string text, bool areNames) =>
        Assert.Equal(areNames, WrittenNames.AreIn(text));
}
