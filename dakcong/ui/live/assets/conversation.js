// What passes between the reader, the server and Streamlit, as a pure machine: no page, no clock.
//
// The address is the state. A move is answered from the address and gives the next; what the page
// shows below its board is right when it last ran at an address that shows the same there. So the
// machine holds four things: where we are, the question under way with the moves that wait for it,
// where the page last ran, and where the reader wants to go.
//
// Names: `gone` while the page of the address has no screen yet, `asking` while a question is under
// way, `away` while the server cannot be reached, `behind` while the page has yet to run, `resting`.

const PATIENCE = 1000;
// Moves after which a page that need not run is forgotten; then it runs once too often.
const MOST = 100;

/** What every arrival begins with. */
const FRESH = {
  // Moves with the turn in which they were made; whether the screen at the address is to be asked
  // for; the question under way; how often the server could not be reached in a row.
  queue: [], open: false, asked: null, failures: 0,
  // Addresses at which the page shows the same below its board; whether Streamlit was told to run there.
  same: [], told: true,
  // The page that the reader wants to see next, and what it is to show.
  leaving: null,
};

export const START = {
  ...FRESH,
  name: "gone",
  // Path of the page, its address without question mark, and whether its screen is shown.
  page: null, address: "", here: false,
  // Where the page last ran; how many questions were asked.
  ran: null, serial: 0,
};

/** The state after an event, and what is to be done now. */
export function step(before, event) {
  const effects = [];
  const state = { ...before };
  EVENTS[event.kind](state, event, effects);
  if (state.asked === null) next(state, effects, event.kind === "tick");
  state.name = nameOf(state);
  const count = kept(state);
  if (count !== kept(before)) effects.push({ kind: "waiting", count });
  if (["away", "behind", "gone"].includes(state.name)) effects.push({ kind: "wait", ms: PATIENCE });
  return [state, effects];
}

const EVENTS = {
  /**
   * The script starts at an address; the document may have brought the screen that it `found`. Where the
   * browser had `kept` it because the server is away, that of the server is asked for.
   */
  opened(state, { page, query, found, kept }, effects) {
    enter(state, { page, query });
    if (found !== undefined) stand(state, found, { kind: "take", cover: true }, effects);
    if (kept) Object.assign(state, { open: true, failures: 1 });
  },

  /** The screen of a page that was asked for. */
  arrived(state, { id, query }, effects) {
    if (state.asked?.id === id) stand(state, query, { kind: "take", cover: true }, effects);
  },

  /** A run of the page brought its screen; the panel's may be newer. */
  ran(state, { page, query }, effects) {
    const stood = shown(state);
    state.ran = { page, query };
    if (page === state.page) {
      const taken = { kind: "take", ran: true };
      if (!state.here && query === state.address) stand(state, query, taken, effects);
      else if (state.here && query === state.address && idle(state)) effects.push(taken);
    }
    // It ran for something else, with an address of before.
    if (stood && !shown(state)) state.told = false;
  },

  moved(state, { move, turn }) {
    if (!state.here) return;
    state.queue = [...state.queue.filter(({ move: one }) => !alike(one, move)), { move, turn }];
  },

  answered(state, { id, query, run }, effects) {
    if (state.asked?.id !== id) return;
    const { entry } = state.asked;
    Object.assign(state, { asked: null, failures: 0 });
    effects.push({ kind: "take", turn: entry?.turn });
    if (query !== state.address) {
      effects.push({ kind: "write", page: state.page, query, how: entry ? "push" : "replace" });
    }
    state.address = query;
    if (!entry) {
      Object.assign(state, { here: true, same: [query] });
    } else if (run) {
      Object.assign(state, { same: [query], told: false });
    } else {
      state.same = [...state.same, query].slice(-MOST);
    }
  },

  /** The server does not know such a question. */
  refused(state, { id }, effects) {
    if (state.asked?.id !== id) return;
    const { entry, look } = state.asked;
    if (!entry && !look) {
      EVENTS.failed(state, { id }, effects);
      return;
    }
    // The screen at the address is asked for: after such a move, or of a page not shown beforehand.
    Object.assign(state, { asked: null, failures: 0, open: true });
    if (entry) effects.push({ kind: "drop", turn: entry.turn });
  },

  /** The server could not be reached, or not in time. */
  failed(state, { id }, effects) {
    if (state.asked?.id !== id) return;
    const { entry, look } = state.asked;
    Object.assign(state, { asked: null, failures: state.failures + 1 });
    if (entry && !state.queue.some(({ move }) => alike(move, entry.move))) state.queue = [entry, ...state.queue];
    if (!entry && !look) state.open = true;
    if (look && !state.told) tell(state, effects);
  },

  /** The reader went back or forward; Streamlit has heard it, too. What was not answered is undone. */
  turned(state, { page, query }, effects) {
    if (page === state.page && query === state.address) return; // only another place on the page
    effects.push({ kind: "drop" });
    if (!state.here || page !== state.page) enter(state, { page, query });
    else Object.assign(state, FRESH, { open: true, address: query, same: [query] });
  },

  /** The reader chose a page, and maybe what it `shows`; it comes when all moves are answered. */
  went(state, { page, shows }) {
    state.leaving = page === state.page ? null : { page, shows };
  },

  /** Some time has passed; `rest`: the page runs no more. */
  tick(state, { rest }) {
    if (state.failures === 0 && state.asked === null && rest && !shown(state)) state.told = false;
  },
};

