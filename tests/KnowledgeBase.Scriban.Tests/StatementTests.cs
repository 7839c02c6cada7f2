using static KnowledgeBase.Scriban.Tests.Rendering;

namespace KnowledgeBase.Scriban.Tests;

public sealed class StatementTests
{
    [Theory]
    [InlineData("{{ if x }}a{{ else if y }}b{{ else }}c{{ end }}", "c")]
    [InlineData("{{ y = 0 }}{{ if x }}a{{ else if y }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ if false; 'a'; else; 'b'; end }}", "b")]
    [InlineData("{{ case 3 }}{{ when 1, 2 }}a{{ when 3 || 4 }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ case 'x' }}{{ when 1 }}a{{ else }}c{{ end }}", "c")]
    public void AConditionChoosesOneBlock(string template, string expected) => Assert.Equal(expected, Raw(template));

    [Theory]
    [InlineData("{{ for x in [1, 2, 3] }}{{ x }}{{ end }}", "123")]
    [InlineData("{{ for x in 1..5 offset: 1 limit: 3 reversed; x; end }}", "543")]
    [InlineData("{{ for x in []; x; else; 'none'; end }}", "none")]
    [InlineData("{{ for x in null; x; else; 'none'; end }}", "")]
    [InlineData("{{ for c in 'ab'; c + '.'; end }}", "a.b.")]
    [InlineData("{{ for p in {a: 1, b: 2}; p.key + p.value; end }}", "a1b2")]
    [InlineData("{{ for x in 1..9; if x == 2; continue; end; if x == 4; break; end; x; end }}", "13")]
    [InlineData("{{ for x in 1..3; for.index + '/' + for.length + ' '; end }}", "0/3 1/3 2/3 ")]
    [InlineData("{{ for x in 1..2; for.first + ',' + for.last + ',' + for.even + ',' + for.rindex + ' '; end }}", "true,false,true,1 false,true,false,0 ")]
    [InlineData("{{ for x in ['a', 'a', 'b']; for.changed; end }}", "truefalsetrue")]
    [InlineData("{{ x = 'kept'; for x in 1..2; end; x }}", "kept")]
    [InlineData("{{ for x in 1..2; for y in 1..2; for.index; end; for.index; end }}", "010011")]
    [InlineData("{{ x = 0; while x < 3; x = x + 1; while.index; end }}", "012")]
    [InlineData("{{ tablerow x in 1..3 cols: 2; x; end }}", "<tr class=\"row1\"><td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n<tr class=\"row2\"><td class=\"col1\">3</td></tr>\n")]
    public void ALoopRunsOverItemsCharactersAndMembers(string template, string expected) =>
        Assert.Equal(expected, Raw(template));

    [Theory]
    [InlineData("{{ x = 1; x += 2; x *= 3; x }}", "9")]
    [InlineData("{{ x = 1; x++; ++x; x-- }}{{ x }}", "1332")]
    [InlineData("{{ capture x }}a{{ 1 + 1 }}{{ end }}[{{ x }}]", "[a2]")]
    [InlineData("{{ x = {}; with x; a = 1; b = a + 1; end; x }}", "{a: 1, b: 2}")]
    [InlineData("{{ import {a: 1}; a }}", "1")]
    [InlineData("{{ a = 2; readonly a; import {a: 1}; a }}", "2")]
    [InlineData("{{ this.a = 1; a; this['b'] = 2; b }}", "12")]
    [InlineData("{{ with this; a = 1; a; end; a }}", "11")]
    [InlineData("a{{ ret }}b", "a")]
    public void NamesAreSetCapturedAndImported(string template, string expected) => Assert.Equal(expected, Raw(template));

    [Theory]
    [InlineData("{{ func f; ret $0 + $1; end; f 1 2 }}", "3")]
    [InlineData("{{ func f(a, b = 2, c...); ret [a, b, c]; end; f 1; f 1 3 4 5 }}", "[1, 2, []][1, 3, [4, 5]]")]
    [InlineData("{{ func f(a, b); ret a - b; end; f b: 1 a: 3 }}", "2")]
    [InlineData("{{ f(x) = x * 2; 4 | f | f }}", "16")]
    [InlineData("{{ func f; $.name; $.size; end; f 1 name: 'n' }}", "n1")]
    [InlineData("{{ func f }}<{{ $0 }}>{{ end }}{{ f 'a' }}{{ f 'b' }}", "<a><b>")]
    [InlineData("{{ func f; $x = 2; $x; end; $x = 1; f; $x }}", "21")]
    [InlineData("{{ f = do; ret $0 * 2; end; [1, 2] | array.each @f }}", "[2, 4]")]
    [InlineData("{{ func f; ret 1; end; g = @f; g }}", "1")]
    [InlineData("{{ func f; ret $0 + $1; end; f ^[1, 2] }}", "3")]
    [InlineData("{{ x = 'outer'; func f(x); g; end; func g; x; end; f 'inner'; x }}", "outerouter")]
    [InlineData("{{ func f(x); y = x; y; end; f 1; y }}", "1")]
    [InlineData("{{ func f }}[{{ $$ }}|{{ $0 }}]{{ end }}{{ y = 'in'; wrap f 'arg' }}{{ y }}{{ end }}", "[in|arg]")]
    public void AFunctionHasArgumentsLocalsAndAnAnswer(string template, string expected) =>
        Assert.Equal(expected, Raw(template));

    [Theory]
    [InlineData("{{ x = 1 + 1; object.eval 'x * 2' }}", "4")]
    [InlineData("{{ x = 1; '<{{ x }}>' | object.eval_template }}", "<1>")]
    public void CodeInATextSeesTheNamesOfItsTemplate(string template, string expected) =>
        Assert.Equal(expected, Raw(template));
}
