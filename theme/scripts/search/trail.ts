/** Typing on within this time (ms) is one step for Back. */
const historyPause = 800;
/** The address follows when typing rests (ms): to a browser a change of it is a navigation, dearer than painting the rows. */
const typingRest = 150;

/** Takes the state of the page into the address and the history. */
export class Trail {
  private changedAt = -Infinity;
  private waiting = 0;
  private next: { readonly address: string; readonly isStep: boolean } | undefined;

  constructor() {
    document.addEventListener("click", () => this.write(), { capture: true });
    addEventListener("popstate", () => (this.next = undefined), { capture: true });
  }

  type(address: string): void {
    const isTypedOn = performance.now() - this.changedAt < historyPause;
    this.changedAt = performance.now();
    this.next = { address, isStep: !isTypedOn || this.next?.isStep === true };
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.write(), typingRest);
  }

  step(address: string): void {
    this.write();
    this.changedAt = performance.now();
    history.pushState(null, "", address);
  }

  /** What was typed is in the address from here on: before one leaves, at the latest. */
  write(): void {
    clearTimeout(this.waiting);
    if (this.next?.isStep) history.pushState(null, "", this.next.address);
    else if (this.next) history.replaceState(null, "", this.next.address);
    this.next = undefined;
  }
}
