// What htmx leaves to do on the timeline.
"use strict";

// One entry in the history for one address.
document.addEventListener("htmx:before:history:update", (event) => {
  const change = event.detail.history;
  if (new URL(change.path, location.href).href === location.href) change.type = "replace";
});

// More cards: the first new one takes the focus.
let asked = null;

document.addEventListener("click", (event) => {
  const more = event.target.closest("#more");
  asked = more && { path: more.getAttribute("href"), cards: document.querySelectorAll("#results .to-event").length };
});

document.addEventListener("htmx:after:swap", (event) => {
  if (asked?.path !== event.detail.ctx.request.action) return;
  document.querySelectorAll("#results .to-event")[asked.cards]?.focus();
  asked = null;
});

// Days apply by themselves: one that is picked at once, one that is typed when the two fields are left. A field tells
// of a change with every digit of a year, so keys have to be told from picks.
const PAUSE = 250; // The click that took the focus away comes first: what it changes takes the days along.
let typing = false;
let left = 0;

function days() {
  return document.getElementById("dates");
}

function apply() {
  const known = new URLSearchParams(location.search);
  const fields = Array.from(days().querySelectorAll("input"));
  const changed = fields.some((field) => field.value !== (known.get(field.name) ?? ""));
  if (changed && fields.every((field) => field.validity.valid)) fields[0].form.requestSubmit();
}

document.addEventListener("keydown", (event) => {
  typing = event.target.closest("#dates") !== null;
});

document.addEventListener("pointerdown", () => {
  typing = false;
});

document.addEventListener("change", (event) => {
  if (!typing && event.target.closest("#dates")) apply();
});

document.addEventListener("focusout", (event) => {
  if (!event.target.closest?.("#dates")) return;
  clearTimeout(left);
  left = setTimeout(() => {
    if (!days().contains(document.activeElement)) apply();
  }, PAUSE);
});
