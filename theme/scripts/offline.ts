// Has the browser keep what is visited. Only in sites that are set to it.
const root = new URL("../", import.meta.url).href;

if ("serviceWorker" in navigator) {
  void navigator.serviceWorker.register(`${root}sw.js`);
  // What this page was made of came before the worker.
  const tell = () => navigator.serviceWorker.ready.then(({ active }) => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    active?.postMessage([location.href, ...loaded.filter((name) => name.startsWith(root))]);
  });
  void tell();
  // The worker of a newer build begins with nothing.
  navigator.serviceWorker.addEventListener("controllerchange", () => void tell());
}
