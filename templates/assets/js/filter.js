// Filters a list by what its items say of themselves (docs/templates.md). Without this script all are there.
(() => {
  "use strict";
  const list = document.querySelector("[data-filter]");
  if (!list) return;
  const items = Array.from(list.querySelectorAll("[data-facet-1]"));
  const asked = new URLSearchParams(location.hash.slice(1));
  const panel = document.createElement("div");
  const facets = [];
  const split = (text) => (text || "").split("|").filter(Boolean);
  const add = (parent, tag, text) => {
    const element = parent.appendChild(document.createElement(tag));
    element.textContent = text;
    return element;
  };
  const show = () => {
    items.forEach((item, n) => { item.hidden = facets.some(({ of, choice }) => choice && !of[n].includes(choice)); });
    told.textContent = `共 ${items.length} 项，显示 ${items.filter((item) => !item.hidden).length} 项`;
  };
  const keep = () => {
    const hash = new URLSearchParams();
    facets.forEach(({ name, choice }) => choice && hash.set(name, choice));
    try { history.replaceState(null, "", `#${hash}`); } catch { /* refused on a disk */ }
  };

  list.dataset.filter.split(" ").forEach((name, place) => {
    const of = items.map((item) => split(item.dataset[`facet-${place + 1}`]));
    const order = split(list.dataset[`order-${place + 1}`]);
    const used = [...new Set([].concat(...of))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    if (used.length < 2) return;
    const facet = { name, of };
    const row = add(panel, "fieldset", "");
    add(row, "legend", name);
    const press = (pressed) => {
      facet.choice = pressed.value;
      buttons.forEach((button) => button.setAttribute("aria-pressed", button === pressed));
    };
    const buttons = ["", ...used].map((value) => {
      const button = add(row, "button", value || "全部");
      button.value = value;
      button.onclick = () => { press(button); show(); keep(); };
      return button;
    });
    press(buttons.find((button) => button.value === asked.get(name)) || buttons[0]);
    facets.push(facet);
  });
  const told = add(panel, "output", "");
  panel.className = "filter";
  if (facets.length) list.before(panel);
  show();
})();
