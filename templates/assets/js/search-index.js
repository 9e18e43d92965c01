// Asks the index that the build wrote (src/sitegen/search) which articles hold a word. Every character counts: a word
// is a phrase that stands in a title, a name, a tag or the text just so. Shards are scripts that call
// sitegenShard(name, …data), not data, so that a site on a disk can be searched too.
(() => {
  "use strict";
  const GROUP = 32, PART = 8, BASE = 92;
  const FIRST = [0, 56, 87, 91], FURTHER = [0, 1, 2, 4], BELOW = [0, 56, 2908, 36764];
  const shards = new Map();
  const pending = new Map();
  window.sitegenShard = (name, ...data) => shards.set(name, data);

  // As sitegen.search.folding has it.
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/ς/g, "σ")
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\t-\r \u1680\u2028\u2029]+/g, " ");

  const digit = (text, at) => {
    const code = text.charCodeAt(at) - 33;
    return code - (code > 59) - (code > 1);
  };
  // The numbers that a text spells (sitegen.core.numerals).
  const numbers = (text) => {
    const found = [];
    for (let at = 0; at < text.length;) {
      const first = digit(text, at++);
      const tier = first < 56 ? 0 : first < 87 ? 1 : first < 91 ? 2 : 3;
      let number = first - FIRST[tier];
      for (let more = FURTHER[tier]; more; more -= 1) number = number * BASE + digit(text, at++);
      found.push(number + BELOW[tier]);
    }
    return found;
  };
  const ascending = (text) => {
    let sum = 0;
    return numbers(text).map((step) => sum += step);
  };

  // The entry of a key among those of a group: its number, and what it says.
  const entryOf = (piece, key) => {
    for (let at = 0, number = 0; at < piece.length; number += 1) {
      const wide = piece.codePointAt(at) > 0xffff ? 2 : 1;
      const start = at + wide + (piece.codePointAt(at + wide) > 0xffff ? 2 : 1);
      const end = piece.indexOf(" ", start);
      if (piece.startsWith(key, at)) return [number, piece.slice(start, end)];
      at = end + 1;
    }
    return null;
  };

  window.sitegenIndex = (root, years) => {
    const load = (year, name) => {
      const path = `${year.name}/${name}`;
      if (!pending.has(path)) pending.set(path, new Promise((done, fail) => {
        const script = document.createElement("script");
        script.src = new URL(`search/${path}.js?v=${year.version}`, root);
        // A server may send some page instead of what it lacks.
        script.onload = script.onerror = () => {
          if (shards.has(path)) return done(shards.get(path));
          pending.delete(path);
          fail(new Error(path));
        };
        document.head.append(script);
      }));
      return pending.get(path);
    };
    const bucket = (year, key) => {
      const [first, second] = [...key];
      return (first.codePointAt(0) * 31 + second.codePointAt(0)) % 256 % year.buckets;
    };

    // Article by number to 0 where its title has the word, else 1.
    const short = async (year, key) => {
      const [pieces] = await load(year, `pairs-${bucket(year, key)}`);
      const found = new Map();
      pieces.forEach((piece, group) => {
        const entry = entryOf(piece, key);
        for (const value of entry ? ascending(entry[1]) : []) {
          const article = group * GROUP + (value >> 1);
          if (!found.has(article)) found.set(article, value & 1);
        }
      });
      return found;
    };
    // A phrase stands where all pairs that cover it stand, each at its distance. Where articles have none or but some
    // of the pairs, the places are not asked for.
    const long = async (year, points) => {
      const last = points.length - 2;
      const starts = points.map((_, at) => at).filter((at) => at === last || (at < last && at % 2 === 0));
      const keys = starts.map((at) => points[at] + points[at + 1]);
      const shards = (family) => Promise.all(keys.map(async (key) => (await load(year, `${family}-${bucket(year, key)}`))[0]));
      const pairs = await shards("pairs");
      const entries = pairs[0].map((_, group) => keys.map((key, n) => entryOf(pairs[n][group], key)));
      if (!entries.some((all) => all.every(Boolean))) return new Map();
      const [[lengths], where] = await Promise.all([load(year, "lengths"), shards("places")]);
      const found = new Map();
      lengths.forEach((piece, group) => {
        if (!entries[group].every(Boolean)) return;
        let places = null;
        entries[group].forEach(([number], n) => {
          const known = places && new Set(places);
          places = ascending(where[n][group].split(" ", number + 1)[number])
            .map((place) => place - starts[n]).filter((place) => !known || known.has(place));
        });
        const sizes = numbers(piece);
        let article = 0, start = 0;
        for (const place of places) {
          while (place >= start + sizes[article * 2 + 1]) start += sizes[article++ * 2 + 1];
          const number = group * GROUP + article;
          if (!found.has(number)) found.set(number, place < start + sizes[article * 2] ? 0 : 1);
        }
      });
      return found;
    };
    const holders = (year, word) => {
      const points = [...word];
      return points.length > 2 ? long(year, points) : short(year, points.length > 1 ? word : `\n${word}`);
    };

    // What each article of a year belongs to: "unit=…", "brand=…".
    const facetsOf = async (year) => {
      if (!year.facets) {
        const [names, text] = await load(year, "facets");
        const all = numbers(text);
        year.facets = [];
        for (let at = 0; at < all.length; at += all[at] + 1) {
          year.facets.push(all.slice(at + 1, at + 1 + all[at]).map((n) => names[n]).concat(`year=${year.name}`));
        }
      }
      return year.facets;
    };

    const inYear = async (year, words) => {
      const [facets, ...found] = await Promise.all([facetsOf(year), ...words.map((word) => holders(year, word))]);
      const hits = [...found[0].keys()].filter((article) => found.every((map) => map.has(article)));
      return {
        counts: found.map((map) => map.size),
        hits: hits.sort((a, b) => b - a).map((article) => ({
          year, article, behind: found.some((map) => map.get(article)), facets: facets[article],
        })),
      };
    };

    return {
      fold,
      // Titles first, then newest first; how many articles hold each word alone; whether all, or any, could be read.
      async search(words) {
        const all = await Promise.all(years.map((year) => inYear(year, words).catch(() => null)));
        const read = all.filter(Boolean);
        const hits = [].concat(...read.map((found) => found.hits));
        return {
          hits: [...hits.filter((hit) => !hit.behind), ...hits.filter((hit) => hit.behind)],
          counts: words.map((_, n) => read.reduce((sum, found) => sum + found.counts[n], 0)),
          whole: read.length === all.length,
          any: read.length > 0,
        };
      },
      // Address, title, date, facts and text of a hit.
      async text({ year, article }) {
        const [rows] = await load(year, `texts-${Math.floor(article / PART)}`);
        return rows[article % PART];
      },
    };
  };
})();
