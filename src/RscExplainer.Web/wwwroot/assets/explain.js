// Lets the answer follow the sliders. The page works without this: what a form would lead to is fetched, and taken over from there,
// so the server alone calculates. One request is on its way at a time; of what was wished meanwhile only the last is asked for.
const form = document.querySelector("#inputs");
const sliders = [...form.querySelectorAll("input[type=range]")];
let wish;
let isBusy = false;
let isSettled = true;

for (const slider of sliders) {
  const field = form.elements[slider.dataset.of];
  slider.addEventListener("input", () => {
    field.value = written(valueAt(slider));
    ask(false);
  });
  slider.addEventListener("change", () => ask(true));
  field.addEventListener("change", () => ask(true));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(true);
});

function valueAt({ value, max, dataset }) {
  const [part, least, most] = [value / max, Number(dataset.min), Number(dataset.max)];
  // The ends themselves, and between them numbers that read well.
  if (part === 0 || part === 1) return part ? most : least;
  const exact = dataset.scale === "log" ? least * (most / least) ** part : least + (most - least) * part;
  const short = Number(exact.toPrecision(3));
  return dataset.numbers === "whole" ? Math.round(short) : short;
}

// As the server writes numbers, so that it needn't lead to another address.
function written(number) {
  const power = number.toExponential().replace("+", "");
  const size = Math.abs(number);
  return (size >= 1e6 || size < 1e-3) && power.length < String(number).length ? power : String(number);
}

function ask(settles) {
  const query = sliders
    .map(({ dataset }) => form.elements[dataset.of])
    .filter(({ value, dataset }) => value.trim() && value.trim() !== dataset.default)
    .map(({ name, value }) => `${name}=${encodeURIComponent(value.trim())}`)
    .join("&");
  wish = form.action + (query && `?${query}`);
  isSettled = settles;
  if (!isBusy) follow();
}

async function follow() {
  isBusy = true;
  document.querySelector("#answer").setAttribute("aria-busy", "true");
  while (wish) {
    const address = wish;
    wish = undefined;
    try {
      const answer = await fetch(address, { headers: { accept: "text/html" } });
      if (answer.status === 429) {
        wish ??= address;
        await new Promise((resolve) => setTimeout(resolve, 1000 * (answer.headers.get("retry-after") || 1)));
        continue;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.querySelector("#inputs")) throw new Error(answer.status);
      take(page);
      if (!wish && isSettled) history.replaceState(null, "", answer.url);
    } catch {
      // Whatever it was, the browser itself can show it better.
      if (!wish) location.assign(address);
    }
  }
  document.querySelector("#answer").removeAttribute("aria-busy");
  isBusy = false;
}

function take(page) {
  const isOpen = document.querySelector("#chart details").open;
  for (const id of ["answer", "chart", "outputs", "about", "problem"]) {
    document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
  }
  for (const id of ["problem", "back"]) document.getElementById(id).hidden = page.getElementById(id).hidden;
  document.querySelector("#chart details").open = isOpen;
  for (const slider of sliders) {
    const name = slider.dataset.of;
    const [here, there] = [document, page].map((one) => one.getElementById(`input-${name}`));
    for (const part of [".shown", ".problem"]) here.querySelector(part).textContent = there.querySelector(part).textContent;
    const [field, other] = [here, there].map((one) => one.querySelector(".field input"));
    field.toggleAttribute("aria-invalid", other.hasAttribute("aria-invalid"));
    if (other.hasAttribute("aria-invalid")) field.setAttribute("aria-invalid", "true");
    const moved = there.querySelector("input[type=range]");
    slider.setAttribute("aria-valuetext", moved.getAttribute("aria-valuetext"));
    // What a reader is changing is theirs.
    if (!wish && document.activeElement !== slider) slider.value = moved.value;
    if (!wish && document.activeElement !== field && !other.hasAttribute("aria-invalid")) field.value = other.value;
  }
}
