// In every page of the preview: reloads it when a save has come through, and shows what is wrong with the last one.
"use strict";
(() => {
  const own = document.currentScript;
  const build = own.dataset.build;
  const CLOSED = "sitegen-closed";
  const LABELS = { error: "错误", warning: "提醒", info: "提示" };

  function listen() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/livereload`);
    const send = (message) => socket.send(JSON.stringify(message));
    socket.onopen = () => send({ command: "hello", protocols: ["http://livereload.com/protocols/official-7"] });
    socket.onmessage = (event) => {
      const { command } = JSON.parse(event.data);
      if (command === "hello") send({ command: "info", url: location.href, plugins: {}, build });
      if (command === "reload") location.reload();
    };
    socket.onclose = () => setTimeout(listen, 1000);
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function item(problem) {
    const row = element("li", "", problem.severity);
    const place = [problem.path, problem.line, problem.column].filter(Boolean).join(":");
    row.append(
      element("code", place),
      " ",
      element("b", `${LABELS[problem.severity]} ${problem.code}`),
      element("p", problem.message),
      element("p", `改法：${problem.hint}`),
    );
    return row;
  }

  function show(answer) {
    if (!answer.sentence && !answer.problems.length) return;
    if (sessionStorage.getItem(CLOSED) === answer.build) return;
    const host = element("div");
    const panel = element("section", "", answer.published ? "panel" : "panel broken");
    panel.setAttribute("aria-label", "预览：内容里的问题");
    const details = element("details");
    details.open = !answer.published;
    const opening = answer.published ? "" : "刚才的保存还没有生效，页面是上一次的。";
    const title = element("summary", `${opening}${answer.summary || "看说明"}`);
    const close = element("button", "关闭");
    close.type = "button";
    const hide = () => {
      sessionStorage.setItem(CLOSED, answer.build);
      host.remove();
    };
    close.addEventListener("click", hide);
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") hide();
    });
    const list = element("ol");
    const warns = (problem) => Number(problem.severity !== "error");
    list.append(...answer.problems.sort((one, other) => warns(one) - warns(other)).map(item));
    details.append(title);
    if (answer.sentence) details.append(element("p", answer.sentence));
    details.append(list, close);
    panel.append(details);
    const style = element("link");
    style.rel = "stylesheet";
    style.href = "/__sitegen__/overlay.css";
    // A shadow tree: the site's styles don't reach in, ours don't reach out.
    host.attachShadow({ mode: "open" }).append(style, panel);
    document.body.append(host);
  }

  listen();
  if (!("bare" in own.dataset)) {
    fetch("/__sitegen__/problems").then((answer) => answer.json()).then(show);
  }
})();
