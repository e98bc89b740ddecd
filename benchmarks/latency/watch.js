// Runs in every page before its own scripts: says when numbers and charts last changed.
// `numbers`, `charts` and `awaiting` are selectors, found in the page and in open shadow roots;
// `awaiting` matches while a preview is shown that the server has not yet answered; `cover` is what
// lies over the page until it stands, whose numbers are then those that the reader sees.
(({ numbers, charts, awaiting, cover }) => {
  const roots = new Set();
  const seen = {};
  const waiting = { dirty: false };
  let input = null;
  const reset = () =>
    Object.assign(seen, { start: null, text: null, chart: null, answer: null, written: 0, frames: [] });
  reset();

  const all = (selector) =>
    selector ? [...roots].flatMap((root) => [...root.querySelectorAll(selector)]) : [];
  const words = () => {
    const over = all(cover);
    const read = over.length ? all(numbers).filter((one) => over[0].contains(one)) : all(numbers);
    return read.map((one) => one.value ?? one.textContent).join("|");
  };
  const awaited = () => all(awaiting).length > 0;
  let last = "";
  let pending = false;

  const inChart = (node) => {
    let element = node instanceof Element ? node : node.parentElement ?? node.getRootNode().host;
    while (element) {
      if (element.closest(charts)) return true;
      element = element.getRootNode().host;
    }
    return false;
  };
  // A chart that was drawn before may be put in as a whole; one that only moves was there already.
  const puts = (node, gone) =>
    node instanceof Element && !gone.has(node) && (node.matches(charts) || node.querySelector(charts));
  const draws = ({ type, target, addedNodes }, gone) =>
    ((type !== "attributes" || target instanceof SVGElement || target instanceof HTMLCanvasElement)
      && inChart(target))
    || (charts && [...addedNodes].some((node) => puts(node, gone)));

  function changed(records) {
    const now = performance.now();
    const text = words();
    const kinds = [];
    if (text !== last) kinds.push("text");
    const gone = new Set(records.flatMap(({ removedNodes }) => [...removedNodes]));
    if (records.some((one) => draws(one, gone))) kinds.push("chart");
    last = text;
    if (pending && !awaited()) seen.answer = now;
    pending = awaited();
    for (const kind of kinds) seen[kind] = now;
    if (kinds.length && !waiting.dirty) Object.assign(waiting, { dirty: true, input: input ?? now });
    for (const kind of kinds) waiting[kind] = true;
  }
  const observer = new MutationObserver(changed);
  function observe(root) {
    roots.add(root);
    observer.observe(root,
      { subtree: true, childList: true, characterData: true, attributes: true });
  }
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    observe(root);
    return root;
  };
  observe(document);

  // A text field's value changes without a mutation.
  for (const kind of [HTMLTextAreaElement, HTMLInputElement]) {
    const own = Object.getOwnPropertyDescriptor(kind.prototype, "value");
    Object.defineProperty(kind.prototype, "value", {
      ...own,
      set(given) { own.set.call(this, given); if (this.matches(numbers)) changed([]); },
    });
  }

  const begin = (event) => { seen.start ??= event.timeStamp; };
  for (const kind of ["keydown", "click"]) addEventListener(kind, begin, { capture: true });
  const move = (event) => { if (event.type === "input" || event.buttons) input = performance.now(); };
  for (const kind of ["input", "pointermove"]) addEventListener(kind, move, { capture: true });
  for (const name of ["pushState", "replaceState"]) {
    const own = history[name];
    history[name] = function (...given) { seen.written += 1; return own.apply(this, given); };
  }

  // A frame ends with the message that its first callback posts: what changed before is painted.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (!waiting.dirty) return;
    const now = performance.now();
    const { text, chart } = waiting;
    seen.frames.push({ at: now, text: !!text, chart: !!chart, waited: now - waiting.input });
    Object.assign(waiting, { dirty: false, text: false, chart: false });
  };
  // Where the mouse takes a slider: its thumb, which is drawn by the browser, or around an input.
  const thumb = (element) => {
    let box = element.getBoundingClientRect();
    let part = 0.5;
    if (element.type === "range" && box.width > 20) {
      const [low, high] = [Number(element.min), Number(element.max)];
      part = (8 + (box.width - 16) * (element.value - low) / (high - low)) / box.width;
    } else if (element.type === "range") {
      box = element.parentElement.parentElement.getBoundingClientRect();
    }
    return { x: box.left + box.width * part, y: box.top + box.height / 2 };
  };

  const frame = () => { port2.postMessage(0); requestAnimationFrame(frame); };
  requestAnimationFrame(frame);

  // Resolves when numbers and charts have changed and then been still for `quiet` milliseconds.
  const settled = (quiet, limit, needed) => new Promise((resolve) => {
    const asked = performance.now();
    const look = () => {
      const now = performance.now();
      const still = now - Math.max(seen.text ?? 0, seen.chart ?? 0, seen.answer ?? 0) >= quiet;
      const whole = needed.every((name) => seen[name] !== null) && !awaited();
      if ((whole && still) || now - asked > limit) {
        resolve({ ...seen, words: words(), whole });
      } else {
        setTimeout(look, 20);
      }
    };
    look();
  });
  window.__watch = { reset, settled, thumb };
})(SELECTORS);
