// What a paper's page needs for other formats than the one it states, in one file.
export { formatLines } from "./panel.ts";
export { referenceOf } from "./reference.ts";
