// Text size and printing, on pages with a place for the buttons. Without this script nothing is missing or dead.
(() => {
  "use strict";
  const SIZES = [["text-small", "小"], ["", "中"], ["text-large", "大"], ["text-huge", "特大"]];
  const KEY = "sitegen-text";
  const root = document.documentElement;

  // Storage may be closed: in private windows, or for files on disk.
  const read = () => { try { return localStorage.getItem(KEY) || ""; } catch { return ""; } };
  const write = (name) => { try { localStorage.setItem(KEY, name); } catch { /* the size then holds for this page */ } };

  const buttons = new Map();
  const apply = (name) => {
    SIZES.forEach(([other]) => other && root.classList.toggle(other, other === name));
    buttons.forEach((button, other) => button.setAttribute("aria-pressed", String(other === name)));
  };
  const add = (place, text, label, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    place.append(button);
    return button;
  };

  // On phones the menu is wider than the window.
  const menu = document.querySelector(".menu ul");
  const middle = (element) => { const { left, width } = element.getBoundingClientRect(); return left + width / 2; };
  const here = menu && menu.querySelector("[aria-current]");
  if (here) menu.scrollLeft += middle(here) - middle(menu);

  const tools = document.querySelector("[data-tools]");
  if (tools) {
    tools.setAttribute("role", "group");
    tools.setAttribute("aria-label", "字号与打印");
    tools.textContent = "字号";
    for (const [name, text] of SIZES) {
      buttons.set(name, add(tools, text, `字号：${text}`, () => { write(name); apply(name); }));
    }
    add(tools, "打印", "打印本页", () => window.print());
  }
  // On paper a link leads nowhere: its address is printed behind it (site.css).
  addEventListener("beforeprint", () => {
    const base = document.querySelector("link[rel=canonical]")?.href || location.href;
    document.querySelectorAll(".prose a[href]:not(.term)").forEach((link) => {
      const { href } = new URL(link.getAttribute("href"), base);
      const told = link.hash && href.startsWith(base + "#") || link.textContent.includes("://");
      if (href.startsWith("http")) link.dataset.address = told ? "" : href;
    });
  });

  const kept = read();
  apply(SIZES.some(([name]) => name === kept) ? kept : "");
})();
