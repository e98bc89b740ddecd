// A world for conversation.js: a reader, a browser's history, a server and Streamlit, all in virtual
// time and by a seed. Answers come late or not at all, runs are dropped, both restart.

import { START, step } from "./conversation.js";
import { PAGES, below, canonical, moved, randomOf, read, screenOf } from "./conversation_server.js";
import { Store } from "./store.js";

const PATIENCE = 5000;

export class World {
  constructor(seed) {
    this.random = randomOf(seed);
    Object.assign(this, { now: 0, due: [], up: true, connected: true, calm: false, state: START, store: new Store() });
    this.history = [{ page: this.pick(PAGES), query: this.pick(["", "y=3&x=2", "x=1&y=1"]) }];
    this.at = 0;
    this.timer = false;
    this.open = new Set();
    this.faults = [];
    this.turn = 0;
    // What the reader has done since the last Back, from the address there.
    this.since = { from: this.here.query, moves: [] };
    this.streamlit = { page: null, query: null, params: "", run: 0 };
  }

  get here() {
    return this.history[this.at];
  }

  pick(many) {
    return many[Math.floor(this.random() * many.length)];
  }

  later(ms, act) {
    this.due.push({ at: this.now + ms, order: this.random(), act });
  }

  /** Lets all happen that is due until a time. */
  until(time) {
    for (;;) {
      const next = this.due.reduce((first, one) =>
        (one.at <= time && (!first || one.at < first.at || (one.at === first.at && one.order < first.order)) ? one : first), null);
      if (!next) break;
      this.due.splice(this.due.indexOf(next), 1);
      this.now = Math.max(this.now, next.at);
      next.act();
    }
    this.now = time;
  }

  feed(event) {
    const [state, effects] = step(this.state, event);
    this.state = state;
    if (state.asked === null || !this.open.has(state.asked.id)) this.open.clear();
    for (const effect of effects) this[effect.kind](effect);
  }

  // What panel.js does for each effect.
  take({ ran, turn }) {
    const screen = ran ? this.ran : this.reply;
    this.store.take(screen, ran ? this.turn : turn);
  }

  write({ page, query, how }) {
    if (page !== this.here.page) this.since.moves.push({ page });
    if (how === "push") this.history = [...this.history.slice(0, this.at + 1), { page, query }];
    else this.history[this.at] = { page, query };
    this.at = how === "push" ? this.at + 1 : this.at;
  }

  wait({ ms }) {
    if (this.timer) return;
    this.timer = true;
    this.later(ms, () => {
      this.timer = false;
      this.feed({ kind: "tick", rest: this.connected && this.streamlit.run === 0 });
    });
  }

  drop({ turn }) {
    this.store.drop(turn);
  }

  waiting({ count }) {
    this.kept = count;
  }

  look({ id, page, query }) {
    this.ask({ id, page, query, look: true });
  }

  ask({ id, page, query, move, look }) {
    if (this.open.size > 0) this.faults.push("two questions at once");
    this.open.add(id);
    const late = this.calm ? 20 : this.random() * 2000;
    const lost = !this.up || (!this.calm && this.random() < 0.1);
    this.later(lost && this.random() < 0.2 ? PATIENCE : late, () => {
      if (lost || !this.up) return this.feed({ kind: "failed", id });
      if (look && this.random() < 0.1) return this.feed({ kind: "refused", id });
      const after = moved(page, query, move);
      const mine = this.state.asked?.id === id;
      if (mine) this.reply = screenOf(page, after);
      if (look) return this.feed({ kind: "arrived", id, query: after });
      const run = below(page, query) !== below(page, after);
      return this.feed({ kind: "answered", id, query: after, run });
    });
  }

  // Streamlit: a newer run ends an older one; without a connection it is dropped.
  run() {
    this.streamlit.params = this.here.query;
    this.begin(this.here.page, this.here.query);
  }

  begin(page, query) {
    if (!this.connected) return;
    const mine = (this.streamlit.run = this.random() + this.now + 1);
    this.later(this.calm ? 30 : this.random() * 1500, () => {
      if (!this.connected || this.streamlit.run !== mine) return;
      this.streamlit.run = 0;
      if (!this.calm && this.random() < 0.05) return;
      Object.assign(this.streamlit, { page, query });
      this.ran = screenOf(page, query);
      this.feed({ kind: "ran", page, query: this.ran.query });
    });
  }

