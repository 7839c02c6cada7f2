// Served by `kb preview` beside every page, never written to disk. Reloads an open page when its own content has
// changed, swaps changed styles in place, and shows what is wrong.
"use strict";
{
  const script = document.currentScript;
  const styles = new Map();
  const active = "main, script, button, input, select, textarea, dialog, details, form, canvas, [hidden]";
  let panel;
  let closed = "";

  const events = new EventSource(new URL(`events?page=${encodeURIComponent(location.pathname)}`, script.src));
  events.onmessage = async (event) => {
    const news = JSON.parse(event.data);
    show(news);
    if (news.stopped) return;
    if (event.lastEventId !== script.dataset.page) await renew(event.lastEventId);
    else await refreshStyles();
  };
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  let served = load();
  for (const link of styleLinks(document)) tagOf(link.href).then((tag) => styles.set(link.href, tag));

  function styleLinks(root) {
    return [...root.querySelectorAll("link[rel=stylesheet]")];
  }

  async function tagOf(address) {
    return (await fetch(address, { method: "HEAD", cache: "no-store" })).headers.get("ETag");
  }

  // The page as the server has it, without what its scripts have made of it.
  async function load() {
    const answer = await fetch(location.href, { cache: "no-store" });
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  // New prose and styles are put in place at once; whatever a script of the page may hold on to is worth a reload.
  async function renew(tag) {
    const [old, next] = await Promise.all([served, load()]);
    if (pageTag(old) !== script.dataset.page || pageTag(next) !== tag) return location.reload();
    for (const page of [old, next]) page.querySelector("script[data-page]").dataset.page = "";
    const parts = differences(old.documentElement, next.documentElement, [])
      .filter((part) => !part.next.matches("link[rel=stylesheet]"));
    const places = parts.map(({ path }) => path.reduce((at, index) => at?.children[index], document.documentElement));
    if (!parts.every((part, index) => isProse(part.old) && isProse(part.next) && places[index]?.isEqualNode(part.old)))
      return location.reload();
    parts.forEach((part, index) => places[index].replaceWith(document.importNode(part.next, true)));
    next.querySelector("script[data-page]").dataset.page = script.dataset.page = tag;
    served = next;
    await restyle(styleLinks(next));
  }

  function pageTag(page) {
    return page.querySelector("script[data-page]")?.dataset.page;
  }

  // The smallest elements that are not the same; where their number differs, the one around them.
  function differences(old, next, path) {
    if (old.isEqualNode(next)) return [];
    const alike = old.cloneNode().isEqualNode(next.cloneNode()) && old.children.length === next.children.length &&
      ownText(old) === ownText(next);
    return alike
      ? [...old.children].flatMap((child, index) => differences(child, next.children[index], [...path, index]))
      : [{ old, next, path }];
  }

  function ownText(element) {
    return [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.data : "<>")).join("");
  }

  function isProse(element) {
    return element.closest("main") !== null && !element.matches(active) && !element.querySelector(active);
  }

  async function refreshStyles() {
    await restyle(styleLinks(await load()));
  }

  async function restyle(next) {
    const now = styleLinks(document);
    if (now.length !== next.length) return location.reload();
    await Promise.all(next.map((link, index) => swap(now[index], link.getAttribute("href"))));
  }

  async function swap(old, href) {
    const address = new URL(href, location.href).href;
    const tag = await tagOf(address);
    if (styles.get(address) === tag) return;
    const fresh = old.cloneNode();
    fresh.href = old.getAttribute("href") === href ? `${address}?${encodeURIComponent(tag)}` : href;
    fresh.onload = () => old.remove();
    styles.set(address, tag);
    old.after(fresh);
  }

  function count(number, word) {
    return `${number} ${word}${number === 1 ? "" : "s"}`;
  }

  function show({ errors = 0, warnings = 0, stopped = false, problem, diagnostics = [] }) {
    const key = JSON.stringify([problem, diagnostics]);
    panel?.remove();
    panel = undefined;
    if ((!problem && diagnostics.length === 0) || key === closed) return;
    panel = document.body.appendChild(element("kb-preview", ""));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    const root = panel.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const details = root.appendChild(element("details", ""));
    details.open = stopped;
    details.setAttribute("role", "alert");
    details.append(element("summary", `${count(errors, "error")}, ${count(warnings, "warning")}${stopped ? "; this is the last good site" : ""}`));
    if (problem) details.append(element("pre", problem));
    details.append(...diagnostics.map(item));
    const close = details.appendChild(element("button", "Close"));
    close.onclick = () => {
      closed = key;
      panel.remove();
    };
  }

  function item({ severity, id, path, line, column, message, excerpt }) {
    const place = [path, line, column].filter((part) => part !== undefined).join(":");
    const section = element("section", "");
    section.className = severity;
    section.append(element("b", `${severity} ${id}`), " ", element("code", place), element("p", message));
    if (excerpt) section.append(element("pre", excerpt));
    return section;
  }

  // Text is only ever set as text: a digest's words are a stranger's.
  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  const look = `
    details { position: fixed; inset: auto 0 0 auto; z-index: 2147483647; max-width: min(60rem, 100vw); max-height: 80vh;
      overflow: auto; box-sizing: border-box; padding: .6rem 1rem; background: #1d1f1e; color: #f1f1ee;
      font: 14px/1.5 system-ui, sans-serif; border-radius: 6px 0 0 0; }
    summary { cursor: pointer; }
    section { border-top: 1px solid #555; margin-top: .6rem; padding-top: .6rem; }
    .error b { color: #ff9a8d; }
    .warning b { color: #ffd37a; }
    p { margin: .2rem 0; }
    pre { margin: .2rem 0; padding: .4rem .6rem; background: #000; overflow: auto; }
    button { margin-top: .6rem; font: inherit; }
  `;
}
