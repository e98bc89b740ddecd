// A presentation: one indicator as large as the wall, one slider, and the keys that a speaker presses.

import { cameFrom } from "./address.js";
import { answer } from "./answer.js";
import { charts } from "./charts.js";
import { actionOf, shapeOf } from "./choices.js";
import { press, presets } from "./controls.js";
import { attribute, element, icon, rebuild, say } from "./dom.js";
import { Slider } from "./slider.js";
import { away, decimals, fill } from "./words.js";

/** Draws into `place`; returns how to redraw. */
export function stage(place, page) {
  const heading = element("h1", { tabIndex: -1 });
  const [about, source] = [element("p"), element("p")];
  const waiting = element("p", { className: "live-waiting", role: "status" });
  const buttons = element("div", { className: "live-stage-buttons" });
  const said = element("div", { className: "live-stage-said" });
  const picture = element("div", { className: "live-charts" });
  const levers = element("div", { className: "live-stage-levers" });
  const code = element("img", { className: "live-stage-code live-stage-unknown", alt: "" });
  place.replaceChildren(element("header", {}, element("div", {}, heading, about, source), waiting, buttons), said, picture, levers, code);
  const parts = [answer(said), charts(picture)];
  let [drawn, slider] = [[], null];
  return (store) => {
    const { screen, board, fixed } = store;
    if (!screen.stage) return;
    attribute(place, "lang", fixed.language);
    say(heading, screen.head.heading);
    say(about, screen.stage.about);
    say(source, screen.stage.source);
    say(waiting, away(store));
    for (const draw of parts) draw(store);
    place.classList.toggle("live-stage-bare", board.said.cards.length === 0);
    const one = board.controls.find((each) => each.code === screen.stage.slider);
    const now = [JSON.stringify(screen.stage),
      JSON.stringify([fixed.language, board.indicator, board.presets.options, board.actions, one && shapeOf(one)])];
    if (now[0] !== drawn[0]) rebuild(buttons, ...buttonsOf(screen.stage, page));
    if (now[1] !== drawn[1]) {
      slider = one ? new Slider(one, page) : null;
      if (slider) ends(slider, one, store.words);
      rebuild(levers, ...(slider
        ? [slider.root, element("output", { translate: false }), presets(board.presets, page.send)]
        : board.actions.map((action) => actionOf(action, page.send))));
    }
    drawn = now;
    press(levers, store);
    if (slider) {
      slider.draw(one, null);
      slider.track.style.setProperty("--at", (slider.value() - one.low) / (one.high - one.low));
      const value = slider.range.getAttribute("aria-valuetext");
      levers.querySelector("output").textContent = fill(screen.stage.value, { value });
    }
    const paper = page.paper();
    code.classList.toggle("live-stage-unknown", paper === null);
    if (paper) Object.assign(code, { src: paper.link.picture, alt: paper.link.alt });
  };
}

/** The least and the most that a slider can be set to, at its ends. */
function ends({ track }, { low, high, digits }, words) {
  const [least, most] = [low, high].map((value) => element("span",
    { className: "live-stage-end", "aria-hidden": "true" }, words.number(value, decimals(value, digits))));
  track.before(least);
  track.after(most);
}

function buttonsOf({ previous, next, full, leave: away, keys }, page) {
  const button = (sign, label, act) => element("button",
    { type: "button", title: label, "aria-label": label, onclick: act }, icon(sign));
  return [
    button("chevron_left", previous, () => turn(page, -1)),
    button("chevron_right", next, () => turn(page, 1)),
    button("fullscreen", full, fullScreen),
    element("button", { type: "button", className: "live-stage-leave", title: keys, onclick: () => leave(page) },
      icon("close"), away),
  ];
}

/** The indicator before or after the one shown, around. */
function turn({ store, send }, by) {
  const { code, indicators } = store.screen.stage;
  const at = indicators.findIndex(({ id }) => id === store.board.indicator);
  const { id: value } = indicators[(at + by + indicators.length) % indicators.length];
  send({ kind: "show", code, value });
}

function fullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}

/** Back to the page that the reader came from, with all that was changed; else to the board. */
function leave({ store, go }) {
  const { board, code } = store.screen.stage;
  if (document.fullscreenElement) document.exitFullscreen();
  go(cameFrom() ?? board, { code, value: "" });
}

/** To the presentation of what the page is about. */
export function lead({ store, go }) {
  const { path, code, value } = store.screen.head.present;
  go(path, { code, value });
}

const KEYS = {
  arrowleft: (page) => turn(page, -1),
  arrowright: (page) => turn(page, 1),
  f: fullScreen,
  escape: leave,
};

/** The keys of a presentation, and those of any page: P opens it, L the link; not those that a field or a slider takes. */
export function present(page) {
  const { store } = page;
  store.listen(({ screen }) => {
    // A class, not :has in the style sheet: the browser would look for the stage at every change.
    document.documentElement.classList.toggle("live-staged", Boolean(screen.stage));
  });
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    const field = target.matches?.("input:not([type=range], [type=checkbox], [type=radio]), select, textarea, [contenteditable]");
    if (!store.screen || event.defaultPrevented || field || ctrlKey || altKey || metaKey) return;
    const { stage: staged, head } = store.screen;
    if (staged) {
      const preset = store.board.presets.options[Number(key) - 1];
      if (preset) page.send({ kind: "preset", preset: preset.id });
      else KEYS[key.toLowerCase()]?.(page);
    } else if (key.toLowerCase() === "p" && head.present) {
      lead(page);
    } else if (key.toLowerCase() === "l") {
      // Of the cover, where one lies over the page.
      [...document.querySelectorAll(".live-share")].at(-1).click();
    }
  });
}