  /** The page is loaded; its document may carry the screen. */
  load() {
    const { page, query } = this.here;
    this.begin(page, query);
    if (this.random() < 0.5) {
      this.reply = screenOf(page, query);
      this.feed({ kind: "opened", page, query, found: this.reply.query, kept: !this.up });
    } else {
      this.feed({ kind: "opened", page, query });
    }
  }

  // What happens.
  move() {
    if (!this.state.here) return;
    const code = this.pick(["x", "y"]);
    const made = this.pick([
      { kind: "set", code, value: Math.floor(this.random() * 9) }, { kind: "set", code, value: Math.floor(this.random() * 9) },
      { kind: "preset" }, { kind: "reset", code },
      ...(this.state.page === "exports" ? [{ kind: "show", code: "k", value: this.pick(["on", ""]) }] : []),
    ]);
    if (made.kind === "set") this.store.move(code, String(made.value));
    this.turn = this.store.turn;
    this.since.moves.push({ move: made });
    this.feed({ kind: "moved", move: made, turn: this.turn });
  }

  back() {
    const to = this.at + this.pick([-1, -1, 1]);
    if (!(to in this.history)) return;
    this.at = to;
    this.since = { from: this.here.query, moves: [] };
    if (!this.calm && this.random() < 0.8) this.run(); // Streamlit's own listener, which may not know the page yet
    this.feed({ kind: "turned", ...this.here });
  }

  go() {
    this.feed({ kind: "went", page: this.pick(PAGES) });
  }

  /** A part of the page is opened, which runs it with the address that Streamlit knows. */
  unfold() {
    this.begin(this.streamlit.page ?? this.here.page, this.streamlit.params || this.here.query);
  }

  restart() {
    this.up = this.connected = false;
    this.streamlit.run = 0;
    this.later(this.random() * 4000, () => { this.up = true; });
    this.later(2000 + this.random() * 4000, () => { this.connected = true; });
  }

  /** All is well again: how long it takes until nothing is under way; null for never. */
  quiet() {
    this.until(this.now + 6100);
    Object.assign(this, { calm: true, up: true, connected: true });
    const start = this.now;
    while (this.now - start < 30000) {
      this.until(this.now + 50);
      if (this.state.name === "resting" && this.streamlit.run === 0) return this.now - start;
    }
    return null;
  }

  /** What is not as it must be when all is quiet. */
  check() {
    const { state, store, here, streamlit } = this;
    const wanted = this.since.moves.reduce(([page, query], { move, page: to }) =>
      (move ? [page, moved(page, query, move)] : [to, canonical(to, query)]),
    [this.since.page ?? this.startPage(), this.since.from])[1];
    const same = {
      "the address is not the machine's": [`${here.page} ${here.query}`, `${state.page} ${state.address}`],
      "a move is lost or undone": [here.query, canonical(here.page, wanted)],
      "the screen is of another address": [store.screen.query, here.query],
      "the sliders stand elsewhere": ["x", "y"].map((code) =>
        store.value(store.board.controls.find((one) => one.code === code))).join(" ")
        === `${read(here.query).x} ${read(here.query).y}` ? ["", ""] : [JSON.stringify(store.moved), here.query],
      "the page ran elsewhere": [below(streamlit.page, streamlit.query), below(here.page, here.query)],
      "moves are said to wait": [String(this.kept ?? 0), "0"],
    };
    return [...this.faults, ...Object.entries(same).flatMap(([fault, [one, other]]) =>
      (one === other ? [] : [`${fault}: ${one} | ${other}`]))];
  }

  /** The page on which the moves since the last Back began. */
  startPage() {
    const went = this.since.moves.find(({ page }) => page !== undefined);
    if (!went) return this.here.page;
    return PAGES.find((page) => page !== went.page);
  }
}

/** Faults of the worlds of some seeds, each a line; the last as many as are read. */
export function explore(first, count) {
  const found = [];
  let slowest = 0;
  for (let seed = first; seed < first + count && found.length < 5; seed += 1) {
    const world = new World(seed);
    world.load();
    const most = 5 + world.random() * 30;
    for (let event = 0; event < most; event += 1) {
      world.until(world.now + (world.random() < 0.5 ? world.random() * 60 : world.random() * 1500));
      world[world.pick(["move", "move", "move", "move", "back", "back", "go", "unfold", "restart"])]();
    }
    const took = world.quiet();
    slowest = Math.max(slowest, took ?? 0);
    const faults = took === null ? [`never quiet: ${JSON.stringify(world.state)}`] : world.check();
    if (faults.length > 0) found.push(`seed ${seed}: ${faults.join("; ")}`);
  }
  return { found, slowest };
}
