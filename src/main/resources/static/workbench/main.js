// The workbench: puts the editor in the place of the text field and the views in the place of the answer. Without this
// script the page is a form with a table.
import { ADDRESS } from "./address.js";
import { asking } from "./asking.js";
import { byId, copy, el, sayOn } from "./dom.js";
import { open } from "./editor.js";
import { GRAPHS, queryAddress } from "./run.js";
import { form } from "./context.js";
import { tabs } from "./tabs.js";
import { LANGUAGES } from "./programs.js";
import { ofTable } from "./results.js";

const textarea = byId("query");
const place = byId("answer");
const parameters = new URLSearchParams(location.search);
const isGiven = byId("workbench").dataset.given === "true";
// Servers and mail programs take addresses of about this length.
const LONGEST = 6000;
const VIEW = ["view", "chart", "x", "y", "z", "sort", "format"];
const drawn = byId("rows");
const isLate = byId("late") !== null;
const given = place.querySelector(".fault");

/** How the answer is shown: the choices of the open tab. */
let state = {
  ...Object.fromEntries(VIEW.filter(name => parameters.has(name)).map(name => [name, parameters.get(name)])),
  ...(parameters.get("down") && { isDown: true })
};

let kept;
let ask;

/** The address that asks a query and shows its answer the same way, or undefined where it would be too long. */
const link = query => {
  const now = new URLSearchParams([["query", query], ...GRAPHS]);
  VIEW.filter(name => state[name] && !(name === "view" && state.view === "table")).forEach(name => now.set(name, state[name]));
  if (state.sort && state.isDown) {
    now.set("down", "true");
  }
  const address = location.origin + ADDRESS + "?" + now;
  return address.length > LONGEST ? undefined : address;
};

/** Writes what was asked to the address; a query that is too long for it stays in its tab alone. */
const address = query => history.replaceState(null, "", link(query) ?? ADDRESS);

const keep = () => {
  kept.keep({ state });
  const answered = ask.answered();
  if (answered !== undefined) {
    address(answered);
  }
};

const program = () => {
  const kind = (form(editor.get()) ?? "").toUpperCase();
  byId("program").textContent = LANGUAGES[byId("language").value](
    location.origin + queryAddress(), editor.get(),
    ["CONSTRUCT", "DESCRIBE"].includes(kind), kind);
};

const editor = open(textarea, {
  run: () => ask.run(),
  changed: () => {
    kept?.keep({ query: textarea.value });
    program();
  }
});

kept = tabs({
  given: isGiven ? textarea.value : null,
  first: textarea.value,
  closed: id => ask.closed(id),
  opened: (tab, isFirst) => {
    if (isFirst) {
      // What the server drew belongs to this tab.
      state = isGiven ? state : { ...tab.state };
    } else {
      state = { ...tab.state };
      history.replaceState(null, "", ADDRESS);
    }
    if (!isFirst || !isGiven) {
      editor.set(tab.query);
    }
    if (!isFirst) {
      ask.present();
      if (tab.query === "") {
        editor.focus();
      }
    }
    program();
  }
});

ask = asking({
  editor, openTab: () => kept.current().id, view: () => ({ state, keep }),
  answeredNow: address
});

const plan = async () => {
  const section = byId("plan-shown");
  const text = el("pre", { tabindex: 0, role: "region", "aria-label": "The plan" }, "…");
  section.replaceChildren(el("h2", {}, "Query plan"),
    el("p", { class: "meta" }, "What the server does with the query, as an algebra expression."), text);
  section.hidden = false;
  try {
    const answer = await fetch(ADDRESS + "/plan", {
      method: "POST", headers: { Accept: "text/plain" }, body: new URLSearchParams({ query: editor.get() })
    });
    const said = await answer.text();
    const problem = answer.ok ? undefined : /^\s*{/.test(said) ? JSON.parse(said).detail : "There is no plan for this query.";
    text.textContent = problem ?? said;
  } catch {
    text.textContent = "The server cannot be reached.";
  }
};

byId("ask").addEventListener("submit", event => {
  event.preventDefault();
  ask.run();
});
byId("cancel").addEventListener("click", () => ask.cancel());
byId("format").addEventListener("click", () => editor.format());
byId("share").addEventListener("click", event => {
  const shared = link(editor.get());
  if (shared === undefined) {
    sayOn(event.currentTarget, "Too long for a link");
  } else {
    copy(shared, event.currentTarget);
  }
});
byId("plan").addEventListener("click", plan);
byId("language").addEventListener("change", program);
byId("copy-program").addEventListener("click", event => copy(byId("program").textContent, event.target));
document.querySelectorAll(".with-script, #keys, #programs").forEach(part => { part.hidden = false; });

// What the server has answered already is shown as it is; what it has not is asked now.
if (drawn && drawn.dataset.cut !== "true") {
  await ask.adopt(editor.get(), ofTable(drawn));
} else if (drawn || isLate) {
  ask.run();
} else if (given && Number(given.dataset.line) > 0) {
  editor.mark({
    line: Number(given.dataset.line), column: Number(given.dataset.column), detail: given.querySelector("p").textContent
  });
}
document.documentElement.dataset.workbench = "ready";
