// The theme chosen on this device: light, dark, or that of the system.
"use strict";

{
  const NAME = "chancery-theme";
  const root = document.documentElement;

  const kept = () => {
    try {
      return localStorage.getItem(NAME) ?? "";
    } catch {
      return "";
    }
  };

  const apply = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };

  apply(kept());
  document.addEventListener("DOMContentLoaded", () => {
    const choice = document.getElementById("theme-choice");
    choice.value = root.dataset.theme ?? "";
    choice.addEventListener("change", () => {
      apply(choice.value);
      try {
        localStorage.setItem(NAME, choice.value);
      } catch {
        // It holds for this page alone.
      }
    });
    document.getElementById("theme").hidden = false;
  });
}
