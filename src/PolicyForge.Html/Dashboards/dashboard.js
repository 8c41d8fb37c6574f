for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = row => row.cells[index].dataset.sort ?? row.cells[index].textContent;
      const rows = [...body.rows].sort((a, b) => key(a).localeCompare(key(b), "en-GB", { numeric: true }));
      body.append(...(down ? rows.reverse() : rows));
    });
  });
}
