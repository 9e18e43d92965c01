const body = document.querySelector("#copied");
const said = document.querySelector("#said");

// Where there is no clipboard to write to: what is being copied is exchanged for ours.
const copyByEvent = (html, text) => {
  let done = false;
  const answer = (event) => {
    if (html) event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    done = true;
  };
  document.addEventListener("copy", answer, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", answer);
  return done;
};

const copy = async (html, text) => {
  const kinds = html ? { "text/html": html, "text/plain": text } : { "text/plain": text };
  const blobs = Object.entries(kinds).map(([type, data]) => [type, new Blob([data], { type })]);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(html, text);
  }
};

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copies]");
  if (!button) return;
  const isBody = button.dataset.copies === "body";
  const html = isBody ? body.innerHTML.trim() : "";
  const text = isBody ? body.content.textContent.trim() : button.parentElement.querySelector("span").textContent;
  const done = await copy(html, text);
  said.textContent = done ? "已复制，到公众号编辑器里粘贴。" : "浏览器不让复制。请用 Chrome、Edge 或 Firefox 打开这一页。";
  setTimeout(() => { said.textContent = ""; }, 4000);
});
