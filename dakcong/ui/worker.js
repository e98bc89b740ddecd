// What a reader has seen of the answers, kept in the browser and shown where the line fails, never else:
// each request goes to the server first. The page says what to keep (assets/kept.js).

// How many addresses are kept, the newest.
const MOST = 30;
// What a proxy says of a server that is away.
const AWAY = [502, 503, 504];
const FILES = `dakcong-files-${VERSION}`;
const LOOKS = `dakcong-looks-${VERSION}`;
const LOOK = /(<script type="application\/json" id="first-look")[^>]*>[^]*?<\/script>/;

// Asked for anew each time; all others the browser keeps itself, by addresses that change with them.
const ANEW = /\/(dakcong\/page\.js|dakcong\.live\/\w+\.(js|css))$/;

// Pages that were drawn from what is kept.
const drawn = new Set();

addEventListener("install", (event) => {
  // Nothing of Streamlit's has to pass here.
  event.addRoutes?.({ condition: { urlPattern: "/*static/*" }, source: "network" });
  skipWaiting();
});
addEventListener("activate", (event) => event.waitUntil(begin()));
addEventListener("message", (event) => event.waitUntil(keep(event.data)));
addEventListener("fetch", (event) => {
  const { mode, url } = event.request;
  if (mode === "navigate") event.respondWith(answered(event));
  else if (drawn.has(event.clientId) && ANEW.test(new URL(url).pathname)) event.respondWith(file(event.request));
});

/** What another version kept, this one may not be able to draw. */
async function begin() {
  await registration.navigationPreload?.enable();
  for (const name of await caches.keys()) {
    if (name.startsWith("dakcong-") && ![FILES, LOOKS].includes(name)) await caches.delete(name);
  }
}

async function answered({ request, preloadResponse, resultingClientId }) {
  let found = null;
  try {
    found = (await preloadResponse) ?? (await fetch(request));
    if (!AWAY.includes(found.status)) return found;
  } catch {
    // The line fails.
  }
  const kept = await page(request.url);
  if (kept) drawn.add(resultingClientId);
  return kept ?? found ?? Response.error();
}

/** A script or a style sheet of a page that is drawn from what was kept: the same version as the page. */
async function file(request) {
  return (await (await caches.open(FILES)).match(request)) ?? fetch(request);
}

/** The document of an address with the answer that was kept for it, and when that was. */
async function page(address) {
  const look = await (await caches.open(LOOKS)).match(address);
  const shell = look && (await (await caches.open(FILES)).match(look.headers.get("shell")));
  if (!shell) return undefined;
  const [text, given] = await Promise.all([shell.text(), look.text()]);
  const query = new URL(address).search.slice(1).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const body = text.replace(LOOK, (_, start) =>
    `${start} data-query="${query}" data-kept="${look.headers.get("date")}">${given}</script>`);
  return new Response(body, { headers: shell.headers });
}

/** Keeps what was seen at addresses, which a document, the `shell`, and its files can draw again. */
async function keep({ addresses, look, shell, files }) {
  const [held, looks] = await Promise.all([caches.open(FILES), caches.open(LOOKS)]);
  const headers = { date: new Date().toISOString(), shell };
  for (const address of addresses) await looks.put(address, new Response(look, { headers }));
  const known = await looks.keys();
  for (const old of known.slice(0, -MOST)) await looks.delete(old);
  for (const file of [shell, ...files.filter((one) => ANEW.test(new URL(one).pathname))]) {
    if (!(await held.match(file))) await held.add(file);
  }
}
