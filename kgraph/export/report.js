"use strict";
// Finds rows by their words and shows the facts of one node. The page is whole without this: nothing is made here, only hidden and shown.
(() => {
  const box = document.getElementById("find");
  const bar = document.getElementById("tools");
  const said = document.getElementById("said");
  const clear = document.getElementById("all");
  const rows = [...document.querySelectorAll("tbody tr, article")];
  const text = new Map();
  const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (row) => {
    if (!text.has(row)) text.set(row, plain(row.textContent));
    return text.get(row);
  };
  let picked = "";

  const touches = (list) => (list || "").split(" ").includes(picked);
  const isAbout = (row) => {
    if (row.dataset.about !== undefined) return touches(row.dataset.about);
    // a row of the list of articles: as its text
    const link = row.querySelector('a[href^="#r-"]');
    const there = link && document.getElementById(link.getAttribute("href").slice(1));
    return Boolean(there) && touches(there.dataset.about);
  };

  const show = () => {
    const wanted = plain(box.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const fits = (!picked || isAbout(row)) && wanted.every((word) => wordsOf(row).includes(word));
      row.hidden = !fits;
      count += fits;
    }
    for (const table of document.querySelectorAll("table")) {
      const some = table.querySelector("tbody tr:not([hidden])");
      table.closest("section").classList.toggle("nothing", !some);
    }
    for (const edge of document.querySelectorAll("[data-ends]")) edge.classList.toggle("dim", Boolean(picked) && !touches(edge.dataset.ends));
    const near = new Set([picked]);
    for (const edge of document.querySelectorAll("[data-ends]:not(.dim)")) for (const end of edge.dataset.ends.split(" ")) near.add(end);
    for (const node of document.querySelectorAll("[data-node]")) {
      node.classList.toggle("dim", Boolean(picked) && !near.has(node.dataset.node));
      node.classList.toggle("picked", Boolean(picked) && node.dataset.node === picked);
      node.setAttribute("aria-pressed", String(Boolean(picked) && node.dataset.node === picked));
    }
    for (const drug of document.querySelectorAll(".stack .drug")) drug.hidden = Boolean(picked) && !drug.querySelector("[data-ends]:not(.dim)");
    const folded = document.querySelector(".stack details");
    if (folded && picked) folded.open = true;
    const name = picked && document.querySelector(`[data-node="${CSS.escape(picked)}"]`);
    const about = name ? `about ${name.dataset.label}` : picked ? `about ${picked}` : "";
    const filtered = picked || wanted.length;
    clear.hidden = !filtered;
    said.textContent = filtered ? `${count.toLocaleString("en")} of ${rows.length.toLocaleString("en")} rows and texts on this page ${about}`.trim() : "";
    document.body.classList.toggle("filtered", Boolean(filtered));
    // the rows that were looked for come right below the box
    document.body.classList.toggle("looked", wanted.length > 0 && !picked);
  };
  const pick = (node) => {
    picked = picked === node ? "" : node;
    show();
  };
  const reset = () => {
    picked = "";
    box.value = "";
    show();
  };
  const follow = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    if (hash.startsWith("find=")) {
      box.value = hash.slice(5);
      show();
    } else if (hash.startsWith("about=")) {
      picked = hash.slice(6);
      show();
    } else if (hash) {
      const target = document.getElementById(hash);
      if (target && target.closest("[hidden]")) {
        reset();
        target.scrollIntoView();
      }
    }
  };

  for (const node of document.querySelectorAll("[data-node]")) {
    node.setAttribute("tabindex", "0");
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", `Show only what is said about ${node.dataset.label}`);
    node.addEventListener("click", () => pick(node.dataset.node));
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      pick(node.dataset.node);
    });
  }
  const picture = document.querySelector(".picture > svg");
  if (picture) picture.setAttribute("role", "group");
  box.addEventListener("input", show);
  clear.addEventListener("click", reset);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") reset();
  });
  addEventListener("hashchange", follow);
  document.body.classList.add("live");
  bar.hidden = false;
  follow();
})();
