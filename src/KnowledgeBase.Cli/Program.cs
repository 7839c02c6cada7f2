using KnowledgeBase;
using KnowledgeBase.Cli;

return await Kb.RunAsync(args, Terminal.OfThisProcess(), new SiteBuilds(SiteBuild.Run, SiteBuild.Check));
