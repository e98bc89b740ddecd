// The sentence and the number cards above the board.

import { bar } from "./bar.js";
import { badge, element, put, rebuild, rich, say } from "./dom.js";
import { origin, underlined } from "./origin.js";
import { assumed, places } from "./places.js";
import { giveRoomBack, keepRoom, steadily } from "./steady.js";
import { fill } from "./words.js";

/** Draws into `place`; `send` tells the server. Returns how to redraw. */
export function answer(place, send) {
  const headline = element("div", { className: "live-headline" });
  const cards = element("div", { className: "live-cards" });
  const older = element("p", { className: "live-caption live-older" });
  // Read aloud when the server has answered a move, not at every step of a drag.
  const spoken = element("p", { className: "live-spoken", role: "status" });
  const line = bar(cards);
  const readings = element("div", { className: "live-readings" });
  place.replaceChildren(headline, cards, readings, older, spoken, line.root);
  let [room, dragged, read] = ["", false, null];
  return (store) => {
    if (!store.board) return;
    const shown = store.preview ? previewed(store) : store.board.said;
    if (!store.preview && store.answers > 0) say(spoken, shown.sentence);
    const draw = () => {
      cards.hidden = shown.cards.length === 0;
      drawHeadline(headline, shown);
      drawCards(cards, shown.cards);
    };
    const now = [store.board.indicator, store.fixed.language, innerWidth].join(" ");
    const drags = store.preview !== null;
    const shape = shapeOf(shown);
    if (room !== now) {
      giveRoomBack(headline, cards);
      draw();
    } else if (drags && dragged && headline.dataset.shape === shape) draw();
    else {
      // Before the first move there is nothing to keep, and the fonts may still be on their way.
      if (drags || store.answers > 0) keepRoom(headline, cards);
      steadily(draw);
    }
    [room, dragged] = [now, drags];
    line.draw(store, shown);
    // What each would mean is the server's: under a finger it is that of before.
    readings.classList.toggle("live-before", store.preview !== null);
    if (read !== store.board) drawReadings(readings, store.board.readings, send);
    read = store.board;
    say(older, store.board.older);
    if (headline.dataset.shape !== shape) headline.dataset.shape = shape;
  };
}

/** What decides how many lines an answer takes. */
function shapeOf({ badges, remarks }) {
  return JSON.stringify([badges.map(({ word }) => word), remarks.length]);
}

/** The variant of the words that the sliders have reached, with its places filled in. */
function previewed(store) {
  const said = store.board.variants[reachedBy(store)];
  const filled = places(store);
  const words = (one) => fill(one, filled);
  return {
    badges: said.badges,
    sentence: words(said.sentence),
    remarks: said.remarks.map(words),
    bar: said.bar.map(({ words: one, origin: name }) => ({ words: words(one), origin: name })),
    cards: said.cards.map(({ label, value, below, origin: name }) => (
      { label: words(label), value: words(value), below: words(below), origin: name })),
  };
}

/** The name of a variant: its status, whether the target asks too little, whether a figure is assumed. */
function reachedBy({ board, fixed, preview }) {
  const probability = preview.probability();
  const met = preview.missing() <= 0;
  const status = met ? "met" : fixed.rule.find(([edge]) => probability >= edge)[1];
  const low = !met && preview.required() < 0 && probability >= fixed.low_plan_from;
  return `${status}${low ? "-low" : ""}${assumed(board, preview) ? "-assumed" : ""}`;
}

function drawHeadline(place, { badges, sentence, remarks }) {
  const first = element("p", { className: "live-sentence" });
  for (const one of badges) first.append(badge(one), " ");
  first.append(...rich(sentence));
  // The one number of the sentence is that of the first card.
  underlined(first, "year_end");
  const more = remarks.length ? [element("p", {}, ...rich(remarks.join(" ")))] : [];
  put(place, [first, ...more]);
}

/** A doubted figure read both ways, as a choice of two. */
function drawReadings(place, given, send) {
  place.hidden = given === null;
  if (given === null) return;
  const { label, options } = given;
  rebuild(place,
    element("fieldset", {}, element("legend", {}, label),
      ...options.map(({ name, value, below, move, active }) =>
        element("button", {
          type: "button", className: "live-reading", "data-reading": move.value, "aria-pressed": String(active),
          onclick: () => send(move),
        }, element("span", {}, name), element("strong", { translate: false }, value), element("span", {}, below)))));
}

function drawCards(place, cards) {
  if (place.children.length !== cards.length) {
    place.replaceChildren(...cards.map((card) => element("div", { className: "live-card" },
      element("p", { className: "live-card-label" }),
      element("p", { className: "live-card-value", translate: false }, origin(card.origin)),
      element("p", { className: "live-card-below", translate: false }))));
  }
  cards.forEach((card, i) => {
    const [label, value, below] = place.children[i].children;
    say(label, card.label);
    say(value.querySelector("summary"), card.value);
    say(below, card.below);
  });
}
