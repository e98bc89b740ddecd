// The answer of the comparison: which indicator, one sentence, a column for each scenario.

import { actionOf, choice, shapeOf } from "./choices.js";
import { attribute, element, rebuild, say } from "./dom.js";
import { table } from "./tables.js";

/** Draws into `place`; `page` has what sends a move. Returns how to redraw. */
export function lead(place, page) {
  const choices = element("div", { className: "live-lead-choice" });
  const sentence = element("p", { className: "live-sentence" });
  const note = element("p", { className: "live-caption" });
  const rows = element("div");
  const spoken = element("p", { className: "live-spoken", role: "status" });
  place.replaceChildren(choices, sentence, note, rows, spoken);
  let [shape, made, drawn] = ["", null, ""];
  return (store) => {
    const now = store.screen.lead;
    if (!now) return;
    attribute(place, "lang", store.fixed.language);
    const wanted = JSON.stringify(shapeOf(now.choice));
    if (wanted !== shape) {
      made = choice(now.choice, page);
      rebuild(choices, made.root);
      shape = wanted;
    }
    made.draw(now.choice);
    say(sentence, now.sentence);
    say(note, now.note);
    if (store.answers > 0) say(spoken, now.sentence);
    const told = JSON.stringify([now.table, now.actions]);
    if (told === drawn) return;
    drawn = told;
    rebuild(rows, columns(now, page.send));
  };
}

/** The table, with what may be done with each scenario below its column. */
function columns({ table: given, actions }, send) {
  const made = table(given);
  const cells = actions.map((some, i) => element("td", { "data-of": given.columns[i + 1] },
    ...some.map((one) => actionOf(one, send))));
  made.querySelector("table").append(
    element("tfoot", {}, element("tr", {}, element("td"), ...cells)));
  return made;
}
