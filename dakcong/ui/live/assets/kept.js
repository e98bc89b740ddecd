// The answer that stands on the page, handed to a worker that shows it again where the line fails.

import { addressOf, ROOT } from "./address.js";

// How long the page rests before that, in milliseconds.
const PAUSE = 1000;

/** `arrived` is the page and the query with which the reader came; the first answer stood there, too. */
export function keeper(store, arrived) {
  let [timer, worker, last] = [null, null, null];

  const keep = async () => {
    const { screen, frames, answers, preview } = store;
    if (preview || screen === last) return;
    // What has an answer.
    if (!(screen.board || screen.overview || screen.lead)) return;
    const first = last === null && answers === 0 && screen.page === arrived.page;
    last = screen;
    const scope = ROOT.pathname;
    worker ??= navigator.serviceWorker.register(new URL("dakcong/worker.js", ROOT), { scope })
      .then(() => navigator.serviceWorker.ready);
    const { active } = await worker;
    active.postMessage({
      addresses: [screen.query, ...(first ? [arrived.query] : [])].map((query) => addressOf(screen.page, query)),
      look: JSON.stringify({ ...screen, frames: screen.board && frames }).replaceAll("</", "<\\/"),
      shell: addressOf(screen.page, `lang=${screen.fixed.language}`),
      files: performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.startsWith(ROOT.href)),
    });
  };
  return (rests) => {
    clearTimeout(timer);
    // Without a safe line a browser has no such worker.
    if (rests && navigator.serviceWorker) timer = setTimeout(() => keep().catch(() => {}), PAUSE);
  };
}
