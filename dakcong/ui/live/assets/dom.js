// Elements from values; words come as text, with the little Markdown that our words use.

/** An element with properties, attributes (names with a dash, role, for) and children. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name.includes("-") || ["role", "for", "list"].includes(name)) made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children.filter((one) => one !== null));
  return made;
}

/** Gives an attribute a value where it has another: a browser takes each writing for a change. */
export function attribute(one, name, value) {
  if (one.getAttribute(name) !== value) one.setAttribute(name, value);
}

/** One of Streamlit's own icons; decoration, never the only sign. */
export function icon(name) {
  return element("span", { className: "live-icon", "aria-hidden": "true" }, name);
}

/** A status: its word, shape and colour say the same. */
export function badge({ word, icon: shape, colour }) {
  return element("span", { className: `live-badge live-${colour}` }, icon(shape), word);
}

/** Writes a sign and its words on a button; a phone shows the sign alone. */
export function labelled(button, sign, label, key) {
  const title = key ? `${label} (${key})` : label;
  if (button.title === title) return;
  button.classList.add("live-sign");
  button.title = title;
  if (key) button.setAttribute("aria-keyshortcuts", key);
  button.replaceChildren(icon(sign), element("span", { className: "live-sign-label" }, label));
}

const MARKS = /\*\*(.+?)\*\*|\*(“.+?”)\*|`(.+?)`|\[([^\]]+)\]\((?:(https?:[^)\s]+)|#term-\w+ "([^"]+)")\)/g;

/** Words with **bold**, *“Vietnamese words on another page”*, `code`, [links](address) and [terms](#term-name "what it means"), as nodes. */
export function rich(words) {
  const nodes = [];
  let last = 0;
  for (const found of words.matchAll(MARKS)) {
    nodes.push(words.slice(last, found.index));
    const [all, bold, quoted, code, label, address, meaning] = found;
    // A machine that translates the words leaves the numbers as they are printed.
    if (bold) nodes.push(element("strong", /\d/.test(bold) ? { translate: false } : {}, ...rich(bold)));
    else if (quoted) nodes.push(element("em", { lang: "vi", translate: false }, quoted));
    else if (code) nodes.push(element("code", { translate: false }, code));
    else if (meaning) nodes.push(term(meaning, label));
    else nodes.push(element("a", { href: address, target: "_blank", rel: "noreferrer" }, label));
    last = found.index + all.length;
  }
  return [...nodes, words.slice(last)];
}

/** Paragraphs of such words; lines that begin with a dash become a list. */
export function paragraphs(words) {
  return words.split("\n\n").map((part) => {
    if (!part.startsWith("- ")) return element("p", {}, ...rich(part));
    const lines = part.split("\n").map((line) => element("li", {}, ...rich(line.slice(2))));
    return element("ul", {}, ...lines);
  });
}

const said = new WeakMap();

/** Replaces the children only where the words changed, so that nothing flickers or loses focus. */
export function say(place, words) {
  if (said.get(place) === words) return;
  said.set(place, words);
  put(place, rich(words));
}

/** Makes `nodes` the children; where only words differ, only those are written. */
export function put(place, nodes) {
  liken(place, element("div", {}, ...nodes));
}

function liken(place, made) {
  // What fills itself is left alone.
  if (place.dataset?.own !== undefined) return;
  const [old, now] = [[...place.childNodes], [...made.childNodes]];
  if (old.length !== now.length || !old.every((one, i) => alike(one, now[i]))) {
    place.replaceChildren(...now);
    return;
  }
  old.forEach((one, i) => {
    if (one.nodeType !== Node.TEXT_NODE) liken(one, now[i]);
    else if (one.data !== now[i].data) one.data = now[i].data;
  });
}

function alike(one, other) {
  return ["nodeName", "className", "href"].every((name) => one[name] === other[name]);
}

/** Replaces the children; the focus stays on the one that takes the place of the one that had it. */
export function rebuild(place, ...nodes) {
  const focused = place.contains(document.activeElement) ? likeness(document.activeElement) : null;
  place.replaceChildren(...nodes);
  if (focused) place.querySelector(focused)?.focus({ preventScroll: true });
}

/** What finds an element again, or that which has taken its place. */
export function likeness(one) {
  const code = one.closest("[data-code]")?.dataset.code;
  const own = Object.entries(one.dataset).map(([name, value]) => `[data-${name}="${CSS.escape(value)}"]`).join("");
  const value = one.type === "radio" ? `[value="${CSS.escape(one.value)}"]` : "";
  return `${code ? `[data-code="${CSS.escape(code)}"] ` : ""}${one.localName}${one.type ? `[type="${CSS.escape(one.type)}"]` : ""}${own}${value}`;
}

/** A term that says what it means when it is pointed at or pressed. */
export function term(meaning, label) {
  return element("details", { className: "live-help live-term" },
    element("summary", { title: meaning }, label), element("div", {}, meaning));
}

const EDGE = 8;
const LOWEST = 200;

/** Moves what was opened back onto the screen, and lets it scroll where it is too long. */
export function within(opened) {
  Object.assign(opened.style, { left: "0", maxHeight: "" });
  const { left, right, top } = opened.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  opened.style.left = `${Math.round(Math.max(EDGE - left, Math.min(0, clientWidth - EDGE - right)))}px`;
  opened.style.maxHeight = `${Math.max(LOWEST, Math.round(clientHeight - EDGE - top))}px`;
}

addEventListener("toggle", ({ target }) => {
  if (target.open && target.matches(".live-term")) within(target.lastElementChild);
}, true);

/** A question mark that opens an explanation; nothing without one. */
export function helper(label, words) {
  return words ? element("details", { className: "live-help" },
    element("summary", { "aria-label": `? ${label}` }, "?"), element("div", {}, ...paragraphs(words))) : null;
}

// An explanation is closed by Escape, which goes back to its question mark, and by a click elsewhere.
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const open of document.querySelectorAll(".live-help[open]")) {
    open.open = false;
    if (open.contains(document.activeElement)) open.firstElementChild.focus();
  }
});
addEventListener("click", ({ target }) => {
  for (const open of document.querySelectorAll(".live-help[open]")) open.open = open.contains(target);
});

let made = 0;

/** An id that nothing else on the page has. */
export function ownId() {
  made += 1;
  return `live-${made}`;
}
