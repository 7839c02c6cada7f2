using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>
/// Texts of links that say where a link leads, and are no title: <c>PDF</c>, <c>2401.00001</c>, <c>论文</c>.
/// </summary>
internal static partial class LinkTexts
{
    private const int LongestName = 60;

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        """
        a abs abstract acl acm alphaxiv anthology ar5iv article arxiv arxive at available back blog camera
        cc check cite citation code codes colab commons cs cv cl lg ai ml ir ro stat eess math physics q bio
        fin quant ph data dataset demo details doi download downloads dr eprint external face fulltext full
        github gitlab here hf homepage hp html hugging huggingface id ieee in it journal kaggle latex lg
        link links main media model models more new news notes official on oral or only open openreview
        original page paper papers pdf post poster preprint pre print project projects proceedings ps pub
        publication published pwc read ready reddit repo repository reference ready resource resources
        review s2 scholar semantic see our my their your following this site slides source spotlight
        springer summary supp supplementary talk tex text the thread tldr to tweet twitter url v v1 v2 v3 v4
        version video view visit web webpage website wandb with x youtube zenodo findings workshop workshops
        track best award outstanding honorable mention highlight short long industry 论文 論文 论文链接 论文地址 论文原文 链接
        鏈接 連結 原文 原文链接 原文地址 全文 代码 代碼 源码 项目 项目主页 主页 网页 地址 摘要 查看 阅读 下载 详情 点击 这里 解读 博客 视频 数据集 模型 リンク 原著 コード 本文
        論文リンク ページ こちら 논문 논문링크 링크 코드 원문 바로가기 보기 프로젝트 artikel seite lien ici article aquí enlace ссылка статья
        код
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
    );

    private static readonly FrozenSet<string> Venues = FrozenSet.Create(
        StringComparer.Ordinal,
        """
        3dv aaai aacl accv acl acmmm acm aistats alife asru automl bmvc chi chil cikm cogsci coling collas
        colm colt conll corl corr cvpr cvprw dac eacl ecai eccv ecir ecml emnlp eurosys fse focs icassp
        iccad iccv icdar icdcs icde icdm icip icip iclr icml icme icpr icra icse icsme icwsm ijcai ijcnn
        ijcv interspeech iros isca ismar issta isscc jair jmlr kdd lrec l4dc mlsys miccai midl micro mm mmm
        naacl nature ndss neurips nips nsdi osdi pacl pami pakdd pldi pmlr popl ppopp recsys rss sc science
        sigcomm sigdial sigir siggraph sigmod sosp spl taslp tacl tcsvt tip tist tkde tmlr tmm tnnls tog toc
        tois tpami tro tvcg uai uist usenix vldb wacv wsdm www ral
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
    );

    /// <summary>Whether a text says where a link leads, and nothing of what stands there.</summary>
    public static bool IsGeneric(string text)
    {
        if (text.Length > LongestName)
            return IsAddress(text);
        return IsAddress(text)
            || FieldLabels
                .Normalized(text)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(word => IsNumber(word) || Words.Contains(word) || Venues.Contains(word));
    }

    /// <summary>The conference or journal that a short text names, as it stands there.</summary>
    public static string? Venue(string text)
    {
        if (text.Length > LongestName)
            return null;
        return VenueAndYear()
            .Matches(text)
            .FirstOrDefault(match => Venues.Contains(match.Groups["name"].Value.ToLowerInvariant()))
            ?.Value.Trim();
    }

    private static bool IsAddress(string text) => Address().IsMatch(text);

    /// <summary>A number, a year, an identifier, or a part of one.</summary>
    private static bool IsNumber(string word) => Number().IsMatch(word);

    [GeneratedRegex(
        @"^\W{0,3}(?:https?://|www\.|10\.[0-9]{4,9}/|arxiv\.org/|doi\.org/)\S*\W{0,3}\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:[0-9]+(?:v[0-9]{0,2})?|20[0-9]{2}|[a-z]{2,8}[0-9]{2,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>A name of capitals, with a year at most.</summary>
    [GeneratedRegex(
        """(?<![\p{L}\p{N}-])(?<name>[A-Z][A-Za-z0-9]{1,11})(?:[ -]?(?:['’]?[0-9]{2}|(?:19|20)[0-9]{2}))?(?![\p{L}\p{N}])""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex VenueAndYear();
}
