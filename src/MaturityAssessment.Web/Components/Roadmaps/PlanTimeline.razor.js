// A bar is taken with the mouse, a pen or a finger and let go some quarters away. What that means is decided on the server; keys go there by themselves.
const attended = new WeakMap();

export function attend(root, timeline) {
  const isNew = !attended.has(root);
  attended.set(root, timeline);
  if (!isNew) {
    return;
  }

  // a finger trembles more than a mouse
  const stillness = { touch: 10 };
  let held = null;
  const barOf = event => event.target.closest?.(".timeline-movable");

  // else the arrow keys would scroll the region as well
  root.addEventListener("keydown", event => {
    if (barOf(event) && (event.key === "ArrowLeft" || event.key === "ArrowRight") && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
    }
  });

  // a finger that goes up or down scrolls the page (touch-action leaves that to the browser, which then cancels)
  root.addEventListener("pointerdown", event => {
    const bar = barOf(event);
    if (bar && event.button === 0 && event.isPrimary) {
      const quarter = root.querySelector(".timeline-quarter").getBoundingClientRect().width;
      held = { bar, quarter, pointer: event.pointerId, still: stillness[event.pointerType] ?? 4, from: event.clientX, by: 0, moved: false };
      bar.setPointerCapture(event.pointerId);
    }
  });

  root.addEventListener("pointermove", event => {
    if (held?.pointer !== event.pointerId) {
      return;
    }
    const distance = event.clientX - held.from;
    held.moved ||= Math.abs(distance) > held.still;
    held.by = Math.round(distance / held.quarter);
    if (held.moved) {
      held.bar.style.transform = `translateX(${held.by * held.quarter}px)`;
    }
  });

  const letGo = event => {
    if (held?.pointer !== event.pointerId) {
      return;
    }
    const { bar, by, moved } = held;
    bar.style.transform = "";
    held = null;
    if (moved) {
      // the click that follows must not open the initiative
      const ignore = click => click.preventDefault();
      root.addEventListener("click", ignore, true);
      setTimeout(() => root.removeEventListener("click", ignore, true), 0);
      if (by !== 0 && event.type === "pointerup") {
        attended.get(root).invokeMethodAsync("Drop", bar.dataset.code, by).catch(() => { });
      }
    }
  };
  root.addEventListener("pointerup", letGo);
  root.addEventListener("pointercancel", letGo);

  // a finger that rests before it moves must not get the menu of the link
  root.addEventListener("contextmenu", event => {
    if (held) {
      event.preventDefault();
    }
  });
}
