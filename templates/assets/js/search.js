// Search in the browser. Shards are scripts, not data, so that it also works for files on disk:
// each calls sitegenSearch([[title, address, date, unit, summary, tag…], …]).
(() => {
  "use strict";
  const form = document.querySelector("form[data-shards]");
  const input = form.elements.q;
  const found = document.querySelector("[data-found]");
  const list = document.querySelector("[data-results]");
  const base = new URL(form.dataset.root, location.href);
  const SHOWN = 50;
  const rows = [];
  let pending = null;
  let limit = SHOWN;

  const fold = (text) => text.normalize("NFKC").toLowerCase();
  window.sitegenSearch = (shard) => {
    for (const [title, address, date, unit, summary, ...tags] of shard) {
      rows.push({ title, address, date, unit, summary, head: fold(title), text: fold([title, unit, summary, ...tags].join("\n")) });
    }
  };

  const load = () => pending ??= Promise.all(
    form.dataset.shards.split(" ").filter(Boolean).map((shard) => new Promise((done) => {
      const script = document.createElement("script");
      script.src = shard;
      script.onload = () => done(true);
      script.onerror = () => done(false);
      document.head.append(script);
    })),
  );

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  // The text with each occurrence of a word in <mark>. Folding may change lengths; then nothing is marked.
  const marked = (text, words) => {
    const folded = fold(text);
    if (folded.length !== text.length) return [text];
    const parts = [];
    let at = 0;
    while (at < text.length) {
      const hits = words.map((word) => [folded.indexOf(word, at), word.length]).filter(([place]) => place >= 0);
      if (!hits.length) break;
      const [place, length] = hits.reduce((a, b) => (b[0] < a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a));
      parts.push(text.slice(at, place), element("mark", "", text.slice(place, place + length)));
      at = place + length;
    }
    return [...parts, text.slice(at)];
  };

  const item = (row, words) => {
    const link = element("a", "", ...marked(row.title, words));
    link.href = new URL(`.${row.address}`, base);
    const day = element("time", "", row.date);
    day.dateTime = row.date;
    const text = element("div", "", element("h2", "title", link));
    if (row.summary) text.append(element("p", "summary", ...marked(row.summary, words)));
    if (row.unit) text.append(element("p", "facts", ...marked(row.unit, words)));
    return element("li", "card", day, text);
  };

  const show = (words, hits) => {
    list.replaceChildren(...hits.slice(0, limit).map((row) => item(row, words)));
    if (hits.length <= limit) return;
    const more = element("button", "", `再显示 ${Math.min(SHOWN, hits.length - limit)} 篇`);
    more.type = "button";
    more.addEventListener("click", () => {
      const next = limit;
      limit += SHOWN;
      show(words, hits);
      list.children[next].querySelector("a").focus();
    });
    list.append(element("li", "field", more));
  };

  const search = async () => {
    const query = input.value.trim();
    const words = [...new Set(fold(query).split(/\s+/).filter(Boolean))];
    limit = SHOWN;
    list.replaceChildren();
    found.textContent = words.length ? "正在检索……" : "";
    document.title = document.title.replace(/^(“.*”的)?/, query ? `“${query}”的` : "");
    if (!words.length) return;
    const loaded = await load();
    if (query !== input.value.trim()) return;
    const inTitle = (row) => words.every((word) => row.head.includes(word));
    const hits = rows
      .filter((row) => words.every((word) => row.text.includes(word)))
      .sort((a, b) => inTitle(b) - inTitle(a) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
    const whole = loaded.every(Boolean) ? "" : "（部分检索数据没有读到）";
    found.textContent = (hits.length ? `找到 ${hits.length} 篇` : "没有找到，换个词试试") + whole;
    show(words, hits);
  };

  const fromAddress = () => {
    input.value = new URLSearchParams(location.search).get("q") || "";
    search();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.search = input.value.trim() ? `?q=${encodeURIComponent(input.value.trim())}` : "";
    // Pages on disk may not change their address; they search all the same.
    try { history.pushState(null, "", address); } catch { /* the words then stand in the field alone */ }
    search();
  });
  window.addEventListener("popstate", fromAddress);
  fromAddress();
})();
