// An event may rest on several passages, and an address can point at one: show the others of that event too.
"use strict";

function showAll() {
  const id = location.hash.slice(2);
  for (const mark of document.querySelectorAll("mark")) {
    mark.classList.toggle("same-as-target", location.hash.startsWith("#e") && mark.dataset.event === id);
  }
}

window.addEventListener("hashchange", showAll);
showAll();
