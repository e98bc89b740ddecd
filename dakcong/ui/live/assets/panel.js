// The page's scripts: draws its parts, and performs what the conversation says.
//
// All parts share one store. While a slider is dragged they redraw without the server; on release the
// server is asked by a request of its own, and its screen is the authority. The page itself runs only
// where it shows more than the parts do.

import { here, onTurn, placed, ROOT, run, write } from "./address.js";
import { board } from "./board.js";
import { actionAt, choiceAt } from "./choices.js";
import { START, step } from "./conversation.js";
import { attribute } from "./dom.js";
import { cover, covered, held, uncover } from "./first.js";
import "./foreign.js";
import { head } from "./head.js";
import { keeper } from "./kept.js";
import { lead } from "./lead.js";
import { overview } from "./overview.js";
import { registerAt } from "./register.js";
import { paper } from "./paper.js";
import { post } from "./quick.js";
import { present, stage } from "./stage.js";
import { steadily } from "./steady.js";
import { store } from "./store.js";
import "./terms.js";

// How long an answer may take.
const PATIENCE = 5000;
const sheet = paper({ store, ask: askForPaper });
const keep = keeper(store, here());
const page = { send, store, link, go, print: sheet.print, paper: sheet.fresh };
const PARTS = {
  head: (root) => head(root, page),
  board: (root) => board(root, send),
  overview: (root) => overview(root, page),
  stage: (root) => stage(root, page),
  lead: (root) => lead(root, page),
  choice: (root, latest) => choiceAt(root, page, latest),
  action: (root, latest) => actionAt(root, page, latest),
  register: (root, latest) => registerAt(root, page, latest),
};
// What Streamlit last handed to a place, and how to redraw what stands there.
const handed = new WeakMap();
const redraws = new WeakMap();
let state = START;
const events = [];
let timer = null;
// The answer that is being taken, since when it has been kept where the line failed, the screen of the
// last run, and up to where moves were sent.
let reply = null;
let since = null;
let ran = null;
let sent = 0;

/** Streamlit has made or renewed a place of the page. */
export default function panel({ data: given, parentElement }) {
  const data = given instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(given)) : given;
  const { role, screen } = data;
  handed.set(parentElement, data);
  if (!held(role, parentElement)) {
    const root = parentElement.querySelector(":scope > [data-live]");
    if (root === null) draw(parentElement, role);
    else if (!screen) redraws.get(root)(store);
  }
  if (!screen) return;
  ran = screen;
  feed({ kind: "ran", page: screen.page, query: screen.query });
}

function draw(place, role) {
  const root = document.createElement("div");
  root.className = `live live-${role}`;
  root.dataset.live = role;
  place.append(root);
  const redraw = PARTS[role](root, () => handed.get(place));
  redraws.set(root, redraw);
  store.listen((now) => {
    if (!root.isConnected) return false;
    redraw(now);
    return true;
  });
  return root;
}

function send(move) {
  sent = store.turn;
  feed({ kind: "moved", move, turn: store.turn });
  store.letGo();
}

/** To another page, which `shows` an option of a code of the link. */
function go(path, shows) {
  feed({ kind: "went", page: path, shows });
}

/** One event after the other, also where an effect brings the next. */
function feed(event) {
  events.push(event);
  if (events.length > 1) return;
  for (; events.length > 0; events.shift()) {
    try {
      const [next, effects] = step(state, events[0]);
      state = next;
      mark();
      if (!effects.some(({ kind }) => kind === "wait")) still();
      for (const effect of effects) EFFECTS[effect.kind](effect);
    } catch (error) {
      reportError(error);
    }
  }
}

