// Proposals while typing: only what this data uses or its ontology declares, asked of our own server alone.
import { el } from "./dom.js";
import { declared, declaring, isBeginningOfKeyword, position, typed } from "./context.js";
import { prefixes, shortened, things, vocabulary } from "./terms.js";

const MOST = 60;
const SHORTEST = 3;
const FITS = { property: ["property"], class: ["class"], subject: ["thing", "value"], value: ["value", "thing"] };

const rendered = hint => element => {
  element.append(
    el("span", { class: "hint-name" }, hint.name),
    el("span", { class: "hint-kind" }, hint.kind + (hint.uses === undefined ? "" : hint.uses === 0 ? ", not used yet"
      : ", " + hint.uses.toLocaleString("en-GB") + (hint.uses === 1 ? " use" : " uses"))),
    el("span", { class: "hint-label" }, hint.label ?? ""),
    hint.definition ? el("span", { class: "hint-definition" }, hint.definition) : "");
};

/** Writes a PREFIX line for a prefix of ours that the query does not declare yet. */
const declare = (editor, prefix, namespaces) => {
  const own = declared(editor.getValue());
  if (!prefix || prefix in own || !(prefix in namespaces)) {
    return;
  }
  const line = declaring(editor.getValue());
  const isFirst = line === 0 && !/^\s*(?:PREFIX|BASE)\b/i.test(editor.getValue());
  editor.replaceRange(`PREFIX ${prefix}: <${namespaces[prefix]}>\n${isFirst ? "\n" : ""}`, { line, ch: 0 }, undefined, "+declare");
};

const taken = namespaces => (editor, data, hint) => editor.operation(() => {
  editor.replaceRange(hint.text, data.from, data.to, "complete");
  declare(editor, hint.prefix, namespaces);
});

const order = (part, text) => {
  const wanted = text.toLowerCase();
  const fit = hint => {
    const place = (FITS[part] ?? []).indexOf(["property", "class", "value"].includes(hint.kind) ? hint.kind : "thing");
    return place < 0 ? 9 : place;
  };
  const exactness = hint => {
    const names = [hint.name.replace(/^.*:/, ""), hint.label ?? ""].map(name => name.toLowerCase());
    return names.includes(wanted) ? 0 : names.some(name => name.startsWith(wanted)) ? 1 : 2;
  };
  return (one, other) => fit(one) - fit(other) || exactness(one) - exactness(other)
    || (other.uses ?? 0) - (one.uses ?? 0);
};

const hasWords = (term, text) => {
  const said = (term.name + " " + (term.label ?? "")).toLowerCase();
  return text.toLowerCase().split(/[\s_-]+/).every(word => said.includes(word));
};

const termsAt = async (at, part, namespaces) => {
  const named = term => ({ ...term, ...shortened(term.iri, namespaces), name: shortened(term.iri, namespaces).text });
  const namespace = at.kind === "name" ? namespaces[at.prefix] : undefined;
  if (at.kind === "name" && namespace === undefined) {
    return [];
  }
  const asked = at.kind === "iri" && /^https?:/.test(at.text) ? ["", at.text] : [at.text, namespace];
  const terms = await vocabulary();
  // A namespace of terms holds no other things; a bare prefix of things is worth asking for.
  const isVocabulary = asked[0] === "" && terms.some(term => term.iri.startsWith(asked[1] ?? ""));
  const found = isVocabulary ? [] : await things(...asked).catch(() => []);
  const known = new Set(terms.map(term => term.iri));
  return [
    ...terms.filter(term => namespace === undefined || term.iri.startsWith(namespace)).map(named)
      .filter(term => asked[0] === "" ? asked[1] === undefined || term.iri.startsWith(asked[1]) : hasWords(term, at.text)),
    ...found.filter(term => !known.has(term.iri)).map(named)
  ].map(hint => at.kind === "name" && hint.text.startsWith("<") ? { ...hint, prefix: undefined } : hint)
    .sort(order(part, at.text)).slice(0, MOST);
};

const prefixHints = (all, text, isLine) => Object.entries(all)
  .filter(([prefix]) => prefix.startsWith(text.replace(/:.*/, "")))
  .map(([prefix, namespace]) => ({
    text: isLine ? `${prefix}: <${namespace}>` : prefix + ":", name: prefix + ":", kind: "prefix", label: namespace,
    prefix: isLine ? undefined : prefix
  }));

const variables = (value, text) => [...new Set(value.match(/[?$][\p{L}\p{N}_]+/gu) ?? [])]
  .filter(name => name.slice(1).startsWith(text) && name.slice(1) !== text).sort()
  .map(name => ({ text: name, name, kind: "variable" }));

const hints = async (editor, isAsked) => {
  const cursor = editor.getCursor();
  const line = editor.getLine(cursor.line).slice(0, cursor.ch);
  const at = typed(line);
  const before = editor.getRange({ line: 0, ch: 0 }, { line: cursor.line, ch: at.start });
  const { isInPattern, part } = position(before);
  const ours = await prefixes();
  const namespaces = { ...ours, ...declared(editor.getValue()) };
  let list = [];
  if (at.kind === "prefix") {
    list = prefixHints(ours, at.text, true);
  } else if (at.kind === "variable") {
    list = variables(editor.getValue(), at.text);
  } else if (at.kind !== "words" || isAsked || isInPattern && at.text.length >= SHORTEST && !isBeginningOfKeyword(at.text)) {
    list = at.kind === "nothing" && !isAsked ? [] : [
      ...(at.kind === "words" ? prefixHints(ours, at.text, false) : []), ...await termsAt(at, part, namespaces)];
  }
  const now = editor.getCursor();
  if (now.line !== cursor.line || now.ch !== cursor.ch) {
    return null;
  }
  return {
    list: list.map(hint => ({ text: hint.text, prefix: hint.prefix, render: rendered(hint), hint: taken(ours) })),
    from: { line: cursor.line, ch: at.start }, to: cursor
  };
};

/** Shows proposals at the cursor; unasked only where somebody seems to look for something. */
export const propose = (editor, isAsked) => {
  const cursor = editor.getCursor();
  const style = editor.getTokenTypeAt({ line: cursor.line, ch: cursor.ch }) ?? "";
  if (/comment|\bstring\b(?!-)/.test(style)) {
    return;
  }
  const at = typed(editor.getLine(cursor.line).slice(0, cursor.ch));
  editor.showHint({
    hint: () => hints(editor, isAsked),
    completeSingle: false,
    closeCharacters: at.kind === "words" ? /[>"{};]/ : /[\s>"{};]/,
    container: document.getElementById("editor"),
    extraKeys: {}
  });
};

/** Proposes after what was typed, where it can be the beginning of something. */
export const proposeWhileTyping = (editor, change) => {
  if (editor.state.completionActive || change.text.length !== 1 || !/[\p{L}\p{N}:?$<_-]$/u.test(change.text[0])) {
    return;
  }
  propose(editor, false);
};
