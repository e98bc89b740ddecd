// How a slider is moved: by keys in points and steps, by mouse and finger along its track.

// Half a thumb in pixels where the style does not say: its middle runs so far from either end.
const THUMB = 8;
// A finger that has gone farther along the track than this, in pixels, drags.
const SLIP = 6;
const PAGE = 10;
const KEYS = {
  ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1,
  PageUp: PAGE, PageDown: -PAGE, Home: -Infinity, End: Infinity,
};

/** An arrow is one point, with Shift one step; Page keys are ten points, Home and End the ends. */
export function byKeys(range) {
  range.addEventListener("keydown", (event) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (!(key in KEYS) || altKey || ctrlKey || metaKey) return;
    event.preventDefault();
    const step = Number(range.step);
    const size = shiftKey && key.startsWith("Arrow") ? step : Math.max(1, step);
    if (move(range, Number(range.value) + KEYS[key] * size)) say(range, "change");
  });
}

/** A mouse takes the thumb at once, a finger when it goes sideways or taps: a swipe up or down scrolls. */
export function byPointer(track, range) {
  let held = null;
  const follow = ({ clientX }) => {
    const { left, width } = held.box;
    const { thumb } = held;
    const share = (clientX - left - thumb) / (width - 2 * thumb);
    move(range, Number(range.min) + share * (range.max - range.min));
  };
  const take = (event) => {
    held.drags = true;
    range.focus({ preventScroll: true });
    follow(event);
  };
  // The browser would take the focus away again.
  track.addEventListener("mousedown", (event) => event.preventDefault());
  track.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    held = {
      x: event.clientX, y: event.clientY, value: range.value, box: range.getBoundingClientRect(), drags: false,
      thumb: Number.parseFloat(getComputedStyle(range).getPropertyValue("--thumb")) || THUMB,
    };
    track.setPointerCapture(event.pointerId);
    if (event.pointerType === "mouse") take(event);
  });
  track.addEventListener("pointermove", (event) => {
    if (held === null) return;
    const [x, y] = [Math.abs(event.clientX - held.x), Math.abs(event.clientY - held.y)];
    if (held.drags) follow(event);
    else if (x > SLIP && x > y) take(event);
  });
  track.addEventListener("pointerup", (event) => {
    if (held === null) return;
    if (!held.drags) take(event);
    if (range.value !== held.value) say(range, "change");
    held = null;
  });
  track.addEventListener("pointercancel", () => {
    if (held?.drags && move(range, held.value)) say(range, "change");
    held = null;
  });
}

/** Moves to the step nearest to a value, within the ends; says whether that is another one. */
function move(range, value) {
  const before = range.value;
  range.value = Math.min(Math.max(value, range.min), range.max);
  if (range.value === before) return false;
  say(range, "input");
  return true;
}

function say(range, kind) {
  range.dispatchEvent(new Event(kind, { bubbles: true }));
}
