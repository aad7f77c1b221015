// The workbench: puts the editor in the place of the text field and the views in the place of the answer. Without this
// script the page is a form with a table.
import { begin } from "./run.js";
import { byId, copy, count, el } from "./dom.js";
import { open } from "./editor.js";
import { tabs } from "./tabs.js";
import { watch } from "./running.js";
import { LANGUAGES } from "./programs.js";
import { show } from "./views.js";
import { ofAnswer, ofTable } from "./results.js";

const textarea = byId("query");
const form = byId("ask");
const progress = byId("progress");
const place = byId("answer");
const parameters = new URLSearchParams(location.search);
const isGiven = byId("workbench").dataset.given === "true";
const VIEW = ["view", "chart", "x", "y", "z", "sort", "format"];

let job;
let ticking;
let answered;
const drawn = document.getElementById("rows");
const ofAddress = Object.fromEntries(VIEW.filter(name => parameters.has(name)).map(name => [name, parameters.get(name)]));
let state = { ...ofAddress, ...(parameters.get("down") && { isDown: true }) };

/** The address that asks the same and shows it the same way. */
const link = () => {
  const now = new URLSearchParams({ query: editor.get() });
  VIEW.filter(name => state[name] && !(name === "view" && state.view === "table")).forEach(name => now.set(name, state[name]));
  if (state.sort && state.isDown) {
    now.set("down", "true");
  }
  return "/sparql?" + now;
};

const isAnsweredNow = () => answered !== undefined && answered.query === editor.get();
const keep = () => {
  kept.keep({ state });
  if (isAnsweredNow()) {
    history.replaceState(null, "", link());
  }
};

const program = () => {
  const language = byId("language").value;
  byId("program").textContent = LANGUAGES[language](
    location.origin + "/sparql", editor.get(), editor.isGraph(), editor.editor.getQueryType?.() ?? "");
};

const editor = open(textarea, {
  run: () => run(),
  changed: () => {
    kept?.keep({ query: textarea.value });
    program();
  }
});

const clear = () => {
  place.replaceChildren();
  byId("plan-shown").hidden = true;
  progress.textContent = "";
  answered = undefined;
};

let kept;
kept = tabs({
  given: isGiven ? textarea.value : null, first: textarea.value,
  opened: tab => {
    if (kept === undefined) {
      // The page has just been opened: what the server drew belongs to this tab.
      state = { ...(isGiven ? {} : tab.state), ...state };
      if (!isGiven) {
        editor.set(tab.query);
      }
      return;
    }
    job?.cancel();
    clear();
    state = { ...tab.state };
    editor.set(tab.query);
    history.replaceState(null, "", "/sparql");
    program();
    if (tab.query === "") {
      editor.focus();
    }
  }
});

const put = answer => show(place, answer, { query: answered.query, state, keep });

const said = answer => answer.truth !== undefined ? "" : count(answer.rows.length, answer.kind === "graph" ? "triple" : "row",
  answer.kind === "graph" ? "triples" : "rows");

const fail = problem => {
  const fault = el("div", { class: "fault", role: "alert" }, el("p", {}, problem.detail),
    problem.hint ? el("p", {}, problem.hint) : null);
  if (problem.line > 0) {
    editor.mark(problem);
    fault.append(el("p", {}, `In line ${problem.line}, column ${problem.column}`, problem.token ? [", at ", el("code", {}, problem.token)] : "", ". ",
      el("button", { type: "button", onclick: () => editor.goToFault() }, "Go there")));
  }
  place.replaceChildren(el("h2", {}, "Answer"), fault);
};

const tick = started => {
  let rows = 0;
  const say = () => {
    progress.textContent = `Running for ${((performance.now() - started) / 1000).toFixed(1)} s`
      + (rows > 0 ? `, ${count(rows, "row", "rows")} so far.` : ".");
  };
  say();
  const timer = setInterval(say, 200);
  return { rows: now => { rows = Math.max(rows, now); }, stop: () => clearInterval(timer) };
};

const run = async () => {
  job?.cancel();
  ticking?.stop();
  const query = editor.get();
  if (query.trim() === "") {
    progress.textContent = "Write a query first, or take one of the examples below.";
    return;
  }
  clear();
  byId("cancel").hidden = false;
  ticking = tick(performance.now());
  const ticks = ticking;
  const own = begin(query, { progress: ticks.rows });
  job = own;
  list.add(own.id);
  const answer = await own.done;
  ticks.stop();
  list.remove(own.id);
  if (job !== own) {
    return;
  }
  job = undefined;
  byId("cancel").hidden = true;
  if (answer.problem) {
    progress.textContent = "";
    fail(answer.problem);
    return;
  }
  answered = { query };
  progress.textContent = answer.truth === undefined ? `${said(answer)} in ${answer.millis} ms.` : `Answered in ${answer.millis} ms.`;
  history.replaceState(null, "", link());
  await put(answer.truth === undefined ? ofAnswer(answer) : answer);
};

const list = watch({
  reported: query => { if (job?.id === query.id) { ticking.rows(query.rows ?? 0); } },
  cancelled: id => { if (job?.id === id) { job.cancel(); } }
});

const plan = async () => {
  const section = byId("plan-shown");
  const text = el("pre", { tabindex: 0, role: "region", "aria-label": "The plan" }, "…");
  section.replaceChildren(el("h2", {}, "Query plan"), el("p", { class: "meta" }, "What the server does with the query, as an algebra expression."), text);
  section.hidden = false;
  const answer = await fetch("/sparql/plan?" + new URLSearchParams({ query: editor.get() }), { headers: { Accept: "text/plain" } });
  const said = await answer.text();
  let problem;
  try {
    problem = JSON.parse(said).detail;
  } catch {
    problem = undefined;
  }
  text.textContent = answer.ok ? said : problem ?? "There is no plan for this query.";
};

form.addEventListener("submit", event => {
  event.preventDefault();
  run();
});
byId("cancel").addEventListener("click", () => job?.cancel());
byId("format").addEventListener("click", () => editor.format());
byId("share").addEventListener("click", event => copy(location.origin + link(), event.target));
byId("plan").addEventListener("click", plan);
byId("language").addEventListener("change", program);
byId("copy-program").addEventListener("click", event => copy(byId("program").textContent, event.target));
document.querySelectorAll(".with-script, #keys, #programs").forEach(part => { part.hidden = false; });
program();

// What the server has answered already is shown as it is; what it has not is asked now.
if (isGiven) {
  const fault = place.querySelector(".fault");
  if (drawn && drawn.dataset.cut !== "true") {
    answered = { query: editor.get() };
    await put(ofTable(drawn));
  } else if (drawn || byId("late")) {
    await run();
  } else if (fault && Number(fault.dataset.line) > 0) {
    editor.mark({ line: Number(fault.dataset.line), column: Number(fault.dataset.column), detail: fault.querySelector("p").textContent });
  }
}
document.documentElement.dataset.workbench = "ready";
