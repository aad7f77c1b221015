// The editor: YASQE's grammar and colours, our completion, marks and keys. It asks no other server and stores nothing.
import { form } from "./context.js";
import { byId } from "./dom.js";
import { propose, proposeWhileTyping } from "./completion.js";
import { formatted } from "./format.js";
import { showFault, showSyntax } from "./syntax.js";

const configured = () => {
  const { Yasqe } = window;
  Yasqe.prototype.checkSyntax = function () {};
  Object.assign(Yasqe.defaults, {
    autocompleters: [], gutters: ["faults", "CodeMirror-linenumbers"], foldGutter: false, persistenceId: null,
    consumeShareLink: null, createShareableLink: null, showQueryButton: false, resizeable: false, editorHeight: "auto",
    extraKeys: {}, prefixCcApi: "", highlightSelectionMatches: false
  });
  return Yasqe;
};

/**
 * Puts the editor in the place of the text field. The Tab key moves on until somebody begins to write, indents from
 * then on, and moves on again after Escape: nobody is caught.
 */
export const open = (textarea, { run, changed }) => {
  const Yasqe = configured();
  const place = byId("editor");
  const status = byId("syntax");
  let mark;
  let fault;
  let timer;
  const keys = {
    "Ctrl-Enter": run, "Cmd-Enter": run,
    "Ctrl-Space": () => propose(editor, true),
    "Ctrl-/": () => editor.commentLines(),
    "Shift-Ctrl-F": () => api.format(),
    "Esc": () => leaveWithTab(true)
  };
  const leaveWithTab = isLeaving => editor.setOption("extraKeys", isLeaving
    ? { ...keys, "Tab": false, "Shift-Tab": false }
    : { ...keys, "Tab": () => editor.execCommand("indentMore"), "Shift-Tab": () => editor.execCommand("indentLess") });

  place.hidden = false;
  const editor = new Yasqe(place, { value: textarea.value, viewportMargin: Infinity, extraKeys: { ...keys }, tabSize: 2, indentUnit: 2 });
  leaveWithTab(true);
  const field = editor.getInputField();
  field.setAttribute("aria-label", "Query");
  field.setAttribute("aria-describedby", "keys syntax");
  field.setAttribute("aria-multiline", "true");
  textarea.hidden = true;
  textarea.closest("form").querySelector("label[for=query]").hidden = true;

  editor.on("inputRead", (_, change) => {
    leaveWithTab(false);
    if (change.origin === "+input") {
      proposeWhileTyping(editor, change);
    }
  });
  editor.on("blur", () => leaveWithTab(true));
  editor.on("change", () => {
    mark?.clear();
    mark = undefined;
    fault = undefined;
    textarea.value = editor.getValue();
    changed();
    clearTimeout(timer);
    timer = setTimeout(() => showSyntax(editor, status), 300);
  });
  showSyntax(editor, status);

  const api = {
    editor,
    get: () => editor.getValue(),
    set: text => {
      editor.setValue(text);
      editor.clearHistory();
      clearTimeout(timer);
      showSyntax(editor, status);
    },
    focus: () => editor.focus(),
    format: () => {
      const text = formatted(editor.getValue(), Yasqe.runMode);
      if (text !== editor.getValue()) {
        const cursor = editor.getCursor();
        editor.setValue(text);
        editor.setCursor(cursor);
      }
    },
    /** Marks the place of a fault that the server found. */
    mark: found => {
      mark?.clear();
      fault = showFault(editor, found);
      mark = fault.marked;
    },
    /** Puts the cursor where the fault is. */
    goToFault: () => {
      editor.focus();
      if (fault) {
        editor.setCursor(fault.place);
      }
    },
    isGraph: () => ["construct", "describe"].includes(form(editor.getValue()))
  };
  return api;
};
