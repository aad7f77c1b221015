// What runs now: the queries that this browser sent, from any of its windows, with their age, their rows, and an end.
import { byId, count, el } from "./dom.js";
import { cancelOnServer, running } from "./run.js";

const KEPT = "concern-graph.workbench.running";
const EVERY = 1000;
// A query of another window may be on its way while the server does not know it yet.
const PATIENCE = 3;

const ids = () => {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? [];
  } catch {
    return [];
  }
};

const keep = list => {
  try {
    localStorage.setItem(KEPT, JSON.stringify(list.slice(-20)));
  } catch {
    // Without storage, the list shows nothing of other windows.
  }
};

/** Watches the queries of this browser; {@code reported} gets what the server says about one of them. */
export const watch = ({ reported, cancelled }) => {
  const section = byId("running");
  const list = section.querySelector("ul");
  const own = new Set();
  const missed = new Map();
  const items = new Map();
  let timer;
  let latest = 0;

  const item = query => {
    const said = el("span", { class: "meta" });
    const line = el("li", {},
      el("code", {}, query.text.replace(/^\s*PREFIX[^\n]*\n/gim, "").trim().replace(/\s+/g, " ").slice(0, 160)), " ", said, " ",
      el("button", { type: "button", "aria-label": "Cancel this query", onclick: () => cancel(query.id) }, "Cancel"));
    return { line, said };
  };
  /** Changes what changed, and leaves the rest in its place: a button that has the focus keeps it. */
  const put = found => {
    const present = new Set(found.map(query => query.id));
    let hadFocus = false;
    for (const [id, { line }] of [...items].filter(([id]) => !present.has(id))) {
      hadFocus ||= line.contains(document.activeElement);
      line.remove();
      items.delete(id);
    }
    for (const query of found) {
      if (!items.has(query.id)) {
        items.set(query.id, item(query));
        list.append(items.get(query.id).line);
      }
      items.get(query.id).said.textContent = `${(query.ageMillis / 1000).toFixed(0)} s, ${count(query.rows ?? 0, "row", "rows")}`;
    }
    section.hidden = items.size === 0;
    if (hadFocus) {
      (list.querySelector("button") ?? byId("run")).focus();
    }
  };
  /** Forgets the queries of windows that are gone: the server would be asked about them for ever. */
  const forget = (known, found) => {
    const present = new Set(found.map(query => query.id));
    const gone = known.filter(id => !own.has(id) && !present.has(id));
    known.forEach(id => gone.includes(id) ? missed.set(id, (missed.get(id) ?? 0) + 1) : missed.delete(id));
    const lost = gone.filter(id => missed.get(id) >= PATIENCE);
    if (lost.length > 0) {
      lost.forEach(id => missed.delete(id));
      keep(ids().filter(id => !lost.includes(id)));
    }
  };
  const cancel = async id => {
    await cancelOnServer(id).catch(() => {});
    cancelled(id);
    await look();
  };
  const look = async () => {
    clearTimeout(timer);
    const turn = ++latest;
    const known = [...new Set([...ids(), ...own])];
    if (known.length === 0) {
      put([]);
      return;
    }
    try {
      const found = await running(known);
      if (turn !== latest) {
        return;
      }
      found.forEach(reported);
      put(found);
      forget(known, found);
    } catch {
      // The server is busy or gone: the next look tells.
    }
    if (turn === latest) {
      timer = setTimeout(look, EVERY);
    }
  };
  look();
  return {
    add: id => {
      own.add(id);
      keep([...ids(), id]);
      clearTimeout(timer);
      timer = setTimeout(look, EVERY);
    },
    remove: id => {
      own.delete(id);
      keep(ids().filter(other => other !== id));
      look();
    }
  };
};
