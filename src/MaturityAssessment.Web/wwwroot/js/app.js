// Loaded before anything is drawn, so that the theme is right at once. No other script of ours runs on account pages.
(() => {
  const year = 365 * 24 * 60 * 60;
  const remember = (name, value) => {
    document.cookie = `${name}=${encodeURIComponent(value)};path=/;max-age=${year};samesite=lax${location.protocol === "https:" ? ";secure" : ""}`;
  };
  const system = matchMedia("(prefers-color-scheme: dark)");
  const rememberSystem = () => remember("system-theme", system.matches ? "dark" : "light");
  rememberSystem();
  system.addEventListener("change", rememberSystem);
  remember("time-zone", Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");

  window.maturity = {
    /** Answers whether it is dark now. */
    chooseTheme(choice) {
      remember("theme", choice);
      document.documentElement.dataset.theme = choice;
      return choice === "dark" || (choice === "system" && system.matches);
    },
  };

  // A menu closes when one of its links was followed: the page changes without a load.
  document.addEventListener("click", event => {
    const link = event.target.closest?.("[popover] a");
    link?.closest("[popover]").hidePopover?.();
  });

  // Blazor gives up after a while; we do not. Whatever happened, the page comes back by itself.
  const tryAgain = async () => {
    try {
      if (await Blazor.reconnect()) {
        return;
      }
      // The server answered but no longer knows this page, as after a restart.
      location.reload();
    } catch {
      setTimeout(tryAgain, 3000);
    }
  };
  document.addEventListener("components-reconnect-state-changed", event => {
    const state = event.detail?.state;
    if (state === "failed") {
      setTimeout(tryAgain, 1000);
    } else if (state === "rejected" || state === "resume-failed") {
      location.reload();
    }
  }, true);
})();
