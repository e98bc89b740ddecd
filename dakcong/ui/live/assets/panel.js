// The live panel: redraws headline, numbers and charts while a slider is dragged, without the server.
//
// Three parts of a page share one store. On release the server is asked by a request of its own, and
// its answer is the authority. Where the panel shows all that a move changes, the answer is left for
// the page's session, which takes it over when it next runs; else the session is told, and the page
// runs. One question and one telling are under way at a time; of what waits, the newest wins for each
// slider.

import { answer } from "./answer.js";
import { charts } from "./charts.js";
import { controls } from "./controls.js";
import { store } from "./store.js";

// How long an answer or a run may take. A server that was restarted does not know this page: then the
// address carries the move to it.
const PATIENCE = 5000;
// By place: what is drawn there, and the charts that it was made of.
const parts = new WeakMap();
let sequence = 0;
// The turn of the store in which the move under question was made; null while none is.
let asking = null;
// Whether the store stands before a move that the page has yet to show: no question starts there.
let behind = false;
// Moves made meanwhile, each with its turn.
const waiting = [];
// A move that the session may not know, and one that it is being told; both may be null.
let due = null;
let telling = null;
// What the page last said to the controls, and how to tell it; null until it stands, also on the way
// to another page.
let page = null;
let tell = null;

// What first.js drew before the page had places for it: by role, roots and places; and the cover.
let early = null;

export default function panel({ data, parentElement, setTriggerValue }) {
  const made = data.role === "charts" ? JSON.stringify(data.charts) : "";
  const drawn = parts.get(parentElement);
  if (drawn === undefined) {
    parts.set(parentElement, { root: open(parentElement, data), made });
  } else if (drawn.made !== made) {
    // Other charts, or the same in another language.
    drawn.root.remove();
    parts.set(parentElement, { root: draw(parentElement, data), made });
  }
  if (data.role !== "controls") return;
  tell = (move) => setTriggerValue("move", move);
  const back = page !== null && page.turned !== data.turned;
  if (back) forget();
  page = data;
  left();
  const known = telling === null || data.sequence >= telling.move.sequence;
  // The move under question stays on the screen.
  const turn = telling?.turn ?? (asking === null || back ? store.turn : asking - 1);
  if (known && due === null) {
    store.take(data, turn);
    behind = false;
  }
  if (known && telling !== null) told();
  // Moves that this page does not know: made before it stood, or while it ran.
  else pass();
  next();
}

/** Draws the whole panel into places on a cover, which goes when the page has places of its own. */
export function begin({ payload, charts: drawn }, cover, { answer: above, controls: beside, charts: below }) {
  early?.cover.remove();
  clearTimeout(telling?.timer);
  page = tell = telling = null;
  behind = false;
  store.take(payload, -1);
  const roots = {
    answer: draw(above, { role: "answer" }),
    controls: draw(beside, { role: "controls" }),
    charts: draw(below, { role: "charts", charts: drawn }),
  };
  early = { roots, places: new Map(), cover };
}

function open(place, data) {
  if (!early?.cover.isConnected) return draw(place, data);
  const { roots, places } = early;
  places.set(data.role, place);
  if (places.size === Object.keys(roots).length) takeOver(early);
  return roots[data.role];
}

/** Moves what stands on the cover to the page's places; not from under a finger. */
function takeOver(drawn) {
  if (drawn !== early) return;
  const { roots, places, cover } = drawn;
  if (cover.matches(":active")) {
    setTimeout(takeOver, 50, drawn);
    return;
  }
  const focused = document.activeElement;
  const { clientWidth } = roots.charts;
  for (const [role, where] of places) where.append(roots[role]);
  if (focused?.closest(".live")) focused.focus({ preventScroll: true });
  cover.remove();
  early = null;
  // The charts become as wide as their place.
  if (roots.charts.clientWidth !== clientWidth) dispatchEvent(new Event("resize"));
}

function draw(place, data) {
  const root = document.createElement("div");
  root.className = `live live-${data.role}`;
  root.dataset.live = data.role;
  place.append(root);
  const redraw = { answer, charts, controls: (where) => controls(where, send) }[data.role](root, data);
  store.listen((now) => {
    if (!root.isConnected) return false;
    redraw(now);
    return true;
  });
  return root;
}

