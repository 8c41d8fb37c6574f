(function () {
  "use strict";
  const query = document.getElementById("pf_query");
  if (!query) return;
  const found = document.getElementById("pf_found");

  // Letters without case or accents, in words.
  const words = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  const matches = (asked, have) => asked.every(a => have.some(h => h.startsWith(a)));
  const say = count => { found.textContent = count === 1 ? "1 policy found" : count + " policies found"; };

  // The trust's page: a list of what is found, titles that match before other matches.
  const startSearch = box => {
    const most = 50;
    const results = document.getElementById("pf_results");
    const index = JSON.parse(document.getElementById("pf_index").textContent);
    const rows = index.rows.map(([policy, place, file]) => {
      const [title, more] = index.policies[policy];
      const [owner, folder] = index.places[place];
      return { title, owner, address: folder + file, own: words(title), all: words(title + " " + owner + " " + more) };
    });
    const show = row => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = row.address;
      link.textContent = row.title;
      const owner = document.createElement("span");
      owner.textContent = " " + row.owner;
      item.append(link, owner);
      return item;
    };
    query.addEventListener("input", () => {
      const asked = words(query.value);
      const hits = asked.length ? rows.filter(r => matches(asked, r.all)) : [];
      const rank = r => (matches(asked, r.own) ? 0 : 1);
      hits.sort((a, b) => rank(a) - rank(b));
      results.replaceChildren(...hits.slice(0, most).map(show));
      if (!asked.length) found.textContent = "";
      else if (hits.length > most) found.textContent = hits.length + " policies found: the first " + most + " are shown";
      else say(hits.length);
    });
    box.hidden = false;
  };

  // A school's page: policies that do not match are hidden, and groups that have none left.
  const startFilter = box => {
    const rows = [...document.querySelectorAll(".policy")]
      .map(row => ({ row, all: words(row.querySelector("h3").textContent + " " + (row.dataset.words || "")) }));
    query.addEventListener("input", () => {
      const asked = words(query.value);
      let count = 0;
      for (const { row, all } of rows) {
        row.hidden = !matches(asked, all);
        if (!row.hidden) count++;
      }
      for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(".policy:not([hidden])");
      if (asked.length) say(count); else found.textContent = "";
    });
    box.hidden = false;
  };

  const search = document.getElementById("pf_search");
  if (search) startSearch(search); else startFilter(document.getElementById("pf_filter"));
})();
