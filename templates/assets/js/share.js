// Copying and sharing the address of the page. Without this script the address and its QR code are there to be read.
(() => {
  "use strict";
  const place = document.querySelector("[data-share]");
  if (!place) return;
  const url = place.dataset.share || location.href.replace(/#.*/, "");
  const row = document.createElement("p");
  const said = document.createElement("output");

  const add = (text, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", act);
    row.append(button);
  };

  // Pages on plain http and the browsers inside of apps have no clipboard, or refuse it: the reader copies by hand.
  const byHand = () => {
    const field = row.querySelector("input") || document.createElement("input");
    field.readOnly = true;
    field.value = url;
    field.setAttribute("aria-label", "本页网址");
    said.before(field);
    field.focus();
    field.setSelectionRange(0, url.length);
    let copied = false;
    try { copied = document.execCommand("copy"); } catch { /* as good as a refusal */ }
    said.textContent = copied ? "已复制" : "网址已选中，请复制";
  };
  const copy = async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(url);
      said.textContent = "已复制";
    } catch {
      byHand();
    }
  };

  add("复制链接", copy);
  if (navigator.share) {
    // A reader who closes the sheet has not failed.
    add("分享", () => navigator.share({ title: document.title, url }).catch(() => {}));
  }
  row.append(said);
  place.prepend(row);
})();
