// What the server says in the worlds of conversation_world.js: two pages, two sliders, a section.

export const PAGES = ["", "exports"];
/** Numbers in 0..1, the same for a seed (mulberry32). */
export function randomOf(seed) {
  let now = seed >>> 0;
  return () => {
    now = (now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(now ^ (now >>> 15), now | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// An address is x, y and an open section k, which only the second page has.
export const read = (query) => ({ x: "0", y: "0", ...Object.fromEntries(new URLSearchParams(query)) });
export const canonical = (page, query) => {
  const { x, y, k } = read(query);
  return `x=${x}&y=${y}${page === "exports" && k ? "&k=on" : ""}`;
};
export const moved = (page, query, move) => {
  const values = read(query);
  if (move?.kind === "preset") values.x = values.y = "9";
  else if (move?.kind === "reset") values[move.code] = "0";
  else if (move) values[move.code] = String(move.value);
  return canonical(page, new URLSearchParams(values));
};
// What stands below the board: with a section open it rests on the sliders.
export const below = (page, query) => (/k=on/.test(canonical(page, query)) ? `${page} ${canonical(page, query)}` : page);
export const screenOf = (page, query) => {
  const found = canonical(page, query);
  const { x, y } = read(found);
  return {
    page, query: found, fixed: { language: "vi" }, frames: [],
    board: { table: null, controls: [{ kind: "slider", code: "x", value: x }, { kind: "slider", code: "y", value: y }] },
  };
};
