// What other programs make of every Markdown file below a folder, as one JSON object by path; with a second argument,
// also all of them in one HTML page, where HTML in Markdown is let through: node markdown.mjs FOLDER [PAGE]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import matter from "gray-matter";
import rehypeRaw from "rehype-raw";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const [folder, page] = process.argv.slice(2);
const parser = unified().use(remarkParse);
const renderer = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).use(rehypeStringify);
const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".md")).sort();
const files = Object.fromEntries(paths.map((path) => [path.replaceAll("\\", "/"), matter(readFileSync(join(folder, path), "utf8"))]));

process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(files).map(([path, { data, content }]) => [path, { facts: data, ...read(content) }]))));
if (page) {
  writeFileSync(page, Object.values(files).map(({ content }) => String(renderer.processSync(content))).join("\n"));
}

/** The first heading's text, and every link with its text, in order. */
function read(markdown) {
  const links = [];
  let heading = "";
  const walk = (node) => {
    if (node.type === "heading") heading ||= textOf(node);
    if (node.type === "link" || node.type === "image") links.push([node.url, textOf(node)]);
    node.children?.forEach(walk);
  };
  walk(parser.parse(markdown));
  return { heading, links };
}

function textOf(node) {
  return node.value ?? node.children?.map(textOf).join("") ?? "";
}
