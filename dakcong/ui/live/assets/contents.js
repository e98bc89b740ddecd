// Where a heading is that the address names, as a list of contents writes it. It is not the window that
// scrolls, so the browser finds it for a press, but neither on the way back nor below what covers a page.

import { named } from "./address.js";

/** To what the address names; where it names nothing, or the reader has scrolled already, to that height. */
export function seek(top = 0) {
  const heading = document.getElementById(named());
  if (heading && !top) heading.scrollIntoView();
  else document.querySelector("[data-testid=stMain]")?.scrollTo(0, top);
}

addEventListener("hashchange", () => seek());
