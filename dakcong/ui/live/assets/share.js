// The link to send, with its results, alone or in a message: asked for when the reader opens it, and
// again when they change.

import { element, icon, labelled, say } from "./dom.js";

/** A button and what it opens; `link` asks for the link at the address of now. */
export function share({ link, store }) {
  const heading = element("p", { className: "live-chart-title" });
  const text = element("p");
  const shown = element("textarea", { readOnly: true, rows: 5, spellcheck: false, translate: false });
  const [copy, message, send] = ["copy", "message", "send"].map((name) =>
    element("button", { type: "button", className: `live-${name}` }));
  const close = element("button", { type: "button" });
  const box = element("div", { className: "live-share-box", role: "dialog", hidden: true },
    heading, text, shown, element("div", { className: "live-row" }, copy, message, send, close));
  const button = element("button", { type: "button", className: "live-share", "aria-haspopup": "dialog", "aria-expanded": "false" });
  const root = element("div", { className: "live-sharing" }, button, box);
  let [asked, words] = [null, null];

  const toggle = (open) => {
    if (!open && box.contains(document.activeElement)) button.focus();
    box.hidden = true;
    asked = null;
    button.setAttribute("aria-expanded", String(open));
  };
  const refresh = async () => {
    const { page, query, fixed } = store.screen;
    const now = [page, query, fixed.language].join(" ");
    if (button.getAttribute("aria-expanded") !== "true" || asked === now) return;
    asked = now;
    const found = await link(page, query);
    if (asked !== now) return;
    if (found === null) {
      // The server is away: the words for it stand above; here it is asked again.
      setTimeout(() => {
        if (asked === now) asked = null;
        refresh();
      }, 1000);
      return;
    }
    words = found;
    say(heading, found.heading);
    say(text, found.text);
    shown.value = found.link;
    shown.setAttribute("aria-label", found.heading);
    box.setAttribute("aria-label", found.heading);
    copy.replaceChildren(icon("content_copy"), found.copy);
    message.replaceChildren(icon("sms"), found.message);
    send.replaceChildren(icon("send"), found.send);
    // A phone's own way; where a browser has none the message is copied.
    send.hidden = !navigator.share;
    close.textContent = found.close;
    if (box.hidden) {
      box.hidden = false;
      // Who opened it by its key may be far below.
      box.scrollIntoView({ block: "nearest" });
      copy.focus({ preventScroll: true });
    }
  };

  button.addEventListener("click", () => {
    toggle(button.getAttribute("aria-expanded") !== "true");
    refresh();
  });
  close.addEventListener("click", () => toggle(false));
  const offer = (button, text) => button.addEventListener("click", async () => {
    await taken(shown, text());
    button.replaceChildren(icon("check"), words.copied);
  });
  offer(copy, () => words.link);
  offer(message, () => `${words.said} ${words.link}`);
  send.addEventListener("click", () => {
    // Who changes their mind sends nothing.
    navigator.share({ title: words.title, text: words.said, url: words.link }).catch(() => {});
  });
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") toggle(false);
  });
  addEventListener("click", ({ target }) => {
    if (!root.contains(target) && !box.hidden) toggle(false);
  });
  return {
    root,
    draw() {
      labelled(button, "share", store.screen.head.share, "L");
      refresh();
    },
  };
}

/** Puts `text` where it can be pasted from, also where the browser does so only for marked text. */
async function taken(shown, text) {
  shown.value = text;
  shown.select();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    document.execCommand("copy");
  }
}
