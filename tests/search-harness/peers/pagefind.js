// Pagefind in the browser: it brings its own program, and loads a fragment for each row.
export async function open(load, root) {
  const pagefind = await import(new URL("pagefind.js", root).href);
  await pagefind.init();
  return async (query, rows) => {
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, rows).map((hit) => hit.data()));
    return shown.map((hit) => hit.meta.title);
  };
}
