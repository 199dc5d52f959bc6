// Copies what stands ready to be copied. Pages work without it: texts can be selected, and headings have links.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  const text = document.getElementById(button.dataset.copy);
  // A site that doesn't know its own address leaves the link to the browser, which does.
  if (text.dataset.link === "missing") text.value += ` ${location.origin}${location.pathname}${location.search}`;
  text.addEventListener("focus", () => text.select());
  button.addEventListener("click", async () => {
    tell(button.nextElementSibling, (await copy(text.value)) ? "Copied." : "Select the text and copy it.");
    if (button.nextElementSibling.textContent !== "Copied.") text.focus();
  });
}

const said = document.createElement("span");
said.className = "copied";
said.setAttribute("role", "status");
document.body.append(said);

document.addEventListener("click", async ({ target }) => {
  const anchor = target.closest?.("a.anchor");
  if (!anchor || !(await copy(anchor.href))) return;
  tell(said, "Link copied.");
});

let waiting;
function tell(place, words) {
  place.textContent = words;
  clearTimeout(waiting);
  waiting = setTimeout(() => (place.textContent = ""), 4000);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
