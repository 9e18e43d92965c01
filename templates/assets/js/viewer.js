// Opens pictures large, one after the other. The dialog itself keeps the focus and gives it back.
(() => {
  "use strict";
  if (!window.HTMLDialogElement) return;
  const pictures = [...document.querySelectorAll("[data-viewer] img")].filter((img) => !img.closest("a"));
  if (!pictures.length) return;

  const make = (tag, parent) => parent.appendChild(document.createElement(tag));
  const button = (text, label, act) => {
    const element = make("button", bar);
    element.textContent = text;
    element.setAttribute("aria-label", label);
    element.addEventListener("click", act);
    return element;
  };

  const dialog = make("dialog", document.body);
  dialog.className = "viewer";
  dialog.setAttribute("aria-label", "看大图");
  const figure = make("figure", dialog);
  const large = make("img", figure);
  const caption = make("figcaption", figure);
  caption.setAttribute("aria-live", "polite");
  const bar = make("p", dialog);
  let current = 0;

  const show = (index) => {
    current = index;
    const img = pictures[index];
    large.srcset = img.previousElementSibling?.srcset || "";
    large.sizes = "100vw";
    large.src = img.src;
    large.alt = img.alt;
    const words = img.closest("figure")?.querySelector("figcaption")?.textContent || img.alt;
    caption.textContent = pictures.length > 1 ? `${index + 1}/${pictures.length}　${words}` : words;
    back.disabled = index === 0;
    on.disabled = index === pictures.length - 1;
  };
  const step = (by) => {
    if (pictures[current + by]) show(current + by);
    // A disabled button drops the focus.
    if (document.activeElement.disabled) close.focus();
  };

  const back = button("‹", "上一张", () => step(-1));
  const on = button("›", "下一张", () => step(1));
  const close = button("×", "关闭", () => dialog.close());
  if (pictures.length === 1) back.hidden = on.hidden = true;

  dialog.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) { event.preventDefault(); step(by); }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target === figure) dialog.close();
  });
  const still = (on) => document.documentElement.classList.toggle("viewing", on);
  dialog.addEventListener("close", () => still(false));
  let start = null;
  dialog.addEventListener("touchstart", (event) => {
    start = event.touches.length === 1 ? event.touches[0].clientX : null;
  }, { passive: true });
  dialog.addEventListener("touchend", (event) => {
    const way = start === null || visualViewport?.scale > 1.01 ? 0 : event.changedTouches[0].clientX - start;
    if (Math.abs(way) > 50) step(way > 0 ? -1 : 1);
  });

  pictures.forEach((img, index) => {
    const opener = document.createElement("button");
    opener.className = "enlarge";
    opener.setAttribute("aria-haspopup", "dialog");
    opener.setAttribute("aria-label", `看大图：${img.alt || index + 1}`);
    const picture = img.closest("picture") || img;
    picture.replaceWith(opener);
    opener.append(picture);
    opener.addEventListener("click", () => { show(index); dialog.showModal(); still(true); close.focus(); });
  });
})();
