// Runs a query: sends it under an id of its own, reads the answer while it arrives, and cancels it on the server.
import { ADDRESS } from "./address.js";
import { newId } from "./id.js";
import { jsonReader, triplesReader } from "./stream.js";

const MOST = 10_000;
const MOST_BYTES = 50_000_000;
const PATIENCE = 1000;
const ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9";
const STATUS = {
  400: "The query is not SPARQL.", 413: "The query, or its answer, is larger than this server allows.",
  422: "This server refuses the query.", 429: "Too many queries run at once. Try again in a moment.",
  503: "The server ended the query, because it took too long or there was too much to do."
};

/** What a failed response says: problem details where there are any, else its text. */
export const problemOf = async answer => {
  const text = await answer.text();
  try {
    const details = JSON.parse(text);
    return { status: answer.status, detail: details.detail ?? details.title ?? STATUS[answer.status] ?? text, ...details };
  } catch {
    const place = /Line (\d+), column (\d+)/i.exec(text);
    return {
      status: answer.status, detail: text.trim() || STATUS[answer.status] || "The server answered " + answer.status + ".",
      ...(place && answer.status === 400 && { line: Number(place[1]), column: Number(place[2]) })
    };
  }
};

/** The graphs that the address of the page names; whatever is asked here is asked of them. */
export const GRAPHS = [...new URLSearchParams(location.search)]
  .filter(([name]) => name === "default-graph-uri" || name === "named-graph-uri");

/** The query address, with these parameters more. */
export const queryAddress = (...more) => {
  const parameters = String(new URLSearchParams([...GRAPHS, ...more]));
  return ADDRESS + (parameters && "?" + parameters);
};

export const cancelOnServer = id => fetch("/sparql/running/" + encodeURIComponent(id), { method: "DELETE" });

/**
 * Begins to run a query. {@code progress} is called as rows arrive. The answer: its columns, rows and kind; whether it
 * is complete, or stopped because this page shows no more, or cut, with the reason; or the problem.
 */
export const begin = (text, { progress }) => {
  const id = newId();
  const abort = new AbortController();
  const started = performance.now();
  const answer = { kind: "table", columns: [], rows: [], truth: undefined, isWhole: false, isStopped: false, cut: "", problem: undefined };
  let isCancelled = false;

  const read = async response => {
    const isGraph = (response.headers.get("Content-Type") ?? "").startsWith("application/n-triples");
    answer.kind = isGraph ? "graph" : "table";
    const found = {
      columns: columns => { answer.columns = columns; },
      row: row => { if (answer.rows.length < MOST) { answer.rows.push(row); } else { answer.isStopped = true; } },
      truth: truth => { answer.truth = truth; answer.kind = "truth"; }
    };
    const reader = isGraph ? triplesReader(found) : jsonReader(found);
    const body = response.body.getReader();
    const decoder = new TextDecoder();
    let bytes = 0;
    for (;;) {
      const { done, value } = await body.read();
      if (done) {
        break;
      }
      answer.isStopped = bytes > MOST_BYTES;
      bytes += value.byteLength;
      reader.push(decoder.decode(value, { stream: true }));
      progress(answer.rows.length);
      if (answer.isStopped) {
        await body.cancel();
        cancelOnServer(id).catch(() => {});
        return;
      }
    }
    reader.push(decoder.decode());
    answer.isWhole = reader.end();
    answer.cut = answer.isWhole ? "" : "The answer ended before its end.";
  };

  const done = (async () => {
    try {
      const response = await fetch(queryAddress(["query-id", id]), {
        method: "POST", signal: abort.signal, body: text,
        headers: { "Accept": ACCEPT, "Content-Type": "application/sparql-query" }
      });
      if (response.ok) {
        await read(response);
      } else if (isCancelled) {
        answer.cut = "You cancelled the query.";
      } else {
        answer.problem = await problemOf(response);
      }
    } catch (failure) {
      answer.cut = isCancelled ? "You cancelled the query."
        : answer.columns.length > 0 ? "The server broke the answer off: the query ran into a limit, or the connection was lost."
        : "The server cannot be reached: " + failure.message;
    }
    answer.millis = Math.round(performance.now() - started);
    return answer;
  })();

  return {
    id, done, text,
    cancel: async () => {
      isCancelled = true;
      // The server is told first; a server that is too busy to listen learns it from the end of the connection.
      await Promise.race([cancelOnServer(id).catch(() => {}), new Promise(done => { setTimeout(done, PATIENCE); })]);
      abort.abort();
    }
  };
};

/** What the server says about queries with these ids; those that it does not know have ended. */
export const running = async ids => {
  const named = ids.map(id => "id=" + encodeURIComponent(id)).join("&");
  const answer = await fetch("/sparql/running?" + named, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error("The server answered " + answer.status);
  }
  return (await answer.json()).queries ?? [];
};
