// What the editor and the tables ask our own server about terms: prefixes, vocabulary, things by their labels.
import { ADDRESS } from "./address.js";

// Of whole vocabularies there is no list of terms to propose from.
const HAS_TERMS = ADDRESS === "/sparql";

const json = async (address, options) => {
  const answer = await fetch(address, options);
  if (!answer.ok) {
    throw new Error(address + " answered " + answer.status);
  }
  return answer.json();
};

const once = make => {
  let made;
  return () => made ??= make().catch(failure => {
    made = undefined;
    throw failure;
  });
};

export const prefixes = once(() => json("/sparql/prefixes"));

/** Classes, properties and values, the most used first. */
export const vocabulary = once(async () => !HAS_TERMS ? [] : (await Promise.all(["class", "property", "value"].map(async kind =>
  (await json("/sparql/terms?kind=" + kind)).map(term => ({ ...term, kind, uses: term.uses }))))).flat());

const PAUSE = 150;
const MOST_KEPT = 200;
const kept = new Map();
let latest;

/**
 * Things with these words in their labels and these beginnings of their IRIs. The server is asked when typing pauses,
 * and an answer that nobody waits for any more is broken off.
 */
export const things = async (q, below) => {
  if (!HAS_TERMS) {
    return [];
  }
  const asked = String(new URLSearchParams({ kind: "thing", q, ...(below && { below }) }));
  latest?.abort();
  const own = latest = new AbortController();
  if (!kept.has(asked)) {
    await new Promise(done => { setTimeout(done, PAUSE); });
    own.signal.throwIfAborted();
    const found = await json("/sparql/terms?" + asked, { signal: own.signal });
    if (kept.size >= MOST_KEPT) {
      kept.clear();
    }
    kept.set(asked, found);
  }
  return kept.get(asked);
};

const LOCAL = /^[\p{L}\p{N}_]([\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u;

/** The prefixed name of an IRI: by these namespaces, or else the IRI between its brackets. */
export const shortened = (iri, namespaces) => {
  let best;
  for (const [prefix, namespace] of Object.entries(namespaces)) {
    if (iri.startsWith(namespace) && LOCAL.test(iri.slice(namespace.length))
        && (!best || namespace.length > best.namespace.length)) {
      best = { prefix, namespace };
    }
  }
  return best ? { text: best.prefix + ":" + iri.slice(best.namespace.length), prefix: best.prefix } : { text: `<${iri}>` };
};

const known = new Map();
const AT_ONCE = 200;

/** What these IRIs are called and where they lead, as far as that is known by now. */
export const nameOf = iri => known.get(iri);

/** Learns the names of these IRIs, in batches. */
export const learn = async iris => {
  const unknown = [...new Set(iris)].filter(iri => !known.has(iri));
  for (let i = 0; i < unknown.length; i += AT_ONCE) {
    const names = await json(ADDRESS + "/labels", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(unknown.slice(i, i + AT_ONCE))
    });
    Object.entries(names).forEach(([iri, name]) => known.set(iri, name));
  }
};

/** Takes over what the page already says. */
export const remember = (iri, name) => known.set(iri, name);
