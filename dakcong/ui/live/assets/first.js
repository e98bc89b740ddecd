// The answer before Streamlit has started: the whole panel, drawn from what the document carries, on
// a cover that lies over the page until the page has its own places for it.

import { element } from "./dom.js";
import { begin } from "./panel.js";

const look = JSON.parse(document.getElementById("first-look").textContent);
const places = Object.fromEntries(
  ["answer", "controls", "charts"].map((name) => [name, element("div", { className: `first-${name}` })]));
// The theme that the reader chose for this page in Streamlit's menu, else that of the system.
const chosen = localStorage.getItem(`stActiveTheme-${location.pathname}-v2`) ?? "";
const dark = /dark/i.test(chosen)
  || (!/light/i.test(chosen) && matchMedia("(prefers-color-scheme: dark)").matches);
const cover = element("div", { className: `first-look${dark ? " first-dark" : ""}`, lang: look.payload.said.language },
  element("header", {}, element("h1", {}, look.heading)),
  places.answer,
  element("div", { className: "first-columns" }, places.controls, places.charts));
document.body.append(cover);
begin(look, cover, places);
