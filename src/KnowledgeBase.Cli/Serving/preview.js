// Served by `kb preview` beside every page, never written to disk. Reloads an open page when its own content has
// changed, swaps changed styles in place, and shows what is wrong.
"use strict";
{
  const script = document.currentScript;
  const styles = new Map();
  let panel;
  let closed = "";

  const events = new EventSource(new URL("events", script.src));
  events.onmessage = async (event) => {
    const news = JSON.parse(event.data);
    show(news);
    if (!news.stopped) await refresh();
  };
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  for (const link of styleLinks(document)) tagOf(link.href).then((tag) => styles.set(link.href, tag));

  function styleLinks(root) {
    return [...root.querySelectorAll("link[rel=stylesheet]")];
  }

  async function tagOf(address) {
    return (await fetch(address, { method: "HEAD", cache: "no-store" })).headers.get("ETag");
  }

  async function refresh() {
    const answer = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const page = next.querySelector("script[data-page]");
    if (!page || page.dataset.page !== script.dataset.page) location.reload();
    else await restyle(styleLinks(next));
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
    details.append(element("summary", `${errors} errors, ${warnings} warnings${stopped ? "; this is the last good site" : ""}`));
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
