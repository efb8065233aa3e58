// The live page: asks for live.json each second, and shows what has changed.
//
//   live.json ──another ETag?──> cells of each table ──> rows, by their key: kept where they are
//                                                        the same, so that nothing jumps or closes
//   live/request.json ──────────> query and body of a request, when it is opened
//
// Whatever comes from a request becomes text, never markup.

const SECOND = 1000;

/** So many requests are shown unless one wants to see all that there are. */
const FEW = 10;

/** The page's element with this id. */
const at = (id) => document.getElementById(id);

/** A new element: its text or children, and its attributes. */
function element(name, content = "", attributes = {}) {
  const made = document.createElement(name);
  made.append(...[content].flat());
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Epoch milliseconds as "2026-01-31 23:59:59". */
function time(millis) {
  const text = new Date(millis).toISOString();
  return element("time", text.slice(0, 19).replace("T", " "), { datetime: text });
}

/** US cents as "1,234.50". */
function dollars(cents) {
  return (cents / 100).toLocaleString("en", { minimumFractionDigits: 2 });
}

const number = (value) => value.toLocaleString("en");

/** What the mock answers to a GET. */
async function answered(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(10 * SECOND) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response;
}

/** A long text that one can copy, but need not see whole. */
function secret(label, text) {
  const field = element("input", "", { readonly: "", "aria-label": label, value: text });
  field.addEventListener("focus", () => field.select());
  const button = element("button", "Copy", { type: "button", "aria-label": `Copy ${label}` });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      field.focus(); // Not allowed here: it is marked, so that Ctrl-C copies it.
      button.textContent = "Ctrl-C";
    }
    setTimeout(() => (button.textContent = "Copy"), 2 * SECOND);
  });
  return element("span", [field, button], { class: "secret" });
}

/** The same of an access token; there may be none that is alive. */
const token = (row) => (row.token ? secret(`access token of ${row.name}`, row.token) : "none alive");

/** Every status that a thing has had, and when. */
function history(trail) {
  const steps = trail.map(([status, millis]) => element("li", [`${status} `, time(millis)]));
  const count = `${trail.length} ${trail.length === 1 ? "status" : "statuses"}`;
  return element("details", [element("summary", count), element("ol", steps)]);
}

/** A request, and what opens it. */
function request(row) {
  const button = element("button", `${row.method} ${row.target}`, { type: "button" });
  button.addEventListener("click", () => open(row));
  return button;
}

/** Shows query and body of a request above the page. */
async function open(row) {
  at("opened-title").textContent = `${row.serial}: ${row.method} ${row.target}`;
  at("inside").textContent = "…";
  at("opened").showModal();
  try {
    const response = await answered(`live/request.json?serial=${row.serial}`);
    at("inside").replaceChildren(...sent(await response.json()));
  } catch (error) {
    at("inside").textContent = `The mock does not answer (${error.message}).`;
  }
}

at("close").addEventListener("click", () => at("opened").close());

/** Query and body of a request. */
function sent(details) {
  if (details === null) return ["It is not remembered any more."];
  const pairs = details.query.map(([name, value]) => `${name} = ${value}`).join("\n");
  const parts = [...part("Query", pairs), ...part("Body", details.body)];
  if (details.cut) parts.push(element("p", "What may have followed is not kept."));
  return parts.length > 0 ? parts : ["It has neither query nor body."];
}

/** A text under its title; it scrolls, for those who have no mouse, too. */
function part(title, text) {
  if (text === "") return [];
  return [element("h3", title), element("pre", text, { tabindex: "0", "aria-label": title })];
}

const badge = (text, kind) => element("span", text, { class: `badge ${kind}` });

