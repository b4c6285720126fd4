/// What the page does where scripts run: sorting, a filter, and all columns of a bar that is pointed at. It computes no
/// figure, fetches nothing and makes no markup of text.
let pageScript = #"""

  "use strict";
  (() => {
    const table = document.getElementById("table");
    if (!table) return;
    const body = table.tBodies[0];
    const headers = [...table.tHead.rows[0].cells];
    const rows = [...body.rows];
    const names = headers.map((header) => header.textContent);
    const cellText = (row, column) => row.cells[column].textContent;

    // Rows that are not printed leave the page meanwhile: a browser takes minutes over 20,000 that are only hidden.
    const rest = document.createDocumentFragment();
    addEventListener("beforeprint", () => rest.append(...[...body.rows].slice(\#(paperRowLimit))));
    addEventListener("afterprint", () => body.append(rest));

    const isNull = (row, column) => row.cells[column].firstChild === null;

    // Sorting: by value, what is missing last in both directions, equal rows in the order of the page.
    const compareText = (a, b) => {
      const [x, y] = [[...a], [...b]];
      for (let i = 0; i < x.length && i < y.length; i += 1) {
        if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0);
      }
      return x.length - y.length;
    };
    const milliseconds = (text) => {
      const parts = /^(-?)(\d+) (\d\d):(\d\d):(\d\d)\.(\d\d\d)$/.exec(text);
      if (!parts) return NaN;
      const [, sign, d, h, m, s, f] = parts;
      const value = (((Number(d) * 24 + Number(h)) * 60 + Number(m)) * 60 + Number(s)) * 1000 + Number(f);
      return sign ? -value : value;
    };
    const readers = { number: Number, integer: Number, duration: milliseconds, time: (text) => Date.parse(text) };
    const sort = (column, direction) => {
      const read = readers[headers[column].dataset.type];
      const keys = rows.map((row) => {
        if (isNull(row, column)) return null;
        const text = cellText(row, column);
        const value = read ? read(text) : text;
        return read && Number.isNaN(value) ? null : value;
      });
      const order = rows.map((_, index) => index);
      if (direction !== 0) {
        order.sort((a, b) => {
          if (keys[a] === null || keys[b] === null) return (keys[a] === null) - (keys[b] === null) || a - b;
          const difference = read ? keys[a] - keys[b] : compareText(keys[a], keys[b]);
          return direction * difference || a - b;
        });
      }
      const sorted = document.createDocumentFragment();
      for (const index of order) sorted.append(rows[index]);
      body.append(sorted);
      headers.forEach((header) => header.removeAttribute("aria-sort"));
      if (direction !== 0) headers[column].setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    };
    headers.forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.title = "Sort; once more for the other direction, and again for the spec's own order";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        const now = header.getAttribute("aria-sort");
        sort(column, now === "ascending" ? -1 : now === "descending" ? 0 : 1);
      });
    });

    // The filter: rows that hold every word, in whatever column and case.
    const tools = document.getElementById("tools");
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = "search";
    input.id = "filter";
    input.spellcheck = false;
    label.append("Show rows with ", input);
    const count = document.createElement("span");
    count.className = "note";
    count.setAttribute("role", "status");
    tools.append(label, count);
    let texts = null;
    const filter = () => {
      texts ??= rows.map((row) => [...row.cells].map((cell) => cell.textContent).join("\n").toLowerCase());
      const words = input.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
      let shown = 0;
      rows.forEach((row, index) => {
        const isShown = words.every((word) => texts[index].includes(word));
        if (row.hidden === isShown) row.hidden = !isShown;
        if (isShown) shown += 1;
      });
      count.textContent = words.length === 0 ? "" : `${shown} of ${rows.length} rows`;
    };
    let waiting = 0;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, 100);
    });

    // The timeline: all columns of the bar that is pointed at or reached by the arrow keys; a click goes to its row.
    const plot = document.getElementById("timeline");
    if (!plot) return;
    const drawing = plot.querySelector(".bars");
    const bars = [...drawing.querySelectorAll("[data-row]")];
    const lane = Number(plot.dataset.lane);
    for (const bar of bars) bar.querySelector("title").remove();
    const tip = document.createElement("div");
    tip.id = "tip";
    tip.hidden = true;
    tip.setAttribute("role", "tooltip");
    document.body.append(tip);
    let current = -1;
    const hide = () => {
      if (current >= 0) bars[current].classList.remove("on");
      current = -1;
      tip.hidden = true;
    };
    const show = (index, x, y) => {
      if (index !== current) {
        hide();
        current = index;
        bars[index].classList.add("on");
        const row = rows[Number(bars[index].dataset.row)];
        const list = document.createElement("table");
        names.forEach((name, column) => {
          const line = list.insertRow();
          line.insertCell().textContent = name;
          line.insertCell().textContent = row ? cellText(row, column) : "";
        });
        tip.replaceChildren(list);
        tip.hidden = false;
      }
      const [width, height] = [tip.offsetWidth, tip.offsetHeight];
      tip.style.left = `${Math.max(4, Math.min(x + 14, innerWidth - width - 8))}px`;
      tip.style.top = `${y + 18 + height > innerHeight ? Math.max(4, y - height - 12) : y + 18}px`;
    };
    // The browser reports a pointer that rests while the page scrolls under it, too; that is nobody's wish.
    let isByKey = false;
    drawing.addEventListener("pointermove", (event) => {
      if (isByKey && event.movementX === 0 && event.movementY === 0) return;
      isByKey = false;
      const index = Math.floor((event.clientY - drawing.getBoundingClientRect().top) / lane);
      if (index >= 0 && index < bars.length) show(index, event.clientX, event.clientY);
    });
    plot.addEventListener("pointerleave", () => {
      if (!isByKey) hide();
    });
    plot.addEventListener("blur", hide);
    const goTo = (index) => {
      const row = rows[Number(bars[index].dataset.row)];
      if (!row) return;
      if (row.hidden) {
        input.value = "";
        filter();
      }
      for (const marked of body.querySelectorAll(".marked")) marked.classList.remove("marked");
      row.classList.add("marked");
      row.scrollIntoView({ block: "center" });
    };
    drawing.addEventListener("click", () => {
      if (current >= 0) goTo(current);
    });
    plot.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        isByKey = true;
        const index = Math.max(0, Math.min(bars.length - 1, current + step));
        const top = index * lane;
        if (top < plot.scrollTop || top + 3 * lane > plot.scrollTop + plot.clientHeight) {
          plot.scrollTop = Math.max(0, top - plot.clientHeight / 2);
        }
        const box = drawing.getBoundingClientRect();
        show(index, box.left + 40, box.top + top + lane);
      } else if (event.key === "Enter" && current >= 0) {
        goTo(current);
      } else if (event.key === "Escape") {
        hide();
      }
    });
  })();

  """#
