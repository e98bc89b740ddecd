// What the reader touches stays under finger and pointer while what stands above it grows or shrinks.

import { likeness } from "./dom.js";

// Where what was touched last is found, also when it has been built anew.
let touched = null;
for (const kind of ["pointerdown", "focusin"]) {
  addEventListener(kind, ({ target }) => {
    touched = target.closest?.(".live-controls") ? `.live-controls ${likeness(target)}` : null;
  }, true);
}

// Whether a drawing of which this one is a part already looks where things stand.
let looking = false;

/** Draws, and scrolls by as much as that has moved what was touched. */
export function steadily(draw) {
  if (looking) {
    draw();
    return;
  }
  looking = true;
  const before = top();
  try {
    draw();
  } finally {
    looking = false;
  }
  const moved = top() - before;
  if (moved) document.querySelector(".first-look, [data-testid=stMain]").scrollBy(0, moved);
}

// How high places were when they were last painted: to measure them now would lay the page out anew.
const heights = new Map();
const painted = new ResizeObserver((all) => {
  for (const { target, borderBoxSize: [{ blockSize }] } of all) heights.set(target, blockSize);
});
// In a wider window, or a phone that is turned, words take less room.
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth !== width) giveRoomBack(...heights.keys());
  width = innerWidth;
});

/** Room that was taken once is kept: a shorter sentence draws nothing up. */
export function keepRoom(...places) {
  giveRoomBack(...[...heights.keys()].filter((one) => !one.isConnected));
  for (const one of places.filter((each) => !heights.has(each))) {
    heights.set(one, one.offsetHeight);
    painted.observe(one);
  }
  // All are read by now: a height that is read after one was written lays the page out once more.
  for (const one of places) one.style.minHeight = `${heights.get(one)}px`;
}

export function giveRoomBack(...places) {
  for (const one of places) {
    one.style.minHeight = "";
    painted.unobserve(one);
    heights.delete(one);
  }
}

/** How far down what was touched stands; no number where it is gone. */
function top() {
  return (touched && document.querySelector(touched)?.getBoundingClientRect().top) ?? NaN;
}
