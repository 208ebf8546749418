// Keys of one letter, which can be turned off for good: / searches, j and k go through the events, o opens, ? tells.
"use strict";

{
  const NAME = "chancery-keys";
  const TYPED_INTO = "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]";
  const dialog = document.getElementById("keys");
  const box = document.getElementById("keys-on");

  const entries = () => Array.from(document.querySelectorAll(".to-event"));
  const current = () => document.activeElement.closest(".card, tr")?.querySelector(".to-event") ?? null;

  const step = (by) => {
    const all = entries();
    const at = all.indexOf(current());
    // From nowhere it goes to the first event that is in view.
    const seen = () => all.find((entry) => entry.getBoundingClientRect().top >= 0) ?? all.at(-1);
    (at >= 0 ? all[at + by] : seen())?.focus();
  };

  const actions = {
    "/": () => {
      const field = document.getElementById("q");
      field?.focus();
      field?.select();
    },
    j: () => step(1),
    k: () => step(-1),
    o: () => current()?.click(),
    "?": () => dialog.showModal(),
  };

  try {
    box.checked = localStorage.getItem(NAME) !== "off";
  } catch {
    // They are on.
  }

  box.addEventListener("change", () => {
    try {
      localStorage.setItem(NAME, box.checked ? "on" : "off");
    } catch {
      // It holds for this page alone.
    }
  });

  document.addEventListener("keydown", (event) => {
    if (!box.checked || dialog.open || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!Object.hasOwn(actions, event.key) || event.target.closest(TYPED_INTO)) return;
    event.preventDefault();
    actions[event.key]();
  });

  const shown = document.getElementById("show-keys");
  shown.addEventListener("click", () => dialog.showModal());
  shown.hidden = false;
}
