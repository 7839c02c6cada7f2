using KnowledgeBase.Cli;

return await Kb.RunAsync(args, Terminal.OfThisProcess(), SiteBuilds.Default);
