// Tables and charts as files: links that ask the server for what the page shows now.

import { ROOT } from "./address.js";
import { element } from "./dom.js";
import { store } from "./store.js";

/** The files of a table of the page by its id; without one, of the figures that it lists, under a label. */
export function files(table, label = store.fixed.download) {
  return links(label, ["csv", "xlsx"], (form) => (
    table ? ["table", { ...shown(), table, form }] : [`figures.${form}`, { query: store.screen.query }]));
}

/** The pictures of a chart of the page. */
export function pictures(chart) {
  return links(store.fixed.download_picture, ["png", "svg"], (form) => ["picture", { ...shown(), chart, form }]);
}

function shown() {
  const { page, query } = store.screen;
  return { path: `/${page}`, query };
}

function links(label, forms, asked) {
  const address = (form) => {
    const [name, given] = asked(form);
    return new URL(`dakcong/${name}?${new URLSearchParams(given)}`, ROOT).href;
  };
  const made = forms.map((form) => {
    const link = element("a", { download: "", href: address(form) }, form.toUpperCase());
    link.addEventListener("click", () => { link.href = address(form); });
    return link;
  });
  return element("p", { className: "live-files" }, `${label}: `, ...made.flatMap((one, i) => (i ? [" · ", one] : [one])));
}

// A link that a run of the page has drawn says the address of that run; where the page rests, it
// shows the same at the address of now.
addEventListener("click", ({ target }) => {
  const link = target.closest?.("a[download]");
  if (!link || !store.screen || document.documentElement.dataset.live) return;
  const found = new URL(link.href);
  if (!found.searchParams.has("query")) return;
  found.searchParams.set("query", store.screen.query);
  link.href = found.href;
}, true);
