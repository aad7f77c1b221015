// What runs now: the queries that this browser sent, from any of its windows, with their age, their rows, and an end.
import { byId, count, el } from "./dom.js";
import { cancelOnServer, running } from "./run.js";

const KEPT = "concern-graph.workbench.running";
const EVERY = 1000;

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

const item = (query, own) => el("li", {},
  el("code", {}, query.text.replace(/^\s*PREFIX[^\n]*\n/gim, "").trim().replace(/\s+/g, " ").slice(0, 160)), " ",
  el("span", { class: "meta" }, `${(query.ageMillis / 1000).toFixed(0)} s, ${count(query.rows ?? 0, "row", "rows")}`), " ",
  el("button", { type: "button", "aria-label": "Cancel this query", onclick: () => own(query.id) }, "Cancel"));

/** Watches the queries of this browser; {@code reported} gets what the server says about one of them. */
export const watch = ({ reported, cancelled }) => {
  let timer;
  const section = byId("running");
  const cancel = async id => {
    await cancelOnServer(id).catch(() => {});
    cancelled(id);
    await look();
  };
  const look = async () => {
    clearTimeout(timer);
    const known = ids();
    if (known.length === 0) {
      section.hidden = true;
      return;
    }
    let found = [];
    try {
      found = await running(known);
    } catch {
      // The server is busy or gone: the next look tells.
    }
    found.forEach(reported);
    section.hidden = found.length === 0;
    section.querySelector("ul").replaceChildren(...found.map(query => item(query, cancel)));
    timer = setTimeout(look, EVERY);
  };
  look();
  return {
    add: id => {
      keep([...ids(), id]);
      clearTimeout(timer);
      timer = setTimeout(look, EVERY);
    },
    remove: id => {
      keep(ids().filter(other => other !== id));
      look();
    }
  };
};
