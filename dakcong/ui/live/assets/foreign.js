// Streamlit's own menu, buttons and hints speak English; here they speak the reader's language. Its
// tables scroll sideways on a phone; here they do for who has keys alone. Its place for files has a
// name, which the role that it gives it has not. Quotations within its tables and boxes have their language. Its way past the menu leads to the menu; here past it.

import { attribute } from "./dom.js";
import { store } from "./store.js";

/** Writes what Streamlit says within a place in our words; the name of a chart or a file, or a version may follow. */
function reword(place) {
  const words = Object.entries(store.fixed?.foreign ?? {});
  const ours = (said) => {
    const found = words.find(([one]) => said === one || said.startsWith(`${one}: `) || said.startsWith(`${one} `));
    return found ? found[1] + said.slice(found[0].length) : said;
  };
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = ours(texts.currentNode.data);
  for (const name of ["aria-label", "title"]) {
    for (const one of [place, ...place.querySelectorAll(`[${name}]`)]) {
      if (one.hasAttribute(name)) one.setAttribute(name, ours(one.getAttribute(name)));
    }
  }
}

// What opens over the page stands beside its root, where a drag writes nothing.
const watch = new MutationObserver((changes) => {
  for (const { addedNodes, target } of changes) {
    for (const one of addedNodes) {
      if (!(one instanceof HTMLElement) || one.classList.contains("first-look")) continue;
      reword(one);
      if (target === document.body) watch.observe(one, { childList: true, subtree: true });
    }
  }
});
watch.observe(document.body, { childList: true });
for (const one of document.body.children) {
  if (one.id !== "root") watch.observe(one, { childList: true, subtree: true });
}

// Its buttons within the page, when the reader comes to them.
for (const kind of ["pointerover", "focusin"]) {
  addEventListener(kind, ({ target }) => {
    const found = target.closest?.("[data-testid=stSkipToContent], [data-testid=stMainMenu], [data-testid=stMainMenuButton], [data-testid=stElementToolbar], [data-testid=stFileUploader]");
    if (found) reword(found);
  }, true);
}

// Its menu stands beside ours, over what is scrolled: page or cover.
addEventListener("scroll", ({ target }) => {
  if (target.matches?.("[data-testid=stMain], .first-look")) {
    document.documentElement.classList.toggle("live-scrolled", target.scrollTop > 16);
  }
}, { capture: true, passive: true });

// Past the head the first slider has the focus; where there is none, what stands first below the head.
addEventListener("click", (event) => {
  const head = [...document.querySelectorAll(".live-head")].at(-1); // of the cover, where one lies over the page
  if (!head || !event.target.closest?.("[data-testid=stSkipToContent]")) return;
  event.preventDefault();
  event.stopPropagation();
  const page = head.closest(".first-look, [data-testid=stMain]");
  const below = [...page.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter((one) => head.compareDocumentPosition(one) === Node.DOCUMENT_POSITION_FOLLOWING && one.checkVisibility() && !one.disabled);
  (below.find(({ type }) => type === "range") ?? below[0])?.focus();
}, true);

/** A table takes the focus, so that the arrows scroll it, and says what of it is Vietnamese, as a box does; a place for files is a group of its buttons. */
function reach(place) {
  for (const one of place.querySelectorAll("[data-testid=stTable] > div")) one.tabIndex = 0;
  for (const one of place.querySelectorAll("[data-testid=stTable] em, [data-testid=stAlert] em")) Object.assign(one, { lang: "vi", translate: false });
  for (const one of place.querySelectorAll("[data-testid=stFileUploaderDropzone]")) attribute(one, "role", "group");
}

new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const one of addedNodes) if (one instanceof HTMLElement) reach(one.parentElement ?? one);
  }
}).observe(document.getElementById("root"), { childList: true, subtree: true });
reach(document);