function enter(state, { page, query }) {
  Object.assign(state, FRESH, { page, address: query, here: false });
}

/** The screen of the page is there. */
function stand(state, query, taken, effects) {
  effects.push(taken);
  if (query !== state.address) effects.push({ kind: "write", page: state.page, query, how: "replace" });
  Object.assign(state, { address: query, here: true, open: false, asked: null, failures: 0, same: [query] });
}

/** The next thing to do, where no question is under way. */
function next(state, effects, retry) {
  if (state.failures > 0 && !retry) return;
  if (!state.here) {
    ask(state, { look: !state.open }, effects);
    state.open = false;
  } else if (state.open) {
    state.open = false;
    ask(state, {}, effects);
  } else if (state.queue.length > 0) {
    const [entry, ...queue] = state.queue;
    state.queue = queue;
    ask(state, { entry }, effects);
  } else if (state.leaving !== null) {
    const { address, leaving: { page, shows } } = state;
    const query = shows ? showing(address, shows) : address;
    enter(state, { page, query });
    state.told = false;
    effects.push({ kind: "write", page, query, how: "push" });
    ask(state, { look: true }, effects);
  } else if (!shown(state) && !state.told) {
    tell(state, effects);
  }
}

/** The address with an option of what a page shows, with none for an empty one; the server sorts it. */
function showing(address, { code, value }) {
  const said = new URLSearchParams(address);
  if (value) said.set(code, value);
  else said.delete(code);
  return said.toString();
}

function ask(state, { entry, look }, effects) {
  state.serial += 1;
  state.asked = { id: state.serial, entry, look };
  const { page, address: query } = state;
  effects.push(look
    ? { kind: "look", id: state.serial, page, query }
    : { kind: "ask", id: state.serial, page, query, move: entry?.move ?? null });
}

function tell(state, effects) {
  state.told = true;
  effects.push({ kind: "run" });
}

/** Whether the page shows below its board what it must. */
function shown({ ran, page, same }) {
  return ran !== null && ran.page === page && same.includes(ran.query);
}

function idle({ asked, open, queue }) {
  return asked === null && !open && queue.length === 0;
}

function nameOf(state) {
  if (state.failures > 0) return "away";
  if (!state.here) return "gone";
  if (state.asked !== null) return "asking";
  return shown(state) ? "resting" : "behind";
}

/** How many moves are kept for a server that is away. */
function kept({ failures, queue, asked }) {
  return failures > 0 ? queue.length + (asked?.entry ? 1 : 0) : 0;
}

/** Whether the newer of two moves makes the older one needless. */
function alike(one, other) {
  return one.kind === other.kind && one.code === other.code;
}
