// The queries that run, one for each tab, and what came of them: shown while their tab is open, kept while it is not.
import { begin } from "./run.js";
import { byId, count, el } from "./dom.js";
import { watch } from "./running.js";
import { ofAnswer } from "./results.js";
import { show } from "./views.js";

const said = answer => count(answer.rows.length, ...(answer.kind === "graph" ? ["triple", "triples"] : ["row", "rows"]));

/** What runs and what was answered; {@code view} gives how the open tab shows it. */
export const asking = ({ editor, openTab, view, answeredNow }) => {
  const place = byId("answer");
  const progress = byId("progress");
  const announced = byId("announced");
  const works = new Map();
  const open = () => works.get(openTab());

  // What ticks is seen alone; a screen reader is told the beginning and the end.
  const say = text => {
    if (progress.textContent !== text) {
      progress.textContent = text;
    }
  };
  const announce = text => { announced.textContent = text; };
  const fail = problem => {
    const fault = el("div", { class: "fault", role: "alert" }, el("p", {}, problem.detail), problem.hint ? el("p", {}, problem.hint) : null);
    if (problem.line > 0) {
      editor.mark(problem);
      fault.append(el("p", {}, `In line ${problem.line}, column ${problem.column}`,
        problem.token ? [", at ", el("code", {}, problem.token)] : "", ". ",
        el("button", { type: "button", onclick: () => editor.goToFault() }, "Go there")));
    }
    place.replaceChildren(el("h2", {}, "Answer"), fault);
  };
  const tick = () => {
    const work = open();
    if (work?.job) {
      say(`Running for ${((performance.now() - work.started) / 1000).toFixed(1)} s`
        + (work.rows > 0 ? `, ${count(work.rows, "row", "rows")} so far.` : "."));
    }
  };
  setInterval(tick, 200);

  /** Shows what the open tab has: a query that runs, an answer, a problem, or nothing. */
  const present = async () => {
    const work = open();
    byId("plan-shown").hidden = true;
    byId("cancel").hidden = !work?.job;
    place.replaceChildren();
    say("");
    tick();
    if (work?.problem) {
      fail(work.problem);
    } else if (work?.answer) {
      await show(place, work.answer, { query: work.query, ...view() });
    }
  };

  const list = watch({
    reported: query => works.forEach(work => {
      if (work.job?.id === query.id) {
        work.rows = Math.max(work.rows, query.rows ?? 0);
      }
    }),
    cancelled: id => works.forEach(work => {
      if (work.job?.id === id) {
        work.job.cancel();
      }
    })
  });

  const run = async () => {
    open()?.job?.cancel();
    const query = editor.get();
    if (query.trim() === "") {
      say("Write a query first, or take one of the examples below.");
      announce(progress.textContent);
      return;
    }
    const work = { query, rows: 0, started: performance.now() };
    works.set(openTab(), work);
    work.job = begin(query, { progress: rows => { work.rows = Math.max(work.rows, rows); } });
    const { id } = work.job;
    list.add(id);
    announce("The query runs.");
    await present();
    const answer = await work.job.done;
    list.remove(id);
    work.job = undefined;
    if (answer.problem) {
      work.problem = answer.problem;
    } else {
      work.answer = answer.truth === undefined ? ofAnswer(answer) : answer;
    }
    if (open() === work) {
      answeredNow(query);
      // A problem and an incomplete answer are alerts themselves.
      announce(work.problem || answer.cut ? "" : answer.truth === undefined ? `Answered: ${said(answer)} in ${answer.millis} ms.` : "Answered.");
      await present();
    }
  };

  return {
    run, present,
    cancel: () => open()?.job?.cancel(),
    /** Takes over an answer that the page has already. */
    adopt: async (query, answer) => {
      works.set(openTab(), { query, answer });
      await present();
    },
    /** A tab was closed: its query ends, and its rows are let go. */
    closed: id => {
      works.get(id)?.job?.cancel();
      works.delete(id);
    },
    /** The query whose answer is shown, which the text in the editor may have left behind. */
    answered: () => open()?.answer === undefined ? undefined : open().query
  };
};
