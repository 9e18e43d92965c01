// unit/brand/project listings: Hexo has only categories and tags. No third-party code.
const KINDS = ['unit', 'brand', 'project'];
const PER = 20;
const groups = (posts, kind) => {
  const m = new Map();
  for (const p of posts) { const v = p[kind]; if (v) m.has(v) ? m.get(v).push(p) : m.set(v, [p]); }
  return [...m].sort((a, b) => (a[0] < b[0] ? -1 : 1));
};
hexo.extend.generator.register('listings', function (locals) {
  const posts = locals.posts.sort('-date').toArray();
  const out = [{ path: 'index.html', layout: ['home'], data: { home: true, kinds: KINDS.map((k) => [k, groups(posts, k).map(([n, i]) => [n, i.length])]) } }];
  for (const kind of KINDS) {
    const g = groups(posts, kind);
    out.push({ path: kind + '/index.html', layout: ['terms'], data: { kind, terms: g.map(([n, i]) => [n, i.length]) } });
    for (const [name, items] of g) {
      const total = Math.ceil(items.length / PER), base = kind + '/' + name + '/';
      for (let n = 1; n <= total; n++) {
        out.push({ path: base + (n > 1 ? 'page/' + n + '/' : '') + 'index.html', layout: ['term'],
          data: { kind, name, current: n, total, posts: items.slice((n - 1) * PER, n * PER),
            prev_link: n > 1 ? base + (n > 2 ? 'page/' + (n - 1) + '/' : '') : '', next_link: n < total ? base + 'page/' + (n + 1) + '/' : '' } });
      }
    }
  }
  out.push({ path: 'tags/index.html', layout: ['terms'], data: { kind: 'tags', terms: locals.tags.sort('name').map((t) => [t.name, t.length]) } });
  return out;
});
