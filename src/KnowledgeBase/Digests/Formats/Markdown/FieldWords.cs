namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>How digests of many languages call the fields of a paper; an earlier field keeps a word of two.</summary>
internal static class FieldWords
{
    public static (PaperField Field, string Words)[] All { get; } =
    [
        (
            PaperField.Title,
            "title, titles, paper title, title of paper, article, article title, paper name, 标题, 標題, 题目, 題目, "
                + "论文标题, 论文题目, 論文標題, 论文名称, 论文名, 論文名, 論文タイトル, タイトル, 题名, 英文标题, 原标题, 제목, 논문 제목, "
                + "논문제목, 논문명, titel, titre, título, titulo, titolo, название, заголовок"
        ),
        (PaperField.Paper, "paper, papers, publication, 论文, 論文, 논문, reference, references, work, entry"),
        (
            PaperField.Authors,
            "author, authors, first author, author s, author list, writers, by, 作者, 论文作者, 著者, 第一作者, 저자, 저자들, "
                + "auteur, auteurs, autor, autoren, autores, autori, авторы, автор, creators, people"
        ),
        (
            PaperField.Date,
            "date, dates, publish date, published, published on, published date, published at, publication date, "
                + "publish time, pub date, submitted, submitted on, submission date, posted, released, release date, "
                + "update date, updated, update, last updated, announced, time, year, month, day, 日期, 发布日期, 发表日期, "
                + "发布时间, 发表时间, 提交日期, 更新日期, 更新时间, 时间, 時間, 年份, 年, 公開日, 投稿日, 発表日, 日付, 날짜, 발행일, "
                + "게시일, 발표일, 제출일, datum, fecha, data, дата"
        ),
        (
            PaperField.Abstract,
            "abstract, abstracts, original abstract, full abstract, abstract original, arxiv abstract, 摘要, 论文摘要, "
                + "英文摘要, 原文摘要, 原始摘要, 摘要 原文, 要旨, 抄録, アブストラクト, 초록, 논문 초록, résumé, resumen, "
                + "zusammenfassung, resumo, аннотация"
        ),
        (
            PaperField.Summary,
            "summary, summaries, tl dr, tldr, takeaway, takeaways, key takeaway, one sentence takeaway, "
                + "one sentence summary, one line summary, in short, ai summary, short summary, "
                + "description, highlights, "
                + "brief, gist, core contribution, main idea, key idea, key points, 总结, 總結, 概要, 概述, 简介, 要点, "
                + "一句话要点, 一句话总结, 一句话, 核心要点, 核心内容, 中文摘要, 摘要 中文, 中文总结, 内容摘要, 摘要翻译, まとめ, 要約, "
                + "요약, 핵심 요약, 한줄 요약, kurzfassung, sommaire, описание"
        ),
        (
            PaperField.Keywords,
            "keyword, keywords, key words, tag, tags, category, categories, main category, primary category, topic, "
                + "topics, subject, subjects, area, areas, field, task, tasks, theme, 关键词, 關鍵詞, 关键字, 标签, 標籤, 分类, "
                + "分類, 类别, 领域, 主题, 方向, キーワード, カテゴリ, タグ, 키워드, 카테고리, 분류, 태그, schlagwörter, mots clés"
        ),
        (
            PaperField.Venue,
            "venue, venues, journal, conference, conf, published in, publisher, publication title, proceedings, "
                + "journal ref, journal reference, accepted, accepted at, 期刊, 会议, 會議, 发表, 发表于, 出处, 会议期刊, 発表先, "
                + "学会, 会議, 학회, 저널, zeitschrift, revue, revista"
        ),
        (
            PaperField.Link,
            "link, links, url, urls, pdf, pdf link, paper link, paper url, pdf url, arxiv, arxiv id, arxiv link, "
                + "arxiv url, arxivid, id, paper id, eprint, source, sources, html, hf, huggingface, hugging face, "
                + "resources, resource, code, codes, github, repo, repository, project, project page, "
                + "website, homepage, "
                + "demo, read, read more, download, openreview, full text, 链接, 鏈接, 連結, 论文链接, 论文地址, 原文, 原文链接, "
                + "地址, 代码, 代碼, 项目, 项目主页, 来源, リンク, コード, 링크, 논문 링크, 코드, 원문, lien, enlace, ссылка, links summary, "
                + "paper links, code link, official code, code data"
        ),
        (PaperField.Doi, "doi"),
        (
            PaperField.Organization,
            "organization, organisation, organizations, institution, institutions, institute, institutes, affiliation, "
                + "affiliations, company, lab, team, 机构, 機構, 单位, 研究机构, 机构单位, 所属, 機関, 기관, 소속"
        ),
        (
            PaperField.Votes,
            "vote, votes, upvote, upvotes, likes, like, hf upvotes, 点赞, 赞, 投票, 추천, 추천수, 좋아요"
        ),
        (PaperField.Stars, "star, stars, github stars, github star, 星标"),
        (
            PaperField.Name,
            "name, model, models, method, methods, approach, algorithm, acronym, 模型, 方法, 名称, 모델, 手法"
        ),
        (
            PaperField.Other,
            "no, nr, number, index, rank, score, scores, comment, comments, note, notes, status, version, evidence, "
                + "citations, citation, cited by, relevance, 备注, 評論, 评论, 评分, 序号, 编号, 排名, 引用, 得分, コメント, 점수, 순위, 비고"
        ),
    ];
}
