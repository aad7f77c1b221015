// Where the cursor stands in a query: what is being typed there, and which part of a triple it will be.
const KEYWORDS = new Set(("a as asc ask avg base bind bound by coalesce concat construct count datatype delete desc "
  + "describe distinct exists false filter from graph group group_concat having if in insert iri isblank isiri "
  + "isliteral isnumeric lang langmatches lcase limit load max min minus named not offset optional order prefix "
  + "reduced regex replace sample select separator service silent str strafter strbefore strdt strends strlang strlen "
  + "strstarts substr sum true ucase undef union uri using values where with year").split(" "));

const WORD = "[\\p{L}\\p{N}'’-]";
const RUN = new RegExp(`(?<![\\p{L}\\p{N}_:?$@.^"'’-])((?:${WORD}+ +)*${WORD}*\\p{L}${WORD}*)$`, "u");

const BLANK = "(?:\\s|#[^\\n]*\\n)";
const PREFIX = "PREFIX\\s+([\\p{L}\\p{N}_.-]*):\\s*<([^>\\s]*)>";
const LINE = new RegExp(`^\\s*${PREFIX}`, "gimu");
const PROLOGUE = new RegExp(`${BLANK}*(?:${PREFIX}|BASE\\s*<[^>\\s]*>)`, "iuy");

const prologue = text => {
  const found = [];
  PROLOGUE.lastIndex = 0;
  for (let one = PROLOGUE.exec(text); one; one = PROLOGUE.exec(text)) {
    found.push({ prefix: one[1], namespace: one[2], end: PROLOGUE.lastIndex });
  }
  return found;
};

/** The namespaces that the query itself declares, on lines of their own or one after the other. */
export const declared = text => Object.fromEntries([
  ...[...text.matchAll(LINE)].map(found => [found[1], found[2]]),
  ...prologue(text).filter(found => found.prefix !== undefined).map(found => [found.prefix, found.namespace])]);

/** The number of the line before which another declaration may stand: after the last that ends its line, or the first. */
export const declaring = text => {
  const last = prologue(text).findLast(found => /^[^\S\n]*(?:#[^\n]*)?\n/.test(text.slice(found.end)));
  return last ? text.slice(0, last.end).split("\n").length : 0;
};

/** The part of a text before a place, without what stands in comments, strings and IRIs. */
const bare = text => text.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#[^\n]*/g,
  found => found[0] === "#" ? "" : found[0] === "<" ? "<>" : '""');

/** The form of a query: select, ask, construct, describe; or undefined while there is none. */
export const form = text => /\b(select|ask|construct|describe)\b/i.exec(bare(text).replace(/^\s*prefix\s+\S+/gim, ""))?.[1].toLowerCase();

/** Is the place a subject, a property, a value, or a class; and is it inside of a pattern at all? */
export const position = before => {
  const text = bare(before);
  const depth = (text.match(/{/g) ?? []).length - (text.match(/}/g) ?? []).length;
  const statement = text.split(/[{}]|\.(?=\s|$)/).at(-1);
  const predicates = statement.split(";");
  const terms = predicates.at(-1).trimStart().split(/\s+/);
  const complete = terms.slice(0, -1).filter(term => term !== "");
  const places = complete.length + (predicates.length > 1 ? 1 : 0);
  const isClass = ["a", "rdf:type"].includes(complete[predicates.length > 1 ? 0 : 1]);
  return {
    isInPattern: depth > 0,
    part: places === 0 ? "subject" : places === 1 ? "property" : isClass ? "class" : "value"
  };
};

/** The trailing words that are no keywords: they may be part of a label. */
const wordsIn = line => {
  const run = RUN.exec(line);
  if (!run) {
    return undefined;
  }
  const words = run[1].split(/ +/);
  let from = words.length;
  while (from > 0 && !KEYWORDS.has(words[from - 1].toLowerCase())) {
    from--;
  }
  return from < words.length ? words.slice(from).join(" ") : undefined;
};

/** What is being typed at the end of this line: its kind, its text, and where it begins. */
export const typed = line => {
  const of = (kind, text, start, more = {}) => ({ kind, text, start, ...more });
  let found = /^\s*PREFIX\s+([\p{L}\p{N}_.:-]*)$/iu.exec(line);
  if (found) {
    return of("prefix", found[1], line.length - found[1].length);
  }
  if (/^\s*(?:PREFIX|BASE)\b[^<]*<[^>]*$/i.test(line)) {
    return of("nothing", "", line.length);
  }
  if ((found = /[?$]([\p{L}\p{N}_]*)$/u.exec(line))) {
    return of("variable", found[1], line.length - found[0].length);
  }
  if ((found = /<([^<>"{}|^`\\\s]*)$/.exec(line))) {
    return of("iri", found[1], line.length - found[0].length);
  }
  if ((found = /([\p{L}][\p{L}\p{N}_.-]*)?:([\p{L}\p{N}_.%-]*)$/u.exec(line))) {
    return of("name", found[2], line.length - found[0].length, { prefix: found[1] ?? "" });
  }
  const words = wordsIn(line);
  return words === undefined ? of("nothing", "", line.length) : of("words", words, line.length - words.length);
};

/** Could these words still become a keyword? */
export const isBeginningOfKeyword = words =>
  [...KEYWORDS].some(keyword => keyword.startsWith(words.toLowerCase()));
