namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>The names that people and programs give the fields of a paper, folded, the most exact first.</summary>
internal static class RecordNames
{
    public static readonly string[] Title = Of(
        """
        title papertitle articletitle documenttitle titleen entitle displayname headline fulltitle
        标题 题目 论文标题 論文標題 題目 タイトル 題名 제목 titre titel título titulo
        """
    );

    public static readonly string[] Abstract = Of(
        """
        abstract paperabstract abstractnote abstracttext abstracten originalabstract 摘要 要旨 概要 초록
        résumé resumen
        """
    );

    /// <summary>The abstract where nothing else is called so, else a summary beside it.</summary>
    public static readonly string[] Description = Of("summary description snippet");

    public static readonly string[] Summary = Of(
        """
        tldr aisummary aitldr summaryai llmsummary gptsummary shortsummary onesentencesummary
        oneliner keytakeaway abstractlines
        """
    );

    /// <summary>Of the summaries those that say a program wrote them.</summary>
    public static readonly string[] AiSummary = Of("aisummary aitldr summaryai llmsummary gptsummary");

    public static readonly string[] Authors = Of(
        """
        authorfullnames authors authorlist authornames fullauthors creators author creator
        dccreator 作者 著者 저자 auteurs autoren autores
        """
    );

    /// <summary>One name of a list that is not stated.</summary>
    public static readonly string[] FirstAuthor = Of("firstauthor leadauthor 第一作者");

    public static readonly string[] Date = Of(
        """
        published publisheddate datepublished publicationdate publishdate publishedat publishedon
        pubdate dateofpublication releasedate submitteddate submissiondate submitted date issued
        publishedonline publishedprint publishtime publishedtime coverdate onlinedate created
        createdat pdate odate cdate 发布日期 发表日期 日期 公開日 날짜
        """
    );

    public static readonly string[] Year = Of("publicationyear year pubyear yearpublished 年份 年");

    public static readonly string[] ArxivId = Of(
        """
        arxivid arxiv arxivnumber arxivno arxividentifier paperid entryid id eprint archiveid
        archivelocation articleid identifier key guid extra
        """
    );

    public static readonly string[] Doi = Of("doi doiurl doilink dois articledoi");

    public static readonly string[] Address = Of(
        """
        url link paperurl paperlink arxivurl arxivlink abs absurl abslink abstracturl hfurl
        huggingfaceurl pdf pdfurl pdflink arxivpageurl arxivpdfurl pageurl sources html htmlurl ee entryid id paper arxiv openreview
        openreviewurl forumurl landingpageurl sourceurl openaccesspdf links urls 链接 论文链接 リンク 링크
        """
    );

    public static readonly string[] Venue = Of(
        """
        journalref containertitle publicationtitle proceedingstitle conferencename booktitle
        journal journaltitle journalname journalbook sourcetitle publicationvenue venue conference
        eventtitle publishedin proceedings
        """
    );

    public static readonly string[] Keywords = Of(
        """
        aikeywords keywords authorkeywords categories category primarycategory tags manualtags
        topics topic subjects fieldsofstudy indexkeywords 关键词 标签 类别 キーワード 키워드
        """
    );

    /// <summary>arXiv's comments of authors; only what they say of a withdrawal is kept.</summary>
    public static readonly string[] Comment = Of("comment comments arxivcomment");

    public static readonly string[] Code = Of(
        """
        code codeurl codelink github githuburl githublink githubrepo repo repourl repository
        repositoryurl officialcode githublinks 代码
        """
    );

    public static readonly string[] Project = Of(
        "project projectpage projecturl projectlink homepage website 项目主页"
    );

    /// <summary>Addresses beside the paper's own, whose kind they tell themselves.</summary>
    public static readonly string[] OtherLinks = Of("demo demourl dataset dataseturl video videourl");

    public static readonly string[] Upvotes = Of("upvotes votes upvote numupvotes likes");

    public static readonly string[] Comments = Of("numcomments commentscount commentcount comments");

    public static readonly string[] Stars = Of("githubstars stars githubstarcount codestars");

    public static readonly string[] Withdrawn = Of("withdrawn iswithdrawn isretracted retracted");

    public static readonly string[] Kind = Of("itemtype");

    /// <summary>Fields that only publications have.</summary>
    public static readonly string[] Scholarly = Of(
        """
        bibtex citationcount citations numcitations citedbycount citedby openaccesspdf pmid issn
        scopus eid accession publicationtype
        """
    );

    /// <summary>Fields that articles of a blog, a shop or a program have, and papers do not.</summary>
    public static readonly string[] Foreign = Of(
        """
        slug permalink excerpt body contenthtml contenttext readingtime layout draft price sku
        dependencies scripts duration episode ingredients
        """
    );

    /// <summary>A list after such a name holds publications.</summary>
    public static readonly string[] PaperLists = Of("papers paperlist paper publications preprints");

    /// <summary>Names of lists that tell nothing of what is in them.</summary>
    public static readonly string[] PlainLists = Of(
        """
        papers paperlist paper publications preprints items data results result records entries
        articles categories category topics sections groups list hits hit message notes docs
        response value content works feed entry rows days dates all root body references
        collections library info digest daily output today
        """
    );

    private static string[] Of(string names) => names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
