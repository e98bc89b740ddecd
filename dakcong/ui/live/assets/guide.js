// A first minute: a few steps that point at what matters, for who asks for them. That it was seen is
// kept in the browser, and nowhere else.

import { element, labelled, say } from "./dom.js";
import { fill } from "./words.js";

const SEEN = "dakcong-guide";
// Where each place of a step is: on a board, and on the overview.
const PLACES = {
  answer: ".live-sentence, .live-tile-head",
  sure: ".live-card:nth-child(2), .meter",
  slider: ".live-slider, .live-tile-head a",
  share: ".live-share",
};
// The step that is shown, of which page, and what it points at; a head that is drawn anew goes on with it.
let [at, path, pointed] = [null, null, null];

/** A button and the steps that it opens; hidden on a page without. */
export function guide({ store }) {
  const count = element("p", { className: "live-caption" });
  const words = element("p");
  const [previous, next, close] = [-1, 1, null].map((by) =>
    element("button", { type: "button", onclick: () => (by === null ? leave() : show(at + by)) }));
  const box = element("div", { className: "live-guide-box", role: "dialog", hidden: true },
    element("div", { role: "status" }, count, words), element("div", { className: "live-row" }, previous, next, close));
  const button = element("button", {
    type: "button", className: "live-guide", "aria-haspopup": "dialog", "aria-expanded": "false",
    onclick: () => (at === null ? show(0) : leave()),
  });
  const root = element("div", { className: "live-guiding" }, button, box);

  const show = (step) => {
    at = step;
    path = store.screen.page;
    remember();
    draw();
    point(steps(store)[at]);
    (next.disabled ? close : next).focus({ preventScroll: true });
  };
  const leave = () => {
    at = null;
    point(null);
    if (box.contains(document.activeElement)) button.focus({ preventScroll: true });
    draw();
  };
  const draw = () => {
    const { guide: given, page } = store.screen;
    root.hidden = given === null;
    if (at !== null && page !== path) {
      at = null;
      point(null);
    }
    box.hidden = given === null || at === null;
    button.setAttribute("aria-expanded", String(!box.hidden));
    button.classList.toggle("live-new", !seen());
    if (given === null) return;
    labelled(button, "help", given.label);
    box.setAttribute("aria-label", given.label);
    [[previous, given.previous], [next, given.next], [close, given.close]].forEach(([one, label]) => say(one, label));
    if (at === null) return;
    const every = steps(store);
    say(count, fill(given.count, { at: at + 1, count: every.length }));
    say(words, every[at].words);
    // Never hidden: the next press would meet another button in its place.
    previous.disabled = at === 0;
    next.disabled = at === every.length - 1;
  };
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && at !== null) leave();
  });
  return { root, draw };
}

/** The steps whose place is on the page. */
function steps({ screen }) {
  return screen.guide.steps.filter(({ place }) => placeOf(place) !== undefined);
}

function placeOf(name) {
  return [...document.querySelectorAll(PLACES[name])].find((one) => one.checkVisibility() && !one.closest(".first-look"));
}

function point(step) {
  pointed?.classList.remove("live-pointed");
  pointed = step ? placeOf(step.place) : null;
  pointed?.classList.add("live-pointed");
  pointed?.scrollIntoView({ block: "center" });
}

function seen() {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    return true;
  }
}

function remember() {
  try {
    localStorage.setItem(SEEN, "1");
  } catch {
    // A browser that keeps nothing.
  }
}
