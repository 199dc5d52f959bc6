// In Development only: loads the page again when the content changed or its problems did.
let seen;
setInterval(async () => {
  try {
    const now = await (await fetch("/health/ready", { cache: "no-store" })).text();
    if (seen !== undefined && now !== seen) location.reload();
    seen = now;
  } catch {
    // The server is being restarted; the next look will find it.
  }
}, 500);