/** For each table: its rows in the data, the key of a row, and its cells. */
const TABLES = {
  tallies: {
    rows: (data) => data.tallies,
    key: (row) => `${row.outcome} ${row.of}`,
    cells: (row) => [row.outcome, row.of, number(row.calls)],
  },
  on: {
    rows: (data) => data.on,
    key: (row) => JSON.stringify(row),
    cells: (row) => [row.kind, row.name, row.to, row.how],
  },
  accounts: {
    rows: (data) => data.accounts,
    key: (row) => row.name,
    cells: (row) => [
      row.name,
      dollars(row.balance),
      number(row.points),
      token(row),
      secret(`API key of ${row.name}`, row.api_key),
    ],
  },
  things: {
    rows: (data) => data.things,
    key: (row) => `${row.account} ${row.kind} ${row.id}`,
    cells: (row) => [
      row.kind,
      row.id,
      row.number,
      row.account,
      badge(row.status, "status"),
      time(row.since),
      history(row.trail),
    ],
  },
  resting: {
    rows: (data) => data.resting,
    key: (row) => `${row.account} ${row.id}`,
    cells: (row) => [row.account, row.id, badge(row.status, "status"), dollars(row.cents)],
  },
  requests: {
    rows: (data) => (isUnfolded() ? data.requests : data.requests.slice(0, FEW)),
    key: (row) => String(row.serial),
    cells: (row) => [
      String(row.serial),
      time(row.at),
      row.account,
      request(row),
      row.operation,
      badge(row.outcome, row.outcome.replace(" ", "-")),
      row.status ? String(row.status) : "",
      row.code === null ? "" : String(row.code),
      row.fault,
      row.why,
    ],
  },
};

/** Table -> key -> the row as it stands, and the data that it shows. */
const shown = Object.fromEntries(Object.keys(TABLES).map((id) => [id, new Map()]));

function fill(id, data) {
  const { rows, key, cells } = TABLES[id];
  const heads = [...at(id).tHead.rows[0].cells];
  const before = shown[id];
  const after = new Map();
  for (const row of rows(data)) {
    const text = JSON.stringify(row);
    const old = before.get(key(row));
    after.set(key(row), old?.text === text ? old : { text, line: line(heads, cells(row), old) });
  }
  shown[id] = after;
  place(at(id).tBodies[0], [...after.values()].map((row) => row.line));
  at(id).hidden = after.size === 0;
  const none = at(`${id}-none`);
  if (none) none.hidden = after.size > 0;
}

/** A row of a table; what was unfolded in the row that it replaces, is so in this one. */
function line(heads, cells, old) {
  const made = cells.map((content, n) =>
    element("td", content, {
      role: "cell",
      class: heads[n].className,
      "data-head": heads[n].textContent,
    }),
  );
  const row = element("tr", made, { role: "row" });
  const details = row.querySelector("details");
  if (details && old?.line.querySelector("details")?.open) details.open = true;
  return row;
}

/** Makes these the children of a body; those that are in their place already are not touched. */
function place(body, lines) {
  const wanted = new Set(lines);
  for (const child of [...body.children]) if (!wanted.has(child)) child.remove();
  lines.forEach((each, n) => {
    if (body.children[n] !== each) body.insertBefore(each, body.children[n] ?? null);
  });
}

const unfold = at("requests-more");
const isUnfolded = () => unfold.getAttribute("aria-expanded") === "true";
unfold.addEventListener("click", () => {
  unfold.setAttribute("aria-expanded", String(!isUnfolded()));
  show(seen);
});

/** Says how much more there is, where there is more. */
function tellMore(id, text, count) {
  at(id).textContent = text;
  at(id).hidden = count === 0;
}

let seen = null;

function show(data) {
  seen = data;
  at("clock").replaceChildren(time(data.now), " UTC");
  for (const count of ["accepted", "refused", "failed"]) {
    at(count).textContent = number(data.counts[count]);
  }
  for (const id of Object.keys(TABLES)) fill(id, data);
  const older = Math.max(0, data.requests.length - FEW);
  tellMore("requests-more", isUnfolded() ? `Show only ${FEW}` : `Show ${older} more`, older);
  tellMore("accounts-more", `And ${number(data.more_accounts)} more.`, data.more_accounts);
  tellMore("resting-more", `And ${number(data.more_resting)} more.`, data.more_resting);
  const resting = data.resting.length + data.more_resting;
  at("resting-count").textContent = `Makeup bills that have not changed lately: ${number(resting)}`;
  at("resting-bills").hidden = resting === 0;
}

let last = null;

async function look() {
  const response = await answered("live.json");
  const tag = response.headers.get("etag");
  if (tag !== last) show(await response.json());
  last = tag;
}

function tell(trouble) {
  if (at("trouble").textContent !== trouble) at("trouble").textContent = trouble;
}

const pause = at("pause");
const isPaused = () => pause.getAttribute("aria-pressed") === "true";
pause.addEventListener("click", () => pause.setAttribute("aria-pressed", String(!isPaused())));

async function go() {
  if (!isPaused() && !document.hidden) {
    try {
      await look();
      tell("");
    } catch (error) {
      tell(`The mock does not answer (${error.message}); what is below is how it was.`);
    }
  }
  setTimeout(go, SECOND);
}

go();
