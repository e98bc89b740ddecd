// Questions whose answer a reader waits for.
//
// A browser holds back what comes over the network until it has painted what a key or a click brought
// (Chromium's DeferRendererTasksAfterInput), mostly for half a frame, and the answer is painted a frame
// later. What is called out on a channel it hands over at once: so a worker asks.

const name = `dakcong ${Math.random()}`;
const asked = new Map();
let worker = null;
let ready = false;
let count = 0;
// How much longer than the worker the page waits, in ms: what then says nothing is not asked again.
const LATER = 1000;

/** The worker begins with the first touch: until it is ready, and where there is none, the page asks. */
function begin() {
  if (worker) return;
  new BroadcastChannel(name).onmessage = ({ data: { id, status, body } }) => {
    ready = true;
    const waits = asked.get(id);
    asked.delete(id);
    if (status) waits?.resolve({ status, json: () => JSON.parse(body) });
    else waits?.reject();
  };
  worker = new Worker(new URL("./courier.js", import.meta.url), { name });
}
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, begin, { capture: true, once: true });

/** Posts to an address; what is found has a status and its JSON, and is refused where nothing comes in `patience` ms. */
export function post(url, body, patience) {
  if (!ready) return fetch(url, { method: "POST", body, signal: AbortSignal.timeout(patience) });
  return new Promise((resolve, reject) => {
    const id = (count += 1);
    asked.set(id, { resolve, reject });
    setTimeout(() => {
      if (!asked.delete(id)) return;
      ready = false;
      reject();
    }, patience + LATER);
    worker.postMessage({ id, url: url.href, body, patience });
  });
}
