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

/** One of Streamlit's own icons; decoration, never the only sign. */
export function icon(name) {
  return element("span", { className: "live-icon", "aria-hidden": "true" }, name);
}

const MARKS = /\*\*(.+?)\*\*|`(.+?)`|\[([^\]]+)\]\((https?:[^)\s]+)\)/g;

/** Words with **bold**, `code` and [links](address), as nodes. */
export function rich(words) {
  const nodes = [];
  let last = 0;
  for (const found of words.matchAll(MARKS)) {
    nodes.push(words.slice(last, found.index));
    const [all, bold, code, label, address] = found;
    if (bold) nodes.push(element("strong", {}, ...rich(bold)));
    else if (code) nodes.push(element("code", {}, code));
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
