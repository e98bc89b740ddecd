// What is printed besides the page: whose figures, what stands under them, the link. A browser that
// prints waits for nothing, so it is asked for when the page has come to rest.

import { fitBack, fitTo } from "./charts.js";
import { element, paragraphs } from "./dom.js";

// How long the page rests before that, and how long the button waits for rest, in milliseconds.
const PAUSE = 1000;
const PATIENCE = 5000;
// Pixels of a chart on paper, wide and high: 186 mm between its margins (print.css), and what leaves
// room for all else. Of two the one is as high as its bars need and is printed a quarter smaller.
const SIZES = { full: [703, 260], beside: { fan: [415, 260], months: [360] } };

/** `ask` asks the server for the paper of a page and an address. */
export function paper({ store, ask }) {
  const [head, foot] = ["head", "foot"].map((name) => element("div", { className: `paper paper-${name}` }));
  const root = document.getElementById("root");
  root.before(head);
  let [timer, found, resting] = [null, null, false];

  const fresh = () => {
    const { screen, preview } = store;
    return found !== null && preview === null && found.page === screen.page && found.query === screen.query;
  };
  const draw = () => {
    if (!store.screen) return;
    const { fixed, board, head: { release } } = store.screen;
    const chosen = release.options.find(({ id }) => id === release.value);
    head.lang = foot.lang = fixed.language;
    head.replaceChildren(element("p", {}, fixed.place), element("p", {}, chosen.name));
    // Of a board it stands on the sheet of the answer, before what was asked below.
    const charts = board && document.querySelector("[data-testid=stMain] .live-charts");
    if (charts) charts.append(foot);
    else root.after(foot);
    foot.replaceChildren(...(fresh() ? under(found) : store.preview ? [] : [element("p", {}, location.href)]));
  };
  const fetch = async () => {
    if (!store.screen || fresh()) return;
    const now = await ask(store.screen.page, store.screen.query);
    if (now === null) return;
    found = now;
    draw();
    // The presentation shows its link.
    if (store.screen.stage) store.now();
  };
  const rest = (rests) => {
    resting = rests;
    clearTimeout(timer);
    if (!fresh()) foot.replaceChildren();
    if (rests) timer = setTimeout(() => (store.preview ? rest(true) : fetch()), PAUSE);
  };

  addEventListener("beforeprint", () => {
    draw();
    fitTo(SIZES);
  });
  addEventListener("afterprint", fitBack);
  // Who presses this may print with the next key.
  addEventListener("keydown", ({ key }) => {
    if (key === "Control" || key === "Meta") fetch();
  });
  return {
    /** Says whether the page rests. */
    rest,
    /** The paper of what the page shows; null until it has come. */
    fresh: () => (store.screen && fresh() ? found : null),
    async print() {
      const until = performance.now() + PATIENCE;
      while ((!resting || store.preview) && performance.now() < until) await new Promise(requestAnimationFrame);
      await fetch();
      // A browser that a script has print lets no chart finish first.
      await fitTo(SIZES);
      window.print();
    },
  };
}

function under({ parts, link }) {
  return [
    ...parts.map(({ heading, content }) => element("section", {},
      element("h2", {}, heading), ...content.flatMap(({ words }) => paragraphs(words)))),
    element("section", { className: "paper-link" },
      element("img", { src: link.picture, alt: link.alt }),
      element("div", {}, element("h2", {}, link.heading), element("p", { translate: false }, link.address))),
  ];
}
