import footnote from "markdown-it-footnote";
import { feedPlugin } from "@11ty/eleventy-plugin-rss";

const PER = 20;
const KINDS = ["unit", "brand", "project", "tags"];

export default function (cfg) {
  cfg.setQuietMode(true);
  cfg.amendLibrary("md", (md) => md.use(footnote));
  cfg.addPassthroughCopy({ static: "/" });
  cfg.addFilter("ymd", (d) => new Date(d.getTime() + 8 * 3600e3).toISOString().slice(0, 10));
  cfg.addFilter("ymdhm", (d) => new Date(d.getTime() + 8 * 3600e3).toISOString().slice(0, 16).replace("T", " "));

  let memo = null; // one sort and one grouping per build
  cfg.on("eleventy.before", () => { memo = null; });
  const derive = (api) => {
    if (memo) return memo;
    const news = api.getFilteredByGlob("content/news/*.md").sort((a, b) => b.date - a.date);
    news.forEach((p, i) => { p.data.newer = news[i - 1]; p.data.older = news[i + 1]; });
    const terms = {}, pages = [];
    for (const kind of KINDS) {
      const m = new Map();
      for (const p of news) for (const v of [p.data[kind] ?? []].flat()) m.has(v) ? m.get(v).push(p) : m.set(v, [p]);
      terms[kind] = [...m].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([name, items]) => ({ name, items, count: items.length }));
      for (const { name, items } of terms[kind]) {
        const total = Math.ceil(items.length / PER);
        for (let n = 1; n <= total; n++) pages.push({ kind, name, n, total, items: items.slice((n - 1) * PER, n * PER) });
      }
    }
    return (memo = { news, terms, pages, kinds: KINDS.map((kind) => ({ kind, terms: terms[kind] })) });
  };
  cfg.addCollection("news", (api) => derive(api).news);
  cfg.addCollection("latest", (api) => derive(api).news.slice(0, 10));
  cfg.addCollection("termPages", (api) => derive(api).pages);
  cfg.addCollection("kinds", (api) => derive(api).kinds);
  cfg.addPlugin(feedPlugin, {
    type: "atom", outputPath: "/atom.xml",
    collection: { name: "news", limit: 20 },
    metadata: { language: "zh-CN", title: "党建新闻与品牌展示", base: "https://dj.example.edu.cn/", author: { name: "党委组织部" } },
  });
  return { dir: { input: "content", includes: "../_includes", output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
