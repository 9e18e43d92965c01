// The search page: the address carries the query and the choices, search-index.js answers, this shows it.
(() => {
  "use strict";
  const SHOWN = 10, NEAREST = 6, EXCERPT = 120;
  const form = document.querySelector("form[data-years]");
  const input = form.elements.q;
  const told = document.querySelector("[data-found]");
  const list = document.querySelector("[data-results]");
  const nearest = document.querySelector("[data-nearest]");
  const panel = form.querySelector("[data-facets]");
  const root = new URL(form.dataset.root, location.href);
  const index = window.sitegenIndex(root, form.dataset.years.split(" ").map((year) => {
    const [name, buckets, version] = year.split(":");
    return { name, buckets: Number(buckets), version };
  }));
  const facets = Array.from(panel.querySelectorAll("select"), (select) => ({
    select, choice: "", options: Array.from(select.options, (option) => ({ option, text: option.text })),
  }));
  let found = { words: [], hits: [], counts: [], whole: true };
  let turn = 0;

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  // “Quoted” words keep their blanks; any other blank parts words.
  const wordsOf = (query) => {
    const words = Array.from(
      index.fold(query).matchAll(/["“”]([^"“”]+)["“”]|[^\s"“”]+/g),
      ([word, quoted]) => (quoted || word).trim(),
    );
    return [...new Set(words.filter(Boolean))];
  };

  // The folded text, and for each place in it the place in the text.
  const folding = (text) => {
    const known = new Map();
    const places = [];
    let folded = "", at = 0;
    for (const [part] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
      if (!known.has(part)) known.set(part, index.fold(part));
      for (let n = known.get(part).length; n; n -= 1) places.push(at);
      folded += known.get(part);
      at += part.length;
    }
    return { folded, places: places.concat(at) };
  };
  // Where the first of the words stands: [place, length]; of two at one place the longer.
  const firstOf = (folded, words, from) => words
    .map((word) => [folded.indexOf(word, from), word.length])
    .filter(([place]) => place >= 0)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
  const marked = (text, words) => {
    const { folded, places } = folding(text);
    const parts = [];
    let at = 0;
    for (let hit, from = 0; (hit = firstOf(folded, words, from)); from = hit[0] + hit[1]) {
      let end = hit[0] + hit[1];
      while (places[end] === places[end - 1]) end += 1; // one sign may fold to several
      const start = Math.max(at, places[hit[0]]);
      parts.push(text.slice(at, start), element("mark", "", text.slice(start, places[end])));
      at = places[end];
    }
    return [...parts, text.slice(at)];
  };
  const excerpt = (text, words) => {
    const flat = text.replace(/\s+/g, " ");
    const { folded, places } = folding(flat);
    const hit = firstOf(folded, words, 0);
    const place = hit ? places[hit[0]] : 0;
    const before = flat.slice(Math.max(0, place - 40), place);
    const start = place - (place <= 40 ? place : before.length - 1 - Math.max(...[..."。！？；"].map((sign) => before.lastIndexOf(sign)), 19));
    return (start ? "…" : "") + flat.slice(start, start + EXCERPT) + (start + EXCERPT < flat.length ? "…" : "");
  };

  const item = ([address, title, day, facts, text], words) => {
    const link = element("a", "", ...marked(title.replace(/\n/g, "　"), words));
    link.href = new URL(`.${address}`, root);
    const body = element("div", "", element("h2", "title", link));
    if (text) body.append(element("p", "summary", ...marked(excerpt(text, words), words)));
    if (facts) body.append(element("p", "facts", ...marked(facts.replace(/\n/g, " · "), words)));
    if (!day) return element("li", "card", body);
    const time = element("time", "", day);
    time.dateTime = day;
    return element("li", "card", time, body);
  };

  const passes = (hit, without) =>
    facets.every((facet) => facet === without || !facet.choice || hit.facets.includes(`${facet.select.name}=${facet.choice}`));
  // Each list of choices tells how many of the hits that pass all other choices each of its own would leave.
  const count = () => {
    for (const facet of facets) {
      const counts = new Map();
      for (const hit of found.hits) {
        if (passes(hit, facet)) for (const name of hit.facets) counts.set(name, (counts.get(name) || 0) + 1);
      }
      const left = facet.options.filter(({ option, text }) => {
        const number = counts.get(`${facet.select.name}=${option.value}`) || 0;
        if (option.value) option.text = `${text}（${number}）`;
        return !option.value || number || option.value === facet.choice;
      });
      facet.select.length = 0;
      facet.select.append(...left.map(({ option }) => option));
      facet.select.value = facet.choice;
      facet.select.parentNode.hidden = left.length < 3 && !facet.choice;
    }
    panel.hidden = !found.hits.length;
  };

  const show = async (hits, from) => {
    const now = turn;
    const rows = await Promise.all(hits.slice(from, from + SHOWN).map((hit) => index.text(hit).catch(() => null)));
    if (now !== turn) return;
    const button = list.querySelector("button");
    if (button) button.parentNode.remove();
    const items = rows.filter(Boolean).map((row) => item(row, found.words));
    list.append(...items);
    if (from && items.length) items[0].querySelector("a").focus();
    const left = hits.length - from - SHOWN;
    if (left <= 0) return;
    const more = element("button", "", `再显示 ${Math.min(SHOWN, left)} 篇`);
    more.type = "button";
    more.onclick = () => show(hits, from + SHOWN);
    list.append(element("li", "field", more));
  };

  const signs = (text) => new Set([...text, ...[...text].map((sign, at, all) => sign + (all[at + 1] || ""))]);
  const likeness = (a, b) => 2 * [...a].filter((sign) => b.has(sign)).length / (a.size + b.size);
  // Where nothing has all words: each word that something has, and the names and tags most like those that nothing has.
  const suggest = () => {
    const { words, counts } = found;
    const lacking = words.filter((_, n) => !counts[n]).map(signs);
    const names = facets.filter(({ select }) => select.name !== "year").flatMap(({ options }) => options.slice(1).map(({ text }) => text));
    const terms = new Set(names.concat(Array.from(document.querySelectorAll("[data-terms] a"), (link) => link.textContent)));
    const like = [...terms]
      .map((term) => [term, Math.max(0, ...lacking.map((word) => likeness(word, signs(index.fold(term)))))])
      .filter(([, score]) => score > 0.15)
      .sort((a, b) => b[1] - a[1])
      .map(([term]) => term);
    const offered = [...words.filter((_, n) => counts[n]), ...like].slice(0, NEAREST);
    if (!offered.length) return;
    nearest.append("相近的词：", ...offered.map((term) => {
      const link = element("a", "", term);
      link.href = `?q=${encodeURIComponent(term)}`;
      return link;
    }));
  };

  const tell = () => {
    turn += 1;
    list.textContent = nearest.textContent = told.textContent = "";
    count();
    if (!found.words.length) return;
    const hits = found.hits.filter((hit) => passes(hit));
    const all = found.hits.length;
    told.textContent = (all ? `找到 ${all} 篇` : "没有找到") + (hits.length < all ? `，所选范围内 ${hits.length} 篇` : "")
      + (found.whole ? "" : "（部分检索数据没有读到，请稍后再试）");
    if (!all) suggest();
    return show(hits, 0);
  };
  const search = async () => {
    const now = turn += 1;
    const query = input.value.trim();
    const words = wordsOf(query);
    document.title = document.title.replace(/^(“.*”的)?/, () => (query ? `“${query}”的` : ""));
    told.textContent = words.length ? "正在检索……" : "";
    const answer = words.length ? await index.search(words) : { hits: [], counts: [], whole: true };
    if (now !== turn) return;
    found = { words, ...answer };
    tell();
  };

  const keep = () => {
    const address = new URLSearchParams();
    if (input.value.trim()) address.set("q", input.value.trim());
    for (const { select, choice } of facets) if (choice) address.set(select.name, choice);
    // Pages on disk may not change their address; they search all the same.
    try { history.pushState(null, "", `?${address}`); } catch { /* the words then stand in the field alone */ }
  };
  const fromAddress = () => {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") || "";
    for (const facet of facets) {
      const value = asked.get(facet.select.name) || "";
      facet.choice = facet.options.some(({ option }) => option.value === value) ? value : "";
    }
    search();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
    search();
  });
  for (const facet of facets) facet.select.addEventListener("change", () => {
    facet.choice = facet.select.value;
    keep();
    tell();
  });
  window.addEventListener("popstate", fromAddress);
  fromAddress();
})();
