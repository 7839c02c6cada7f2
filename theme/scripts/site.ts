import { restoreExcerpts } from "./excerpts.ts";
import { focusSearchOnSlash } from "./keys.ts";
import { offerThemeSwitch } from "./theme-switch.ts";
import { offerCopyButtons } from "./copy.ts";
import { searchForTheAddress } from "./not-found.ts";

offerThemeSwitch(document);
focusSearchOnSlash(document);
offerCopyButtons(document);
restoreExcerpts(document);
searchForTheAddress(document);
