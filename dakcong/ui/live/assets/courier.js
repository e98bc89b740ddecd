// Asks the server in the place of the page, and calls out on a channel what it said: see quick.js.

const channel = new BroadcastChannel(self.name);

onmessage = async ({ data: { id, url, body, patience } }) => {
  try {
    const found = await fetch(url, { method: "POST", body, signal: AbortSignal.timeout(patience) });
    channel.postMessage({ id, status: found.status, body: await found.text() });
  } catch {
    channel.postMessage({ id });
  }
};

channel.postMessage({});
