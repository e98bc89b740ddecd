// The address of the page: read, and written, by nobody else. page.js keeps Streamlit from writing it.

/** Where the app is mounted; all requests go below it. */
export const ROOT = new URL("../../../", import.meta.url);

/** The page of an address (a path below the root, "" for the first), and its query. */
export function placed({ pathname, search }) {
  return { page: pathname.slice(ROOT.pathname.length).replace(/\/$/, ""), query: search.slice(1) };
}

export function here() {
  return placed(location);
}

/** The place on the page that it names; empty for none. */
export function named() {
  return location.hash.slice(1);
}

/** The full address of a page. */
export function addressOf(page, query) {
  const found = new URL(page, ROOT);
  found.search = query;
  return found.href;
}

/** `how`: push or replace. What the reader goes to keeps where they came from. */
export function write(page, query, how) {
  const { push, replace } = window.dakcong;
  const from = page === here().page ? cameFrom() : here().page;
  ({ push, replace })[how]({ from }, "", addressOf(page, query));
}

/** The page before this one; undefined for who came from elsewhere. */
export function cameFrom() {
  return history.state?.from;
}

let ours = false;

/** Has Streamlit run the page at the address, as after Back. */
export function run() {
  ours = true;
  try {
    dispatchEvent(new PopStateEvent("popstate"));
  } finally {
    ours = false;
  }
}

/** Calls when the reader goes back or forward. */
export function onTurn(listener) {
  addEventListener("popstate", () => {
    if (!ours) listener(here());
  });
}
