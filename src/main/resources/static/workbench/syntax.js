// Marks the first place of a query that the grammar does not allow, and the place that the server names.
import { el } from "./dom.js";

const GUTTER = "faults";

const expected = state => {
  const names = (state.possibleCurrent ?? []).filter(name => name !== "" && name !== "$");
  return names.length === 0 || names.length > 12 ? "" : ` Expected: ${names.join(", ")}.`;
};

/** The first fault that the editor's grammar sees: its line (from 0) and a sentence; or nothing. */
export const firstFault = editor => {
  for (let line = 0; line < editor.lineCount(); line++) {
    const { state } = editor.getTokenAt({ line, ch: editor.getLine(line).length }, true);
    if (state.OK === false) {
      return { line, sentence: (state.errorMsg ?? "Not SPARQL 1.1 from here on.") + (state.errorMsg ? "" : expected(state)) };
    }
  }
  return undefined;
};

const mark = (editor, line, sentence) => editor.setGutterMarker(line, GUTTER,
  el("span", { class: "fault-mark", title: sentence, role: "img", "aria-label": "Fault: " + sentence }, "✖"));

/** Marks the first fault in the gutter and says it beside the editor. */
export const showSyntax = (editor, status) => {
  editor.clearGutter(GUTTER);
  const fault = firstFault(editor);
  if (fault) {
    mark(editor, fault.line, fault.sentence);
    status.textContent = `Line ${fault.line + 1}: ${fault.sentence}`;
  } else {
    status.textContent = "";
  }
  return fault === undefined;
};

/** Marks the place that the server found; gives the mark, which the next change takes away. */
export const showFault = (editor, fault) => {
  const line = Math.min(fault.line, editor.lineCount()) - 1;
  const text = editor.getLine(line);
  const from = Math.max(0, Math.min(fault.column - 1, Math.max(0, text.length - 1)));
  const length = fault.token && text.startsWith(fault.token, from) ? fault.token.length
    : /^[^\s]*/.exec(text.slice(from))[0].length || 1;
  mark(editor, line, fault.detail);
  const place = { line, ch: from };
  const marked = text === "" ? editor.setBookmark(place)
    : editor.markText(place, { line, ch: Math.min(text.length, from + length) }, { className: "fault-place" });
  editor.scrollIntoView(place, 40);
  return { marked, place };
};
