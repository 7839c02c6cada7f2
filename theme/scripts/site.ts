import { offerClaimOrder } from "./claims.ts";
import { offerFormats } from "./cite.ts";
import { offerCopyButtons } from "./copy.ts";
import { restoreExcerpts } from "./excerpts.ts";
import { listenToKeys } from "./keys.ts";
import { searchForTheAddress } from "./not-found.ts";
import { offerOrder } from "./order.ts";
import { offerThemeSwitch } from "./theme-switch.ts";

offerThemeSwitch(document);
listenToKeys(document);
offerCopyButtons(document);
offerFormats(document);
restoreExcerpts(document);
offerOrder(document);
offerClaimOrder(document);
searchForTheAddress(document);

for (const field of document.querySelectorAll<HTMLInputElement>(".find input, #lost"))
  field.addEventListener("input", () => void import("./search/suggest.ts").then(({ suggest }) => suggest(field)));

const dates = document.getElementById("dates");
dates?.addEventListener("click", () => void import("./dates.ts").then(({ offerDates }) => offerDates(dates)));

const filter = document.querySelector<HTMLFormElement>(".filter[data-pages]");
if (filter) void import("./filter.ts").then(({ filterIndex }) => filterIndex(filter));

// What comes after reading and searching waits until the page is there.
addEventListener("load", () => void import("./reader/reader.ts").then(({ mountReader }) => mountReader(document)));
const { kind } = document.body.dataset;
if (kind === "reading") void import("./reader/reading.ts").then(({ mountReadingPage }) => mountReadingPage(document));
if (kind === "shared") void import("./reader/shared.ts").then(({ mountSharedPage }) => mountSharedPage(document));
