// In every page of the preview: reloads it when a save has come through, and shows what is wrong with what was written:
// below, where the last save could not come through; else at the side, what a check says of the texts of this page.
"use strict";
(() => {
  const own = document.currentScript;
  const build = own.dataset.build;
  const CLOSED = "sitegen-closed";
  const OPEN = "sitegen-open";
  const SCROLLED = "sitegen-scrolled";
  const TOLD = "sitegen-told";
  const LABELS = { error: "错误", warning: "提醒", info: "提示" };
  const kept = sessionStorage;
  let root, section, drawn;

  function listen() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/livereload`);
    const send = (message) => socket.send(JSON.stringify(message));
    socket.onopen = () => send({ command: "hello", protocols: ["http://livereload.com/protocols/official-7"] });
    socket.onmessage = (event) => {
      const { command } = JSON.parse(event.data);
      if (command === "hello") send({ command: "info", url: location.href, plugins: {}, build });
      if (command === "reload") location.reload();
      if (command === "findings") look();
    };
    socket.onclose = () => setTimeout(listen, 1000);
  }

  function element(name, content, className) {
    const made = document.createElement(name);
    made.append(...[content].flat().filter(Boolean));
    if (className) made.className = className;
    return made;
  }

  function button(text, act) {
    const made = element("button", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function item(problem, beside) {
    const { path, line, column, passage = [], page = {} } = problem;
    const place = [...(beside ? [] : [path]), ...[line, column].filter(Boolean)].join(":");
    const label = `${LABELS[problem.severity]} ${problem.code}`;
    const row = element("li", [place && element("code", place), " ", element("b", label)], problem.severity);
    const [before, found, behind] = passage;
    if (found) row.append(element("p", [before, element("mark", found), behind], "passage"));
    row.append(element("p", problem.message), element("p", `改法：${problem.hint}`, "hint"));
    if (page.title) row.append(reasons(problem.code, page));
    return row;
  }

  function reasons(code, page) {
    const made = element("details", element("summary", page.title), "reasons");
    if (page.text) made.append(element("p", page.text));
    for (const [label, sample] of [["反例", page.wrong], ["正例", page.right]]) {
      if (sample) made.append(element("p", label, "label"), element("pre", sample));
    }
    made.append(element("p", ["命令行里：", element("code", `sitegen explain ${code}`)], "label"));
    return made;
  }

  function list(problems, beside = false) {
    return element("ol", problems.map((problem) => item(problem, beside)));
  }

  function put(panel) {
    if (!root) {
      const host = element("div");
      const style = element("link");
      style.rel = "stylesheet";
      style.href = "/__sitegen__/overlay.css";
      // A shadow tree: the site's styles don't reach in, ours don't reach out.
      root = host.attachShadow({ mode: "open" });
      root.append(style);
      document.body.append(host);
    }
    section?.remove();
    section = panel;
    if (panel) root.append(panel);
  }

  // What kept the last save from coming through; everything else waits for that.
  function showBroken(answer) {
    if (kept.getItem(CLOSED) === answer.build) return put(null);
    const hide = () => {
      kept.setItem(CLOSED, answer.build);
      put(null);
    };
    const title = `刚才的保存还没有生效，页面是上一次的。${answer.summary || "看说明"}`;
    const details = element("details", element("summary", title));
    details.open = true;
    const gravest = answer.problems.sort((one, other) => warns(one) - warns(other));
    details.append(...(answer.sentence ? [element("p", answer.sentence)] : []), list(gravest), button("关闭", hide));
    put(framed(details, "panel broken", "预览：内容里的问题", hide));
  }

  function framed(details, className, label, leave) {
    const panel = element("section", details, className);
    panel.setAttribute("aria-label", label);
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") leave();
    });
    return panel;
  }

  // What was found in the texts of this page, and what the build remarked on other files.
  function showBeside(found, others) {
    const counts = [found.problems.length && found.summary, others.length && `其他文件 ${others.length} 处`];
    const title = counts.filter(Boolean).join("；");
    const isOpen = kept.getItem(OPEN) !== null;
    if (!title && !isOpen) return put(null);
    const focused = section?.contains(root.activeElement);
    const details = element("details", element("summary", title || "没有发现问题"));
    details.open = isOpen;
    const fold = () => {
      details.open = false;
      details.querySelector("summary").focus();
    };
    details.addEventListener("toggle", () => (details.open ? kept.setItem(OPEN, "") : kept.removeItem(OPEN)));
    const inside = element("div", "", "inside");
    for (const path of found.paths) {
      inside.append(element("h2", "这一页的文字"), element("p", element("code", path), "label"));
      const here = found.problems.filter((problem) => problem.path === path);
      inside.append(here.length ? list(here, true) : element("p", "没有发现问题。"));
    }
    if (others.length) inside.append(element("h2", "其他文件"), list(others));
    inside.append(button("收起", fold));
    details.append(inside);
    const grave = [...found.problems, ...others].some((problem) => !warns(problem));
    const panel = framed(details, grave ? "panel beside grave" : "panel beside", "预览：检查结果", fold);
    panel.append(said(title || "没有发现问题"));
    put(panel);
    panel.scrollTop = Number(kept.getItem(SCROLLED));
    panel.addEventListener("scroll", () => kept.setItem(SCROLLED, panel.scrollTop));
    if (focused) details.querySelector("summary").focus();
  }

  // For those who hear the page: what it came to, where that is news.
  function said(title) {
    const status = element("p", "", "heard");
    status.setAttribute("role", "status");
    const news = `${location.pathname} ${title}`;
    if (kept.getItem(TOLD) !== news) setTimeout(() => (status.textContent = `检查：${title}`), 500);
    kept.setItem(TOLD, news);
    return status;
  }

  const warns = (problem) => Number(problem.severity !== "error");

  async function ask(name) {
    const answer = await fetch(`/__sitegen__/${name}`);
    return answer.ok ? answer.json() : null;
  }

  async function look() {
    const answer = await ask("problems");
    if (!answer) return;
    if (!answer.published || answer.sentence) return showBroken(answer);
    const found = await ask(`findings?page=${encodeURIComponent(location.pathname)}`);
    const texts = found ?? { paths: [], problems: [], summary: "" };
    const others = answer.problems.filter((problem) => !texts.paths.includes(problem.path));
    const now = JSON.stringify([texts, others]);
    if (now === drawn) return; // what somebody has opened in it stays open
    drawn = now;
    showBeside(texts, others.sort((one, other) => warns(one) - warns(other)));
  }

  listen();
  // The page itself comes first.
  if (!("bare" in own.dataset)) {
    if (document.readyState === "complete") look();
    else addEventListener("load", look);
  }
})();
