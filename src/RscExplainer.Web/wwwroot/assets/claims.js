// Narrows the list of claims in place. The page works without this: it only fetches what a link or the form would lead to, and
// takes the list, the counts and the title from there.
const form = document.querySelector("#filter");
const results = document.querySelector("#results");
const withoutPlace = (address) => address.split("#")[0];
let work = new AbortController();
let shown = withoutPlace(location.href);

// The order belongs to the form but stands outside of it, above the list.
document.addEventListener("change", ({ target }) => {
  if (target.form === form && target.name !== "q") show(addressOf(form), { keep: true });
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(addressOf(form), {});
});

document.querySelector(".found").addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const isOther = event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || isOther || !isList(link)) return;
  event.preventDefault();
  show(link.href, {});
});

addEventListener("popstate", () => {
  if (!isList(location)) return;
  // A place on the same list, as the skip link leads to, or there and back before an answer came.
  if (withoutPlace(location.href) === shown) stop();
  else show(location.href, { keep: true, isPast: true });
});

const isList = (address) => address.origin === location.origin && address.pathname === new URL(form.action).pathname;

function addressOf(form) {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const address = new URL(form.action);
  address.search = query;
  return address.href;
}

// Shows the list of an address: with `keep` the focus stays where it is, else it goes to the list; one of the past is in the
// history already.
async function show(address, { keep, isPast }) {
  work.abort();
  const { signal } = (work = new AbortController());
  const found = document.querySelector(".found");
  found.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { signal, headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (signal.aborted) return;
    if (!answer.ok || !page.querySelector("#filter")) throw new Error(answer.status);
    const own = withoutPlace(answer.url);
    if (!isPast && own !== shown) history.pushState(null, "", own);
    shown = own;
    take(page, isPast);
    if (!keep) {
      results.focus({ preventScroll: true });
      results.scrollIntoView({ block: "start" });
    }
  } catch {
    // Whatever it was, the browser itself can show it better.
    if (!signal.aborted) location.assign(address);
  } finally {
    if (!signal.aborted) found.removeAttribute("aria-busy");
  }
}

function stop() {
  work.abort();
  document.querySelector(".found").removeAttribute("aria-busy");
}

function take(page, isPast) {
  document.title = page.title;
  for (const id of ["count", "list"]) {
    document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
  }
  const key = (box) => `${box.name}=${box.value}`;
  const boxes = (of) => [...of.querySelectorAll("#filter input[type=checkbox]")];
  const now = new Map(boxes(page).map((box) => [key(box), box]));
  const here = boxes(document);
  // The content has changed meanwhile, and with it what one can choose.
  if (here.length !== now.size || here.some((box) => !now.has(key(box)))) {
    document.querySelector("#filter .groups").replaceWith(page.querySelector("#filter .groups"));
  } else {
    for (const box of here) {
      const other = now.get(key(box));
      box.checked = other.checked;
      box.parentElement.className = other.parentElement.className;
      box.parentElement.querySelector(".n").replaceChildren(...other.parentElement.querySelector(".n").childNodes);
    }
  }
  // Its links and its form keep the choices.
  document.getElementById("as-of").replaceChildren(...page.getElementById("as-of").childNodes);
  document.querySelector("#sort").value = page.querySelector("#sort").value;
  // What a reader is typing is theirs, unless they went to another list.
  if (isPast || document.activeElement?.id !== "q") document.querySelector("#q").value = page.querySelector("#q").value;
}
