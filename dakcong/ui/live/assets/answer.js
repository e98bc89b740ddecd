// The sentence and the number cards above the board.

import { element, icon, put, rich, say } from "./dom.js";
import { previewed as previewedIndex } from "./index.js";
import { fill } from "./words.js";

/** Draws into `place`; returns how to redraw. */
export function answer(place) {
  const headline = element("div", { className: "live-headline" });
  const cards = element("div", { className: "live-cards" });
  // Read aloud when the server has answered a move, not at every step of a drag.
  const spoken = element("p", { className: "live-spoken", role: "status" });
  place.replaceChildren(headline, cards, spoken);
  return (store) => {
    const shown = store.preview ? previewed(store) : store.payload.answer;
    if (!store.preview && store.turn > 0) say(spoken, shown.sentence);
    const draw = () => {
      drawHeadline(headline, shown);
      drawCards(cards, shown.cards);
    };
    if (store.preview) steady(place, headline, draw, shown);
    else {
      headline.style.minHeight = "";
      draw();
    }
    headline.dataset.shape = shapeOf(shown);
  };
}

/** What decides how many lines an answer takes. */
function shapeOf({ badges, remarks }) {
  return JSON.stringify([badges.map(({ word }) => word), remarks.length]);
}

/** Draws what may grow or shrink above the sliders: the one that is dragged stays where it is. */
function steady(place, headline, draw, shown) {
  if (headline.dataset.shape === shapeOf(shown)) return draw();
  const before = place.offsetHeight;
  headline.style.minHeight = `${headline.offsetHeight}px`;
  draw();
  place.closest(".first-look, [data-testid=stMain]").scrollBy(0, place.offsetHeight - before);
}

/** The answer of the server with all that the sliders move written anew. */
function previewed(store) {
  if (store.payload.table.so_far_driver) return previewedIndex(store);
  const { payload, preview, words } = store;
  const { said, words: own, quantiles, answer: given } = payload;
  const median = words.amount(preview.yearEnd(), own.unit);
  const probability = preview.probability();
  const name = own.met ? "met" : said.rule.find(([edge]) => probability >= edge)[1];
  const status = { ...said.status[name], ...payload.looks[name] };
  const low = own.low_plan && probability >= said.low_plan_from;
  const fair = Object.fromEntries(
    [50, 80, 95].map((level) => [`fair_${level}`, words.amount(preview.yearEnd(quantiles[`fair_${level}`]), own.unit)]));
  const range = words.range(preview.yearEnd(quantiles.p10), preview.yearEnd(quantiles.p90), own.unit);
  const [first, second, ...rest] = given.cards;
  return {
    badges: [status, ...(low ? [{ ...payload.looks.low, word: own.low_badge }] : [])],
    sentence: fill(own.sentence, { median, growth: words.growth(preview.yearGrowth()), status: status.sentence }),
    remarks: [...(low ? [fill(own.low_plan, fair)] : []), ...own.remarks],
    cards: [
      { ...first, value: median, below: fill(said.year_end_range, { range }) },
      { ...second, value: words.probability(probability), below: status.word },
      ...rest,
    ],
  };
}

function drawHeadline(place, { badges, sentence, remarks }) {
  const first = element("p", { className: "live-sentence" });
  for (const one of badges) {
    first.append(element("span", { className: `live-badge live-${one.colour}` }, icon(one.icon), one.word), " ");
  }
  first.append(...rich(sentence));
  const more = remarks.length ? [element("p", {}, ...rich(remarks.join(" ")))] : [];
  put(place, [first, ...more]);
}

function drawCards(place, cards) {
  if (place.children.length !== cards.length) {
    place.replaceChildren(...cards.map(() => element("div", { className: "live-card" },
      element("p", { className: "live-card-label" }),
      element("p", { className: "live-card-value" }),
      element("p", { className: "live-card-below" }))));
  }
  cards.forEach((card, one) => {
    const [label, value, below] = place.children[one].children;
    say(label, card.label);
    say(value, card.value);
    say(below, card.below ?? "");
  });
}
