// The keys of the review: everything that they do is a button or a link of the page, which works without this script.
(() => {
  const candidates = [...document.querySelectorAll(".candidate")];
  const who = document.getElementById("who");
  const isTyping = element => element.matches("input:not([type=checkbox]), select, textarea");
  const current = () => candidates.find(candidate => candidate.contains(document.activeElement));

  document.querySelector(".keys").hidden = false;

  const focus = (candidate, options) => {
    const folded = candidate.closest("details.weaker");
    if (folded) {
      folded.open = true;
    }
    candidate.focus(options);
  };
  const walk = step => {
    if (candidates.length > 0) {
      const place = candidates.indexOf(current());
      focus(candidates[Math.max(0, Math.min(candidates.length - 1, place + step))]);
    }
  };
  const press = button => {
    if (button) {
      button.click();
    }
  };
  const keys = {
    j: () => walk(1),
    k: () => walk(current() ? -1 : 1),
    z: () => press(document.getElementById("undo")),
    s: () => press(document.getElementById("go-next")),
    p: () => press(document.getElementById("go-before")),
    w: () => document.getElementById("q").focus(),
    i: () => document.getElementById("note").focus(),
    0: () => press(document.querySelector("[data-key='0']")),
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (isTyping(event.target)) {
      if (event.key === "Escape") {
        event.preventDefault();
        walk(0);
      }
      return;
    }
    const verdict = current()?.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
    const act = verdict ? () => press(verdict) : keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  if (who?.value === "") {
    who.focus({ preventScroll: true });
  } else if (candidates.length > 0) {
    focus(candidates[0], { preventScroll: true });
  }
})();
