// The page before it stands: head and board on a cover, until the page has places of its own for them.
// On arrival the document carries the screen; on the way to another page the server is asked for it.

import { seek } from "./contents.js";
import { element } from "./dom.js";

// The roots on the cover by their role, the cover, and the roles whose places have come since.
let early = null;
// By role, the newest place of the page.
const latest = new Map();

/** Draws the parts of a screen on a cover; `draw` makes the root of a role in a place. */
export function cover({ fixed, board, lead, overview, stage }, draw) {
  // A link of the menu keeps the focus.
  const focused = document.activeElement?.closest(".live-menu a")?.dataset.page;
  early?.sheet.remove();
  const roles = stage ? ["stage"] : ["head", ...(overview ? ["overview"] : []), ...(lead ? ["lead"] : []),
    ...(board ? ["board"] : [])];
  const places = Object.fromEntries(["stage", "head", "overview", "lead", "board"]
    .map((role) => [role, element("div", { className: `first-${role}` })]));
  const sheet = element("div", { className: `first-look ${dark() ? "first-dark" : ""}`, lang: fixed.language },
    ...Object.values(places));
  document.body.append(sheet);
  try {
    const roots = Object.fromEntries(roles.map((role) => [role, draw(places[role], role)]));
    early = { roots, places: new Set(), sheet };
  } catch (error) {
    sheet.remove(); // the page stands without it
    early = null;
    throw error;
  }
  if (focused !== undefined) sheet.querySelector(`[data-page="${focused}"]`)?.focus();
}

/** Whether the cover holds what belongs into a place of the page, which it then brings. */
export function held(role, place) {
  latest.set(role, place);
  if (!early?.roots[role]) return false;
  early.places.add(role);
  if (early.places.size === Object.keys(early.roots).length) takeOver(early);
  return true;
}

export function covered() {
  return early !== null;
}

/** The page stands: nothing lies over it any longer, also where it has some place from before. */
export function uncover() {
  if (early) takeOver(early);
}

/** Moves what stands on the cover to the page's places; not from under a finger. */
function takeOver(drawn) {
  if (drawn !== early) return;
  const { roots, sheet } = drawn;
  if (sheet.matches(":active")) {
    setTimeout(takeOver, 50, drawn);
    return;
  }
  const focused = document.activeElement;
  const width = roots.board?.clientWidth;
  for (const [role, root] of Object.entries(roots)) {
    const place = latest.get(role);
    place?.querySelector(":scope > [data-live]")?.remove();
    place?.append(root);
  }
  if (focused?.closest(".live")) focused.focus({ preventScroll: true });
  seek(sheet.scrollTop);
  sheet.remove();
  early = null;
  // The charts become as wide as their place.
  if (roots.board && roots.board.clientWidth !== width) dispatchEvent(new Event("resize"));
}

/** The theme that the reader chose for this page in Streamlit's menu, else that of the system. */
function dark() {
  const chosen = localStorage.getItem(`stActiveTheme-${location.pathname}-v2`) ?? "";
  return /dark/i.test(chosen) || (!/light/i.test(chosen) && matchMedia("(prefers-color-scheme: dark)").matches);
}