const EFFECTS = {
  take({ ran: byRun, cover: over, turn }) {
    const screen = byRun ? ran : reply;
    if (turn !== undefined) store.answered();
    attribute(document.documentElement, "lang", screen.fixed.language);
    steadily(() => {
      store.since = since;
      since = null;
      store.notice(screen.head.notices);
      store.take(screen, byRun ? sent : turn);
    });
    if (!over) return;
    cover(screen, draw);
    settle();
  },
  write: ({ page: path, query, how }) => write(path, query, how),
  run,
  wait({ ms }) {
    timer ??= setTimeout(() => {
      timer = null;
      feed({ kind: "tick", rest: rests() });
    }, ms);
  },
  async look({ id, page: path, query }) {
    const [kind, found] = await ask(`dakcong/look?${new URLSearchParams({ path: `/${path}`, query })}`);
    if (state.asked?.id === id && found) reply = found;
    feed(found ? { kind: "arrived", id, query: found.query } : { kind, id });
  },
  async ask({ id, page: path, query, move }) {
    const body = JSON.stringify({ page: path, query, move });
    const [kind, found] = await ask("dakcong/answer", body);
    if (state.asked?.id === id && found) reply = found.screen;
    feed(found ? { kind: "answered", id, query: found.screen.query, run: found.run } : { kind, id });
  },
  drop: ({ turn }) => store.drop(turn),
  waiting: ({ count }) => steadily(() => store.wait(count)),
};

/** Nothing is waited for: a look at Streamlit that was due for one run is not taken for the next. */
function still() {
  clearTimeout(timer);
  timer = null;
}

/** What the server says, or why it says nothing: it is away, or knows no such question. */
async function ask(path, body) {
  try {
    const url = new URL(path, ROOT);
    const found = await (body ? post(url, body, PATIENCE) : fetch(url, { signal: AbortSignal.timeout(PATIENCE) }));
    if (found.status === 200) return ["answered", await found.json()];
    return [found.status >= 500 ? "failed" : "refused", null];
  } catch {
    return ["failed", null];
  }
}

/** The link to send with its words; null while the server is away. */
async function link(path, query) {
  return (await ask(`dakcong/link?${new URLSearchParams({ path: `/${path}`, query })}`))[1];
}

/** What stands on the paper of an address; null while the server is away. */
async function askForPaper(path, query) {
  return (await ask(`dakcong/paper?${new URLSearchParams({ path: `/${path}`, query })}`))[1];
}

/** Whether Streamlit is there and runs no page. */
function rests() {
  return document.querySelector(
    "[data-test-script-state=notRunning][data-test-connection-state=CONNECTED]") !== null;
}

/** For who waits until all is quiet. */
function mark() {
  const { dataset } = document.documentElement;
  if (state.name === "resting") delete dataset.live;
  else dataset.live = state.name;
  sheet.rest(state.name === "resting");
  keep(state.name === "resting");
}

/** Where the page has come to stand without some place, nothing lies over it. */
function settle(rested = false) {
  if (!covered()) return;
  const now = state.name === "resting" && rests();
  if (now && rested) uncover();
  setTimeout(settle, 500, now);
}

/** The page of ours that a link leads to; null where it leads elsewhere, or is whole as it stands. */
function linked(event) {
  const found = event.target.closest?.("a[href]");
  if (!found || !store.screen || found.origin !== location.origin || found.hasAttribute("download") || found.hash) return null;
  if ("whole" in found.dataset) return null;
  const { page: path } = placed(found);
  return store.screen.head.menu.some((one) => one.path === path) ? found : null;
}

addEventListener("click", (event) => {
  const found = linked(event);
  if (!found || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  feed({ kind: "went", page: placed(found).page });
}, true);

// Links carry the address of when they were made; into a new tab goes that of now.
for (const kind of ["pointerdown", "focusin", "keydown"]) {
  addEventListener(kind, (event) => {
    const found = linked(event);
    if (found) found.search = store.screen.query;
  }, true);
}

// A replay ends where the reader takes over.
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => store.stop(), true);

present(page);
onTurn((to) => feed({ kind: "turned", ...to }));

/** The screen that the document brought; null where the reader has already gone back from its address. */
function brought() {
  const given = document.getElementById("first-look");
  const { page: path, query } = here();
  if (given?.dataset.query !== query) return null;
  const found = JSON.parse(given.textContent);
  if (found.page !== path) return null;
  since = given.dataset.kept ?? null;
  return found;
}

reply = brought();
feed({ kind: "opened", ...here(), found: reply?.query, kept: since !== null });
