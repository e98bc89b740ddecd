// The live panel: redraws headline, numbers and charts while a slider is dragged, without the server.
//
// Three parts of a page share one store. The part with the controls brings the server's answer; on
// release it sends the value there, and the next answer is the authority. One move is under way at a
// time, and the newest wins.

import { answer } from "./answer.js";
import { charts } from "./charts.js";
import { controls } from "./controls.js";
import { store } from "./store.js";

// A server that was restarted does not know this panel: then the address carries the move to it.
const PATIENCE = 5000;
const parts = new WeakMap();
let sequence = 0;
let waiting = null;
let next = null;
let tell = null;

export default function panel({ data, parentElement, setTriggerValue }) {
  if (!parts.has(parentElement)) parts.set(parentElement, open(parentElement, data));
  if (data.role === "controls") {
    tell = (move) => setTriggerValue("move", move);
    sequence = Math.max(sequence, data.sequence);
    const due = waiting === null || data.sequence >= waiting.sequence;
    store.take(data, due ? (waiting?.turn ?? store.turn) : -1);
    if (waiting !== null && due) answered();
  }
}

function open(place, data) {
  const root = document.createElement("div");
  root.className = `live live-${data.role}`;
  root.dataset.live = data.role;
  place.append(root);
  const draw = { answer, charts, controls: (where) => controls(where, send) }[data.role](root, data);
  store.listen((now) => {
    if (!root.isConnected) return false;
    draw(now);
    return true;
  });
  return root;
}

function send(move) {
  if (waiting !== null) {
    next = move;
    return;
  }
  sequence += 1;
  const timer = setTimeout(() => carry(move), PATIENCE);
  waiting = { sequence, timer, turn: store.turn };
  document.documentElement.dataset.live = "waiting";
  tell({ ...move, sequence });
}

function answered() {
  clearTimeout(waiting.timer);
  waiting = null;
  delete document.documentElement.dataset.live;
  if (next === null) return;
  const move = next;
  next = null;
  send(move);
}

/** Opens the address anew, with the move in it where it is a value. */
function carry(move) {
  const address = new URL(location.href);
  if (move.kind === "set") address.searchParams.set(move.code, move.value);
  location.replace(address);
}