async function send(move, turn = store.turn) {
  if (asking !== null || behind) {
    const older = waiting.findIndex(([one]) => one.kind === move.kind && one.code === move.code);
    if (older >= 0) waiting.splice(older, 1);
    waiting.push([move, turn]);
    return;
  }
  asking = turn;
  mark();
  const { query, indicator } = store.payload;
  const asked = page;
  const found = await ask(move);
  asking = null;
  if (document.querySelector(".live-controls") === null) {
    // The panel is gone: the page takes the move from its address.
    asAddress(move, query, found);
  // Unless the reader has gone back meanwhile, to before this move.
  } else if (asked === null || page === null || asked.turned === page.turned) {
    sequence += 1;
    // What was refused or cannot be answered is for the page to say.
    const heard = found && !found.refused
      ? { kind: "answered", from: due?.move.from ?? query, query: found.query }
      : move;
    due = { move: { ...heard, sequence }, turn, inbox: asked?.inbox, left: found?.left };
    // The page has not spoken since, nor has the reader gone to another.
    const newest = page === asked && store.payload.indicator === indicator;
    if (found && newest) store.take(found, turn);
    else if (left()) store.take(page, turn);
    else behind = true;
    if (newest && heard !== move && stands()) {
      // As the page would, which finds it written when it runs.
      if (location.search !== `?${found.query}`) history.pushState({}, "", `?${found.query}`);
      if (!found.left) pass();
    } else {
      pass();
    }
  }
  mark();
  next();
}

function next() {
  if (asking === null && !behind && waiting.length > 0) send(...waiting.shift());
}

/** What a move changed, put into the address of now, which the page then takes as after Back. */
function asAddress({ code, value }, before, found) {
  const address = new URL(location.href);
  const old = new URLSearchParams(before);
  const changed = found ? [...new URLSearchParams(found.query)].filter(([one, given]) => old.get(one) !== given)
    : value === undefined ? [] : [[code, value]];
  if (changed.length === 0) return;
  for (const [one, given] of changed) address.searchParams.set(one, given);
  history.pushState({}, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Whether the session has found in its inbox what is due; then that is due no more. */
function left() {
  const found = page !== null && due?.inbox === page.inbox && due.left > 0 && due.left <= page.taken;
  if (found) due = null;
  return found;
}

/** The server's answer to a move; null where it has none or cannot be reached. */
async function ask(move) {
  const { query, indicator, sliders } = store.payload;
  // What is being told comes first: the session reads its inbox before it hears what is told later.
  const first = telling === null && (due === null || due.left > 0);
  const inbox = page?.alone && first ? page.inbox : "";
  const asked = { query, indicator, codes: sliders.map(({ code }) => code), move, inbox };
  try {
    const found = await fetch("./dakcong/answer",
      { method: "POST", body: JSON.stringify(asked), signal: AbortSignal.timeout(PATIENCE) });
    return found.ok ? await found.json() : null;
  } catch {
    return null;
  }
}

/** Whether the page is on the screen and at rest: no run is about to write an address. */
function stands() {
  return document.querySelector(".live-controls") !== null
    && document.querySelector("[data-test-script-state=notRunning]") !== null
    && !new URLSearchParams(location.search).has("turned");
}

/** Tells the session what is due, once it has heard what came before. */
function pass() {
  if (telling === null && due !== null && tell !== null) {
    telling = { ...due, timer: setTimeout(carry, PATIENCE) };
    due = null;
    tell(telling.move);
  }
  mark();
}

function told() {
  clearTimeout(telling.timer);
  telling = null;
  behind = due !== null && behind;
  pass();
}

/** The reader has gone back to before what is due. */
function forget() {
  setTimeout(straighten, 200);
  clearTimeout(telling?.timer);
  due = telling = null;
  behind = false;
  waiting.length = 0;
}

/** After Back the address is that of the page, also where an answer came in between. */
function straighten() {
  if (page === null || asking !== null || due !== null || telling !== null) return;
  if (!stands()) setTimeout(straighten, 200);
  else if (location.search !== `?${page.query}`) history.replaceState(history.state, "", `?${page.query}`);
}

/** While a preview awaits its answer, and while the session awaits what was answered. */
function mark() {
  const { dataset } = document.documentElement;
  if (asking !== null) dataset.live = "asking";
  else if (telling) dataset.live = "telling";
  else delete dataset.live;
}

/** Opens the address anew: where the answer stands, or with the move where it is a value. */
function carry() {
  if (!document.querySelector(".live-controls")) return told();
  const { kind, query, code, value } = (due ?? telling).move;
  const address = new URL(location.href);
  if (kind === "answered") address.search = query;
  if (kind === "set") address.searchParams.set(code, value);
  location.replace(address);
}
