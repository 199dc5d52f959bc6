// Walks through time in place. The page works without this: it only fetches the page of the day that the slider names, as a link
// would, and takes all but the slider from there. The newest wish wins, and one is fetched at a time.
const days = document.querySelector("#walk").dataset.days.split(" ");
const slider = document.querySelector("#walk input[type=range]");
const home = new URL(document.querySelector("a.name").href, location.href).pathname;
const addressOf = (place) => (place < days.length ? `${home}?as-of=${days[place]}` : home);
const inWords = (place) => document.querySelectorAll("#days li a")[place]?.textContent ?? "Today";
let wanted;
let isBusy = false;

slider.setAttribute("aria-valuetext", inWords(Number(slider.value)));
slider.addEventListener("input", () => {
  wanted = Number(slider.value);
  slider.setAttribute("aria-valuetext", inWords(wanted));
  go();
});

async function go() {
  if (isBusy) return;
  isBusy = true;
  try {
    while (wanted !== undefined) {
      const place = wanted;
      const address = addressOf(place);
      const answer = await fetch(address, { headers: { accept: "text/html" } });
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (wanted === place) wanted = undefined;
      history.replaceState(null, "", address + "#walk");
      take(page);
    }
  } catch {
    // Whatever it was, the browser itself can show it better.
    location.assign(addressOf(wanted));
  } finally {
    isBusy = false;
  }
}

// All of the page changes but the slider, which a hand may hold, and its place on the screen.
function take(page) {
  const top = slider.getBoundingClientRect().top;
  document.title = page.title;
  for (const [here, there] of [
    [document.querySelector("header.site"), page.querySelector("header.site")],
    [document.querySelector("footer.site"), page.querySelector("footer.site")],
  ]) {
    here.replaceChildren(...there.childNodes);
  }
  // A change is heard only in the region that was there before.
  const told = document.querySelector(".walk-day");
  swap(document.querySelector("#main"), page.querySelector("#main"));
  const day = document.querySelector(".walk-day");
  told.replaceChildren(...day.childNodes);
  day.replaceWith(told);
  scrollBy({ top: slider.getBoundingClientRect().top - top, behavior: "instant" });
}

// Replaces what is in an element by what is in its like, but for the element that holds the slider.
function swap(here, there) {
  const own = [...here.childNodes].find((child) => child.contains(slider));
  if (own === slider) return;
  const other = [...there.childNodes].find((child) => child.contains(there.querySelector("input[type=range]")));
  for (const child of [...here.childNodes]) if (child !== own) child.remove();
  let isBefore = true;
  for (const child of [...there.childNodes]) {
    if (child === other) isBefore = false;
    else if (isBefore) own.before(child);
    else here.append(child);
  }
  swap(own, other);
}
