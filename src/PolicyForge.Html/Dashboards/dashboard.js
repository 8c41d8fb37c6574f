const collator = new Intl.Collator("en-GB", { numeric: true });
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    // Browsers do not repeat headings that hold buttons on each printed page: on paper stands text.
    const paper = document.createElement("span");
    paper.className = "paper";
    paper.textContent = head.textContent;
    head.replaceChildren(paper, button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = row => row.cells[index].dataset.sort ?? row.cells[index].textContent;
      const keyed = [...body.rows].map(row => ({ row, key: key(row) }));
      keyed.sort((a, b) => (a.key === "") - (b.key === "") || (down ? collator.compare(b.key, a.key) : collator.compare(a.key, b.key)));
      body.append(...keyed.map(of => of.row));
    });
  });
}
for (const table of document.querySelectorAll("table.filterable")) {
  const rows = [...table.tBodies[0].rows].map(row => ({ row, text: row.textContent.toLocaleLowerCase("en-GB") }));
  if (rows.length < 10) continue;
  const box = document.createElement("p");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("span");
  box.className = "filter";
  label.textContent = "Only rows with ";
  input.type = "search";
  count.setAttribute("role", "status");
  label.append(input);
  box.append(label, " ", count);
  table.parentElement.before(box);
  input.addEventListener("input", () => {
    const words = input.value.toLocaleLowerCase("en-GB").split(/\s+/).filter(word => word);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every(word => text.includes(word));
      if (!row.hidden) shown++;
    }
    count.textContent = words.length ? `${shown} of ${rows.length} rows` : "";
  });
}
