// Choosing words of a quote, and keys for the common acts. All of it can be done without: by two numbers and by buttons.
(() => {
  const text = document.getElementById("text");
  const start = document.getElementById("start");
  const end = document.getElementById("end");
  const chosen = document.getElementById("chosen");
  const form = document.getElementById("coding");
  const words = [...text.textContent.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)].map(word => [word.index, word.index + word[0].length]);
  const points = length => [...text.textContent.slice(0, length)].length;
  let first = 0;
  let last = -1;

  // Where a place in the tree of the page is in the text, in UTF-16 units.
  const offset = (node, within) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    range.setEnd(node, within);
    return range.toString().length;
  };
  // The node and the place in it of a place in the text.
  const place = at => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let before = 0;
    let node = walker.nextNode();
    while (node && before + node.length < at) {
      before += node.length;
      node = walker.nextNode();
    }
    return node ? [node, at - before] : [text, text.childNodes.length];
  };
  const tell = (from, to) => {
    start.value = points(from);
    end.value = points(to);
    chosen.textContent = "“" + text.textContent.slice(from, to) + "”";
  };
  const show = (from, to) => {
    const [startNode, startAt] = place(from);
    const [endNode, endAt] = place(to);
    getSelection().setBaseAndExtent(startNode, startAt, endNode, endAt);
    tell(from, to);
  };
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) {
      return;
    }
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) {
      return;
    }
    let from = offset(range.startContainer, range.startOffset);
    let to = offset(range.endContainer, range.endOffset);
    // White space at the edges is nobody's words.
    while (from < to && /\s/u.test(text.textContent[from])) { from += 1; }
    while (from < to && /\s/u.test(text.textContent[to - 1])) { to -= 1; }
    if (from < to) {
      tell(from, to);
    }
  });
  text.addEventListener("keydown", event => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft" || words.length === 0) {
      return;
    }
    event.preventDefault();
    const step = event.key === "ArrowRight" ? 1 : -1;
    if (last < 0) {
      first = 0;
      last = 0;
    } else if (event.shiftKey) {
      last = Math.max(first, Math.min(words.length - 1, last + step));
    } else {
      first = Math.max(0, Math.min(words.length - 1, first + step));
      last = first;
    }
    show(words[first][0], words[last][1]);
  });

  const whole = document.getElementById("whole");
  whole.hidden = false;
  whole.addEventListener("click", () => show(0, text.textContent.length));
  document.querySelectorAll(".no-script").forEach(button => { button.hidden = true; });
  document.querySelector(".keys").hidden = false;
  document.getElementById("wording").addEventListener("input", () => {
    const fresh = form.querySelector("#near input[name=concern][value='']");
    if (fresh) {
      fresh.checked = true;
    }
  });

  const keys = {
    t: () => text.focus(),
    f: () => document.getElementById("find").focus(),
    n: () => { document.getElementById("new").open = true; document.getElementById("wording").focus(); },
    d: () => document.getElementById("done")?.click(),
    s: () => document.getElementById("go-next")?.click(),
    z: () => document.getElementById("undo")?.click(),
  };
  document.addEventListener("keydown", event => {
    const isTyping = event.target.matches("input:not([type=radio]):not([type=checkbox]), select, textarea");
    if (event.ctrlKey && event.key === "Enter" && form.contains(event.target)) {
      event.preventDefault();
      document.getElementById("keep").click();
    } else if (!isTyping && !event.ctrlKey && !event.altKey && !event.metaKey && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
