// The suggestions of the search box go away on Escape and when the focus leaves them; everything else is HTML.
(() => {
  const form = document.querySelector(".box");
  const list = document.getElementById("suggestions");
  const box = document.getElementById("box");
  const clear = () => list.replaceChildren();
  form.addEventListener("keydown", event => {
    if (event.key === "Escape" && list.hasChildNodes()) {
      event.preventDefault();
      clear();
      box.focus();
    }
  });
  form.addEventListener("focusout", event => {
    if (!form.contains(event.relatedTarget)) {
      clear();
    }
  });
})();
