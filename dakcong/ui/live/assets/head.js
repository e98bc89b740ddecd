// The head of a page: heading, menu, language, release, notices, the link to send.

import { addressOf } from "./address.js";
import { actionOf, choice, shapeOf } from "./choices.js";
import { attribute, element, icon, labelled, rebuild, rich, say } from "./dom.js";
import { guide } from "./guide.js";
import { share } from "./share.js";
import { lead } from "./stage.js";
import { away } from "./words.js";

/** Draws into `place`; `page` has what sends a move and what asks for the link. Returns how to redraw. */
export function head(place, page) {
  const menu = element("nav", { className: "live-menu" });
  const heading = element("h1", { tabIndex: -1 });
  const choices = element("div", { className: "live-head-choices" });
  const link = share(page);
  const first = guide(page);
  const present = element("button", { type: "button", className: "live-present", onclick: () => lead(page) });
  const print = element("button", { type: "button", className: "live-print", onclick: page.print });
  const waiting = element("p", { className: "live-waiting", role: "status" });
  const notices = element("div", { className: "live-notices", role: "status" });
  place.replaceChildren(menu,
    element("header", { className: "live-header" }, heading, choices, first.root, present, print, link.root), waiting, notices);
  let drawn = [];
  let parts = [];
  let told = [];
  return (store) => {
    const { screen, fixed, moved } = store;
    const { head: now } = screen;
    // Under a finger that drags a slider nothing of it changes.
    const tells = [screen, store.notices, store.waiting, store.since, moved[now.language.code], moved[now.release.code]];
    if (tells.every((one, i) => one === told[i])) return;
    told = tells;
    attribute(place, "lang", fixed.language);
    say(heading, now.heading);
    const shapes = [JSON.stringify([screen.page, now.menu]),
      JSON.stringify([now.language, now.release].map(shapeOf)), store.notices];
    if (shapes[0] !== drawn[0]) drawMenu(menu, screen);
    if (shapes[1] !== drawn[1]) {
      parts = [now.language, now.release].map((one) => choice(one, page));
      rebuild(choices, ...parts.map(({ root }) => root));
    }
    if (shapes[2] !== drawn[2]) drawNotices(notices, store, page.send);
    drawn = shapes;
    parts[0].draw(now.language);
    parts[1].draw(now.release);
    link.draw();
    first.draw();
    labelled(print, "print", now.print);
    present.hidden = now.present === null;
    if (now.present) labelled(present, "slideshow", now.present.label, "P");
    say(waiting, away(store));
  };
}

function drawMenu(place, { page, query, head }) {
  const links = head.menu.map(({ path, label, icon: shape }) => {
    // With its address from the start: without one it could not keep the focus.
    const made = element("a", { "data-page": path, href: addressOf(path, query) }, icon(shape), label);
    if (path === page) made.setAttribute("aria-current", "page");
    return made;
  });
  rebuild(place, ...links);
}

function drawNotices(place, store, send) {
  const { notices } = store;
  place.hidden = !notices || (notices.lines.length + notices.changed.length === 0 && !notices.newer);
  if (place.hidden) return place.replaceChildren();
  const part = (heading, lines) => (lines.length === 0 ? [] : [
    element("p", {}, element("strong", {}, ...rich(heading))),
    element("ul", {}, ...lines.map((one) => element("li", {}, ...rich(one))))]);
  place.replaceChildren(
    ...part(notices.heading, notices.lines), ...part(notices.changed_heading, notices.changed),
    ...(notices.newer ? [...part(notices.newer.heading, notices.newer.lines), actionOf(notices.newer.action, send)] : []),
    element("button", { type: "button", className: "live-dismiss", onclick: () => store.dismiss() }, notices.dismiss));
}
