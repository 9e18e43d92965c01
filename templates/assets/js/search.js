// The search page: the address carries the query and the choices, search-index.js answers, this shows it.
(() => {
  "use strict";
  const SHOWN = 10, NEAREST = 6, EXCERPT = 120, BEFORE = 40;
  const form = document.querySelector("form[data-years]");
  const terms = form.dataset.terms.split("|").filter(Boolean);
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
  const NOTHING = { words: [], hits: [], counts: [], whole: true, any: true };
  let found = NOTHING;
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
    // It begins with the sentence, else with its nearest part; else so that the word is seen on a phone.
    const before = flat.slice(Math.max(0, place - BEFORE), place);
    const sentence = place < BEFORE ? before : /[^。！？；]*$/.exec(before)[0];
    const lead = sentence.length < BEFORE ? sentence : /[^，：、 ]*$/.exec(before.slice(-BEFORE / 2))[0];
    const start = place - lead.length;
    const part = flat.slice(start, start + EXCERPT).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "").trim();
    return (start ? "…" : "") + part + (start + EXCERPT < flat.length ? "…" : "");
  };

  const item = ([address, title, day, facts, text], words) => {
    const link = element("a", "", ...marked(title.replace(/\n/g, "　"), words));
    link.href = new URL(`.${address}`, root);
    const body = element("div", "", element("h2", "title", link));
    if (text) body.append(element("p", "summary", ...marked(excerpt(text, words), words)));
    const told = facts.split("\n").filter((fact, n) => !n || firstOf(index.fold(fact), words, 0)).join(" · ");
    if (told) body.append(element("p", "facts", ...marked(told, words)));
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
    if (facets.some(({ choice }) => choice)) panel.open = true;
  };

  const show = async (hits, from) => {
    const now = turn;
    const rows = await Promise.all(hits.slice(from, from + SHOWN).map((hit) => index.text(hit).catch(() => null)));
    if (now !== turn) return;
    if (!rows.every(Boolean)) {
      found.whole = false;
      announce();
    }
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

  const bare = (text) => index.fold(text).replace(/[^\p{L}\p{N}]/gu, "");
  // How alike two words are, from 0 to 1: by the longest row of signs that both have, gaps allowed.
  const likeness = (a, b) => {
    let row = new Array(b.length + 1).fill(0);
    for (const sign of a) {
      const above = row;
      row = [0];
      for (let n = 0; n < b.length; n += 1) row.push(sign === b[n] ? above[n] + 1 : Math.max(above[n + 1], row[n]));
    }
    return 2 * row[b.length] / (a.length + b.length);
  };
  const like = (words) => terms
    .map((term) => [term, Math.max(...words.map((word) => likeness(bare(word), bare(term))))])
    .filter(([, score]) => score >= 0.5)
    .sort((a, b) => b[1] - a[1])
    .map(([term]) => term);
  // The longest beginning or end of a word that something has.
  const part = async (word) => {
    const signs = [...word].slice(0, 8);
    for (let size = signs.length - 1; size > 1; size -= 1) {
      for (const some of [signs.slice(0, size), signs.slice(-size)]) {
        const { counts: [count] } = await index.search([some.join("")]);
        if (count) return [[some.join(""), count]];
      }
    }
    return [];
  };
  // Where nothing has all words: each word that something has, and what is most like those that nothing has.
  const suggest = async () => {
    const now = turn;
    const { words, counts } = found;
    const lacking = words.filter((_, n) => !counts[n]);
    const alone = words.map((word, n) => [word, counts[n]]).filter(([, count]) => count);
    const near = like(lacking).map((term) => [term, 0]);
    const offered = [...alone, ...(near.length || !lacking.length ? near : await part(lacking[0]))].slice(0, NEAREST);
    if (now !== turn || !offered.length) return;
    nearest.append(lacking.length ? "相近的词：" : "分开查：", ...offered.map(([term, count]) => {
      const link = element("a", "", term);
      link.href = `?q=${encodeURIComponent(term.includes(" ") ? `"${term}"` : term)}`;
      return element("span", "", link, count ? `（${count} 篇）` : "");
    }));
  };

  const announce = () => {
    const { words, hits, counts, whole, any } = found;
    const left = hits.filter((hit) => passes(hit)).length;
    told.textContent = !words.length ? ""
      : !any ? "检索数据没有读到，请检查网络，再按一次“检索”。"
      : (hits.length ? `找到 ${hits.length} 篇` : counts.every(Boolean) ? "没有找到同时有这几个词的稿件" : "没有找到")
        + (left < hits.length ? `，所选范围内 ${left} 篇` : "")
        + (whole ? "" : "（部分检索数据没有读到，请稍后再试）");
  };
  const tell = () => {
    turn += 1;
    list.textContent = nearest.textContent = "";
    count();
    announce();
    if (found.words.length && found.whole && !found.hits.length) suggest();
    return show(found.hits.filter((hit) => passes(hit)), 0);
  };
  const search = async () => {
    const now = turn += 1;
    const query = input.value.trim();
    const words = wordsOf(query);
    document.title = document.title.replace(/^(“.*”的)?/, () => (query ? `“${query}”的` : ""));
    told.textContent = words.length ? "正在检索……" : "";
    const answer = words.length ? await index.search(words) : NOTHING;
    if (now !== turn) return;
    found = { ...answer, words };
    tell();
  };

  const keep = () => {
    const address = new URLSearchParams();
    if (input.value.trim()) address.set("q", input.value.trim());
    for (const { select, choice } of facets) if (choice) address.set(select.name, choice);
    if (`${address}` === location.search.slice(1)) return;
    // Some browsers don't let pages on a disk change their address; they search all the same.
    try { history.pushState(null, "", `?${address}`); } catch (error) { /* the words then stand in the field alone */ }
  };
  const fromAddress = (typed) => {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") || typed;
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
  // A phone shows the hits first, and the choices when they are asked for.
  panel.open = matchMedia("(min-width: 48em)").matches;
  window.addEventListener("popstate", () => fromAddress(""));
  fromAddress(input.value); // who types on a slow line is ahead of this
})();
