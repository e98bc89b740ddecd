// Tables as files: links that ask the server for what the page shows now.

import { ROOT } from "./address.js";
import { element } from "./dom.js";
import { store } from "./store.js";

const FORMS = ["csv", "xlsx"];

/** The files of a table of the page by its id; without one, of all figures. */
export function files(table) {
  const { download, download_all: all } = store.fixed;
  const links = FORMS.map((form) => {
    const made = element("a", { download: "", href: address(table, form) }, form.toUpperCase());
    made.addEventListener("click", () => { made.href = address(table, form); });
    return made;
  });
  return element("p", { className: "live-files" }, `${table ? download : all}: `, ...links.flatMap((one, i) => (i ? [" · ", one] : [one])));
}

function address(table, form) {
  const { page, query } = store.screen;
  const asked = table ? { path: `/${page}`, query, table, form } : { query };
  return new URL(`dakcong/${table ? "table" : `figures.${form}`}?${new URLSearchParams(asked)}`, ROOT).href;
}
