"use strict";
const find = document.getElementById("find");
const state = document.getElementById("state");
const count = document.getElementById("count");
const operations = [...document.querySelectorAll("details.operation")].map((details) => ({
  details,
  head: details.querySelector("summary").textContent.toLowerCase(),
  rows: [...details.querySelectorAll("tbody tr")].map((row) => ({
    row,
    text: row.textContent.toLowerCase(),
    states: row.dataset.state.split(" "),
  })),
}));

function show() {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = state.value;
  const active = words.length > 0 || wanted !== "";
  let shown = 0;
  for (const { details, head, rows } of operations) {
    let here = 0;
    for (const { row, text, states } of rows) {
      const fits =
        (!wanted || states.includes(wanted)) &&
        words.every((word) => head.includes(word) || text.includes(word));
      row.hidden = !fits;
      here += fits ? 1 : 0;
    }
    details.hidden = active && here === 0;
    details.open = active && here > 0 && here < 200;
    shown += here;
  }
  for (const section of document.querySelectorAll("main > section")) {
    const inside = [...section.querySelectorAll("details.operation")];
    section.hidden = inside.length > 0 && inside.every((details) => details.hidden);
  }
  count.textContent = active ? `${shown} lines` : "";
}

let waiting = 0;
find.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 150);
});
state.addEventListener("change", show);
document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
