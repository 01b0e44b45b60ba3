// What is typed into a long field is kept in this tab until the server has it: a lost connection must not cost a paragraph.
const nameOf = (assessment, kind, question) => `draft ${assessment} ${kind} ${question}`;
const watched = new WeakSet();

/** Keeps what is typed from now on; answers what was kept before. */
export function keep(root, assessment) {
  if (!watched.has(root)) {
    watched.add(root);
    root.addEventListener("input", event => {
      const { keep: kind, question, seen } = event.target.dataset;
      if (kind) {
        sessionStorage.setItem(nameOf(assessment, kind, question), JSON.stringify({ kind, question, seen: seen ?? "", text: event.target.value }));
      }
    });
  }
  return Object.keys(sessionStorage).filter(name => name.startsWith(nameOf(assessment, "", "").trimEnd() + " ")).map(name => JSON.parse(sessionStorage.getItem(name)));
}

/** Unless more has been typed since. */
export function forget(assessment, kind, question, text) {
  const name = nameOf(assessment, kind, question);
  const kept = sessionStorage.getItem(name);
  if (kept && JSON.parse(kept).text.trim() === text.trim()) {
    sessionStorage.removeItem(name);
  }
}

/** Goes to the named question, else to the heading. */
export function arrive(heading, id) {
  (id && document.getElementById(id) || heading).focus();
}
