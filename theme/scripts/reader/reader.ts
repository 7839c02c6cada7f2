import { showMarks } from "./marks.ts";
import { offerPreviews } from "./previews.ts";
import { listenForTriage } from "./triage.ts";
import { showWhatIsNew } from "./visit.ts";

/** What this browser keeps for its reader; nothing of it leaves the browser. */
export function mountReader(document: Document): void {
  showMarks(document, listenForTriage(document));
  offerPreviews(document);
  showWhatIsNew(document);
}
