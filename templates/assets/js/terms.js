// Explains a term of the glossary where it stands, on hover, focus and tap, with the words of the list that it links to.
(() => {
  "use strict";
  const links = document.querySelectorAll("a.term");
  if (!links.length) return;
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.querySelector("main").append(tip);
  let shown = null;
  let timer = 0;

  const hide = () => { clearTimeout(timer); tip.hidden = true; shown = null; };
  const hideSoon = () => {
    clearTimeout(timer);
    // Long enough to move the pointer from the term onto its explanation.
    timer = setTimeout(() => document.activeElement !== shown && hide(), 250);
  };
  const place = (box) => {
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.min(box.left, clientWidth - tip.offsetWidth - 8);
    const above = box.bottom + tip.offsetHeight + 8 > clientHeight && box.top > tip.offsetHeight;
    tip.style.left = `${Math.max(left, 8) + scrollX}px`;
    tip.style.top = `${(above ? box.top - tip.offsetHeight : box.bottom) + scrollY}px`;
  };
  const show = (link) => {
    clearTimeout(timer);
    if (shown === link) return;
    shown = link;
    const told = document.getElementById(link.hash.slice(1));
    tip.replaceChildren(...[...told.querySelectorAll("dt > b, dd > *")].map((part) => part.cloneNode(true)));
    tip.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    tip.hidden = false;
    place(link.getClientRects()[0]);
  };

  links.forEach((link) => {
    link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(link));
    link.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && hideSoon());
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", hideSoon);
    // A finger or a mouse opens the explanation; the Enter key and screen readers follow the link to the list.
    link.addEventListener("click", (event) => {
      if (!event.detail) return hide();
      event.preventDefault();
      show(link);
    });
  });
  tip.addEventListener("pointerenter", () => clearTimeout(timer));
  tip.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("click", (event) => event.target.closest(".tip, a.term") || hide());
  addEventListener("resize", hide);
})();
