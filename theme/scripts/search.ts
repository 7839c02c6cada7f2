// Entry point of the search page's bundle.
import { mountSearchPage } from "./search/page.ts";

mountSearchPage(document);
