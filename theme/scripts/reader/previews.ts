/**
 * A link to a paper, name or author shows what its page begins with when the pointer or the focus rests on it. The page
 * is loaded when the pointer arrives, so that following the link finds it there.
 */
const patience = 400;

export function offerPreviews(document: Document): void {
  if (!matchMedia("(hover: hover)").matches) return;

  const box = document.createElement("div");
  box.className = "preview";
  box.id = "preview";
  box.popover = "manual";
  box.role = "tooltip";
  document.body.append(box);

  let timer = 0;
  const hide = (): void => {
    clearTimeout(timer);
    box.hidePopover();
    document.querySelector("[aria-describedby=preview]")?.removeAttribute("aria-describedby");
  };
  const arrive = (event: Event): void => {
    const link = linkOf(event.target);
    if (!link || link.getAttribute("aria-describedby") === "preview") return;
    if (event.type === "focusin" && link.dataset["entered"] !== undefined) return void delete link.dataset["entered"];
    hide();
    const page = pageOf(link.href);
    timer = setTimeout(() => void page.then((words) => words && show(box, link, words)), patience);
  };
  const leave = (event: Event): void => {
    const to = (event as MouseEvent | FocusEvent).relatedTarget;
    if (linkOf(event.target) && !(to instanceof Node && box.contains(to))) hide();
  };
  for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, arrive);
  for (const kind of ["mouseout", "focusout"]) document.addEventListener(kind, leave);
  box.addEventListener("mouseleave", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("scroll", () => box.matches(":popover-open") && hide(), { passive: true });
}

/** Not the links of the page's own head: what they lead to stands beside them. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("main a[href]") : null;
  if (link?.parentElement?.querySelector(".row-excerpt")?.checkVisibility()) return undefined;
  const isOfAPage = link && link.origin === location.origin && link.pathname !== location.pathname;
  return isOfAPage && /\/(papers|names|authors)\/[a-z0-9-]+\.html$/.test(link.pathname) && !/\/(index|\d+)\.html$/.test(link.pathname) ? link : undefined;
}

interface Words {
  readonly title: string;
  readonly facts: string;
  readonly text: string;
}

const known = new Map<string, Promise<Words | undefined>>();

function pageOf(address: string): Promise<Words | undefined> {
  const words = known.get(address) ?? read(address);
  known.set(address, words);
  return words;
}

async function read(address: string): Promise<Words | undefined> {
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const said = (selector: string): string => page.querySelector(selector)?.textContent?.trim() ?? "";
    const about = page.querySelector<HTMLMetaElement>("meta[name=description]")?.content ?? "";
    const topics = [...page.querySelectorAll(".paper .facts a[href*='topics/']")].map((topic) => topic.textContent);
    const facts = [said(".authors"), said(".facts time"), ...topics].filter(Boolean).join(" · ");
    return answer.ok ? { title: said("h1"), facts, text: said(".paper .body:has(+ .margin) .prose") || said(".name .lede") || about } : undefined;
  } catch {
    return undefined;
  }
}

function show(box: HTMLElement, link: HTMLAnchorElement, { title, facts, text }: Words): void {
  if (!link.isConnected || !(link.matches(":hover") || link === document.activeElement)) return;
  // What the link says itself is not repeated.
  const isSaid = link.textContent.trim() === title;
  const lines = [["preview-title", isSaid ? "" : title], ["preview-facts", facts], ["preview-text", text]] as const;
  box.replaceChildren(...lines.filter(([, words]) => words).map(([className, textContent]) =>
    Object.assign(document.createElement("p"), { className, textContent })));
  box.showPopover();
  const at = link.getBoundingClientRect();
  const isBelow = at.bottom + box.offsetHeight < innerHeight;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`;
  box.style.top = `${isBelow ? at.bottom + 2 : Math.max(8, at.top - box.offsetHeight - 2)}px`;
  link.setAttribute("aria-describedby", "preview");
}
