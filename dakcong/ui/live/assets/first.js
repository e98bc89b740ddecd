// The answer before the page stands: the whole panel on a cover that lies over the page until the page
// has its own places for it. On arrival the document carries what is needed; on the way to another
// page the server is asked for it, before Streamlit runs that page.

import { element } from "./dom.js";
import { begin } from "./panel.js";

function show(look) {
  // The theme that the reader chose for this page in Streamlit's menu, else that of the system.
  const chosen = localStorage.getItem(`stActiveTheme-${location.pathname}-v2`) ?? "";
  const dark = /dark/i.test(chosen)
    || (!/light/i.test(chosen) && matchMedia("(prefers-color-scheme: dark)").matches);
  const places = Object.fromEntries(
    ["answer", "controls", "charts"].map((name) => [name, element("div", { className: `first-${name}` })]));
  const kinds = ["first-look", `first-${look.payload.indicator}`, ...(dark ? ["first-dark"] : [])];
  const cover = element("div", { className: kinds.join(" "), lang: look.payload.said.language },
    element("header", {}, element("h1", {}, look.heading),
      element("div", { className: "first-language" }), element("div", { className: "first-vintage" })),
    places.answer,
    element("div", { className: "first-columns" }, places.controls, places.charts));
  document.body.append(cover);
  try {
    begin(look, cover, places);
  } catch (error) {
    cover.remove(); // the page stands without it
    throw error;
  }
}

/** Shows a page that the reader has chosen in the menu, where it has the panel. */
export async function goTo({ pathname, search }) {
  const asked = new URLSearchParams({ path: pathname, query: search.slice(1) });
  const found = await fetch(`./dakcong/look?${asked}`, { signal: AbortSignal.timeout(1000) });
  if (found.status === 200 && location.pathname === pathname) show(await found.json());
}

const given = document.getElementById("first-look");
if (given) show(JSON.parse(given.textContent));
