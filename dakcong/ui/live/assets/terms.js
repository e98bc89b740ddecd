// A term in words that Streamlit drew opens what it means, as it does in our own (dom.js).

import { term } from "./dom.js";

// What of the theme a bubble needs; Streamlit hands it to our own places alone.
const THEME = ["background-color", "border-color", "base-radius", "text-color"];

addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href*="#term-"]');
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  const open = link.nextElementSibling;
  if (open?.matches(".live-term-beside")) {
    open.remove();
    return;
  }
  const made = term(link.title, "");
  made.classList.add("live-term-beside");
  const look = getComputedStyle(document.querySelector("[data-live]"));
  for (const name of THEME) made.style.setProperty(`--st-${name}`, look.getPropertyValue(`--st-${name}`));
  made.addEventListener("toggle", () => { if (!made.open) made.remove(); });
  link.after(made);
  made.open = true;
}, true);
