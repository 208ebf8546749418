// Buttons that copy what they hold; without this script they stay hidden.
"use strict";

const SHOWN_MS = 2000;
const told = document.createElement("p");
told.className = "hidden-text";
told.setAttribute("role", "status");
document.body.append(told);

function show() {
  for (const button of document.querySelectorAll("button.copy[hidden]")) button.hidden = false;
}

async function put(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Pages without TLS have no clipboard of the new kind.
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("not copied");
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button.copy");
  if (!button) return;
  const said = button.innerHTML;
  try {
    await put(button.dataset.copy);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Could not copy";
  }
  told.textContent = button.textContent;
  button.focus();
  setTimeout(() => {
    button.innerHTML = said;
    told.textContent = "";
  }, SHOWN_MS);
});

document.addEventListener("htmx:after:swap", show);
show();
