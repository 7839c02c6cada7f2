import { offerClaimOrder } from "./claims.ts";
import { offerCopyButtons } from "./copy.ts";
import { restoreExcerpts } from "./excerpts.ts";
import { listenToKeys } from "./keys.ts";
import { searchForTheAddress } from "./not-found.ts";
import { offerOrder } from "./order.ts";
import { offerDownloads } from "./save.ts";
import { offerThemeSwitch } from "./theme-switch.ts";

offerThemeSwitch(document);
listenToKeys(document);
offerCopyButtons(document);
offerDownloads(document);
restoreExcerpts(document);
offerOrder(document);
offerClaimOrder(document);
searchForTheAddress(document);
