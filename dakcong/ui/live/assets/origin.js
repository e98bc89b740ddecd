// A number that says where it comes from: asked for when it is opened, so that no answer carries it.

import { ROOT } from "./address.js";
import { element, paragraphs, within } from "./dom.js";
import { store } from "./store.js";

// How long an answer may take.
const PATIENCE = 5000;
const opened = new Set();

/**
 * A number under which its origin opens; `name` and, off a board, its indicator as the server knows them.
 * What has no room beside the number opens in a place of its own.
 */
export function origin(name, number = "", indicator = "", place = null) {
  const words = place ?? element("div", { "data-own": "" });
  const shown = element("summary", { title: store.fixed.origin }, number);
  const root = element("details", { className: "live-help live-origin" }, shown, place ? null : words);
  root.addEventListener("toggle", () => (root.open ? open(root, words, name, indicator) : close(root, words)));
  return root;
}

/** Lets the first bold number within a place say where it comes from; returns the place. */
export function underlined(place, name, indicator) {
  const number = place.querySelector("strong");
  if (number) {
    const before = document.createComment("");
    number.replaceWith(before);
    before.replaceWith(origin(name, number, indicator));
  }
  return place;
}

async function open(root, words, name, indicator) {
  const { query } = store.screen;
  const asked = { query, of: indicator || store.board?.indicator || "", what: name };
  opened.add(root);
  root.dataset.query = query;
  const found = await answered(new URL(`dakcong/from?${new URLSearchParams(asked)}`, ROOT));
  if (!root.open) return;
  words.replaceChildren(...(found
    ? [element("p", { className: "live-chart-title" }, found.heading), ...paragraphs(found.words.join("\n\n"))]
    : [element("p", {}, store.fixed.origin_away)]));
  if (root.contains(words)) within(words);
  words.scrollIntoView({ block: "nearest" });
}

function close(root, words) {
  opened.delete(root);
  words.replaceChildren();
}

async function answered(address) {
  try {
    const found = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return found.status === 200 ? await found.json() : null;
  } catch {
    return null;
  }
}

// What is opened is of the answer that stands there: with another one it is closed.
store.listen(({ preview, screen }) => {
  for (const one of opened) {
    if (preview !== null || !one.isConnected || one.dataset.query !== screen.query) one.open = false;
  }
});
