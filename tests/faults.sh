#!/usr/bin/env bash
# Does to a running server what machines, disks, networks and editors do, and tells in a line each what was seen.
# Not part of `dotnet test`: it takes some minutes and a machine of its own. Needs python3 and curl.
#
#   tests/faults.sh             publishes the site first
#   tests/faults.sh FOLDER      takes a published site
#   tests/faults.sh FOLDER '10,000 edits' …   only faults whose names contain one of these words
#
# Ends with 1 if any fault did harm.
set -u -o pipefail
cd "$(dirname "$0")/.."
umask 022
work=$(mktemp -d)
site=${1:-}
shift || true
only=("$@")
port=${PORT:-5391}
kills=${KILLS:-10}
url=http://127.0.0.1:$port
content=$work/content
claim=$content/claims/nearly-5-exaflops.md
harm=0
server=

if [ -z "$site" ]; then
  site=$work/site
  dotnet publish src/RscExplainer.Web -c Release -o "$site" >"$work/publish.log" || { cat "$work/publish.log"; exit 2; }
fi
ulimit -n "$(ulimit -Hn)" 2>/dev/null
trap 'stop KILL; rm -rf "$work"' EXIT

# --- The server -------------------------------------------------------------------------------------------------------

# start [COMMAND…]: starts the server in Production on the content; its output goes where stdout of this call goes.
start() {
  env -i PATH="$PATH" HOME="$work" DOTNET_ROOT="${DOTNET_ROOT:-}" DOTNET_CLI_TELEMETRY_OPTOUT=1 ASPNETCORE_ENVIRONMENT=Production \
    "$@" dotnet "$site/RscExplainer.Web.dll" --content "$content" --urls "$url" &
  server=$!
}

ready() { # waits until it answers
  local i
  for i in $(seq 600); do
    curl -fs -o /dev/null "$url/health/live" 2>/dev/null && return 0
    kill -0 "$server" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

begin() { start "$@" >"$work/log" 2>&1; ready; }

# stop SIGNAL: ends the server and prints the seconds that it took.
stop() {
  [ -n "$server" ] || return 0
  local before after
  before=$(date +%s%N)
  kill -"$1" "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  after=$(date +%s%N)
  server=
  took=$(((after - before) / 1000000))
}

rss() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status"; }

# --- What clients see -------------------------------------------------------------------------------------------------

cat >"$work/client.py" <<'PY'
import http.client, socket, sys, threading, time

HOST = ("127.0.0.1", int(sys.argv[1]))
PAGES = ["/", "/claims", "/claims/nearly-5-exaflops", "/claims/rsc-complete-mid-2022", "/topics/speed", "/sources", "/method"]


class Readers:
    """Readers who ask one page after another until they are stopped, each on a connection of its own."""

    def __init__(self, number=2, pause=0.01, fresh=False):
        self.pause, self.fresh, self.done = pause, fresh, threading.Event()
        self.answers, self.wrong, self.times, self.refused = 0, [], [], 0
        self.threads = [threading.Thread(target=self.read, args=(i,), daemon=True) for i in range(number)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.done.set()
        for thread in self.threads:
            thread.join(90)

    def read(self, turn):
        connection = None
        while not self.done.is_set():
            turn += 1
            started = time.monotonic()
            got = b""
            try:
                if connection is None:
                    connection = http.client.HTTPConnection(*HOST, timeout=60)
                    connection.connect()
                connection.request("GET", PAGES[turn % len(PAGES)])
                answer = connection.getresponse()
                got = b"x"
                body = answer.read()
                if answer.status != 200:
                    self.wrong.append(f"{answer.status}")
                elif not body.rstrip().endswith(b"</html>"):
                    self.wrong.append("cut short")
                self.answers += 1
                self.times.append(time.monotonic() - started)
            except (ConnectionError, http.client.RemoteDisconnected) as gone:
                connection = None
                # Nothing had been answered: the connection was never taken up.
                if got or not self.fresh:
                    self.wrong.append(type(gone).__name__)
                self.refused += 1
                time.sleep(0.05)
            except Exception as other:
                connection = None
                self.wrong.append(type(other).__name__)
            if self.fresh and connection is not None:
                connection.close()
                connection = None
            if self.pause:
                time.sleep(self.pause)

    def p99(self):
        return sorted(self.times)[int(len(self.times) * 0.99)] * 1000 if self.times else 0

    def report(self, more=""):
        wrong = ", ".join(sorted(set(self.wrong)))
        print(f"{self.answers} answers, {len(self.wrong)} wrong{' (' + wrong + ')' if wrong else ''}, p99 {self.p99():.0f} ms{more}")
        sys.exit(1 if self.wrong or not self.answers else 0)


def get(path):
    connection = http.client.HTTPConnection(*HOST, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body


def until(what, seconds=20):
    started = time.monotonic()
    while not what():
        if time.monotonic() - started > seconds:
            raise TimeoutError(f"not within {seconds} s")
        time.sleep(0.02)
    return time.monotonic() - started


def ready(status):
    return lambda: f'"status":"{status}"' in get("/health/ready")[1]
PY

client() { { cat "$work/client.py"; cat; } >"$work/this.py" && timeout 300 python3 "$work/this.py" "$port" "$@"; }

digest() { # of the lists and of every claim
  {
    printf '%s\n' / /claims /sources /glossary /method
    curl -fs "$url/claims" | grep -o 'href="/claims/[a-z0-9-]*"' | sort -u | cut -d'"' -f2
  } | sed "s|^|$url|" | xargs curl -fs | sha256sum | cut -c1-16
}

fresh() { rm -rf "$content"; cp -r content "$content"; }

# --- The list ---------------------------------------------------------------------------------------------------------

fault() { # NAME FUNCTION
  local seen status word
  if [ ${#only[@]} -gt 0 ]; then
    local wanted=
    for word in "${only[@]}"; do [[ $1 == *"$word"* ]] && wanted=yes; done
    [ -n "$wanted" ] || return 0
  fi
  fresh
  # The function runs here, not in a subshell, so that it can start and stop the server.
  "$2" >"$work/seen" 2>&1
  status=$?
  stop KILL
  seen=$(tr '\n' ';' <"$work/seen" | sed 's/;$//; s/;/; /g')
  if [ $status -eq 0 ]; then word=ok; else word=HARM; harm=1; fi
  printf '%-6s%-46s%s\n' "$word" "$1" "$seen"
}

killed() {
  begin || return 1
  local first now i
  first=$(digest)
  for i in $(seq "$kills"); do
    (
      for edit in $(seq 200); do
        sed -i "s/^title: .*/title: Edit $edit of round $i/" "$claim" 2>/dev/null
        sleep 0.01
      done
    ) &
    editor=$!
    sleep "0.$((RANDOM % 9))"
    stop KILL
    kill "$editor" 2>/dev/null
    wait "$editor" 2>/dev/null
    fresh
    begin || return 1
    now=$(digest)
    [ "$now" = "$first" ] || { echo "round $i: $now instead of $first"; return 1; }
  done
  echo "$kills kills in reloads, the bytes of all claims equal after each start ($first)"
}
fault 'kill -9 while reloading, and restart' killed

terminated() {
  begin || return 1
  rm -f "$work/loaded"
  client "$work/loaded" >"$work/load" <<'PY' &
# Somebody has sent half a request and waits, as on every day.
half = socket.create_connection(HOST)
half.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
with Readers(8, pause=0, fresh=True) as readers:
    until(lambda: readers.answers > 200, 60)
    open(sys.argv[2], "w").close()
    until(lambda: readers.refused > 20, 60)
readers.report(", then refused")
PY
  local load=$! status
  until [ -e "$work/loaded" ] || ! kill -0 $load 2>/dev/null; do sleep 0.1; done
  stop TERM
  wait $load
  status=$?
  echo "ended after $took ms; $(cat "$work/load")"
  [ "$took" -le 10000 ] && [ $status -eq 0 ]
}
fault 'SIGTERM under load, one request half sent' terminated

logging() { # 15,000 requests, then an end in time
  client <<'PY' || return 1
with Readers(4, pause=0) as readers:
    until(lambda: readers.answers >= 15000 or readers.wrong, 250)
readers.report()
PY
  stop TERM
  echo "ended after $took ms"
  [ "$took" -le 10000 ]
}
closed() { start >&- 2>&-; ready && logging; }
fault 'standard output closed' closed
unread() {
  mkfifo "$work/pipe"
  exec 9<>"$work/pipe"
  start >&9 2>&9
  exec 8<>"$work/pipe"
  ready && logging
  local status=$?
  exec 8>&- 9>&-
  rm -f "$work/pipe"
  return $status
}
fault 'standard output that nobody reads' unread
full() { start >/dev/full 2>&1; ready && logging; }
fault 'disk for the log full' full

slow() {
  begin || return 1
  client <<'PY' || return 1
import selectors
many = []
for number in range(5000):
    one = socket.create_connection(HOST)
    one.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
    one.setblocking(False)
    many.append(one)
done = threading.Event()


def drip():
    while not done.is_set():
        for one in many:
            try:
                one.sendall(b"X: y\r\n")
            except OSError:
                pass
        time.sleep(2)


threading.Thread(target=drip, daemon=True).start()
started = time.monotonic()


def dropped():
    count = 0
    for one in many:
        try:
            if one.recv(1000) == b"" or True:
                count += 1
        except BlockingIOError:
            pass
        except OSError:
            count += 1
    return count


with Readers(2, pause=0.02) as readers:
    took = until(lambda: dropped() == len(many), 45)
done.set()
readers.report(f"; all 5,000 dropped within {took:.0f} s")
PY
  echo "$(rss) MiB"
}
fault '5,000 slow connections beside a polite client' slow

edits() {
  begin || return 1
  client "$claim" <<'PY'
import os, random, re
file = sys.argv[2]
text = open(file).read()
before = get("/health/ready")[1]
with Readers(2) as readers:
    started = time.monotonic()
    for edit in range(10000):
        wrong = random.random() < 0.2
        changed = re.sub("(?m)^title: .*", f"title: Edit {edit}" + ("\nnonsense: yes" if wrong else ""), text)
        if edit % 2:
            open(file, "w").write(changed)
        else:
            open(file + ".tmp", "w").write(changed)
            os.rename(file + ".tmp", file)
        time.sleep(max(0, started + edit * 0.006 - time.monotonic()))
    took = time.monotonic() - started
    open(file, "w").write(re.sub("(?m)^title: .*", "title: The last of all edits", text))
    seen = until(lambda: "The last of all edits" in get("/claims/nearly-5-exaflops")[1])
    healed = until(ready("healthy"))
readers.report(f"; 10,000 edits in {took:.0f} s, the last seen after {seen * 1000:.0f} ms")
PY
}
fault '10,000 edits in a minute, a fifth wrong' edits

# hostile FILE: a file that was written is told of, and taken away, while readers read.
hostile() {
  client "$1" <<'PY'
import os
file = sys.argv[2]
with Readers(2) as readers:
    os.rename(file + ".ready", file)
    took = until(ready("degraded" if not file.endswith("good.md") else "healthy"))
    time.sleep(2)
    os.remove(file)
    healed = until(ready("healthy"))
readers.report(f"; told of after {took * 1000:.0f} ms, healed after {healed * 1000:.0f} ms")
PY
}
page() { # BODY: a claim with this body
  sed '/^---$/,/^---$/!d' "$claim" | sed 's/^title: .*/title: Another claim/; s/^fragment: .*/fragment: nothing like it/'
  printf '%s\n' "$1"
}
large() {
  begin && page "$(head -c 1000000 /dev/zero | tr '\0' 'a')" >"$content/claims/large.md.ready" && hostile "$content/claims/large.md"
}
fault 'a file of 1 MB' large
quotes() {
  begin && page "$(head -c 5000 /dev/zero | tr '\0' '>') deep" >"$content/claims/quotes.md.ready" && hostile "$content/claims/quotes.md"
}
fault '5,000 nested quotes' quotes
brackets() {
  begin && page "$(head -c 100000 /dev/zero | tr '\0' '[')" >"$content/claims/brackets.md.ready" && hostile "$content/claims/brackets.md"
}
fault '100,000 brackets in a body' brackets
brackets30() {
  begin && {
    printf -- '- term: deep\n  means: '
    head -c 100000 /dev/zero | tr '\0' '['
  } >"$content/glossary.yml.ready" && client "$content/glossary.yml" <<'PY'
import os
file = sys.argv[2]
good = open(file).read()
with Readers(2) as readers:
    os.rename(file + ".ready", file)
    took = until(ready("degraded"))
    open(file, "w").write(good)
    healed = until(ready("healthy"))
readers.report(f"; told of after {took * 1000:.0f} ms, healed after {healed * 1000:.0f} ms")
PY
}
fault '100,000 brackets in a list' brackets30
pipe() {
  begin && mkfifo "$content/claims/x.md.ready" && hostile "$content/claims/x.md"
}
fault 'a FIFO named x.md' pipe
loops() {
  begin && ln -s loop.md "$content/claims/loop.md.ready" && hostile "$content/claims/loop.md" &&
    ln -s . "$content/claims/self" && ln -s .. "$content/claims/up" && ln -s /dev/zero "$content/claims/zero.md.ready" &&
    hostile "$content/claims/zero.md"
}
fault 'links in circles, and to /dev/zero' loops

thousand() {
  begin || return 1
  client "$content" <<'PY'
import os, re
content = sys.argv[2]
text = open(f"{content}/claims/nearly-5-exaflops.md").read()
text = re.sub("(?m)^(evidence|verdicts|due|reply):.*\n(?:  .*\n)*", "", text).replace("kind: promise", "kind: aim")
os.mkdir(f"{content}/../many")
for number in range(1000):
    new = re.sub("(?m)^title: .*", f"title: Many {number}", text)
    new = re.sub("(?m)^fragment: .*", f"fragment: many {number}", new)
    open(f"{content}/../many/many-{number}.md", "w").write(new)
with Readers(2) as readers:
    for number in range(1000):
        os.rename(f"{content}/../many/many-{number}.md", f"{content}/claims/many-{number}.md")
    took = until(lambda: get("/claims/many-999")[0] == 200 and ready("healthy")())
    for number in range(1000):
        os.remove(f"{content}/claims/many-{number}.md")
    gone = until(lambda: get("/claims/many-0")[0] == 404)
readers.report(f"; 1,000 seen after {took * 1000:.0f} ms, gone after {gone * 1000:.0f} ms")
PY
}
fault '1,000 new files at once' thousand

away() {
  begin || return 1
  client "$content" <<'PY'
import os, shutil
content = sys.argv[2]
with Readers(2) as readers:
    os.rename(content, content + "-away")
    until(ready("degraded"))
    os.mkdir(content)
    time.sleep(2)
    assert ready("degraded")()
    os.rmdir(content)
    os.rename(content + "-away", content)
    took = until(ready("healthy"))
readers.report(f"; gone, then empty, then back: healed after {took * 1000:.0f} ms")
PY
}
fault 'the content gone, empty, and back' away

unreadable() {
  if [ "$(id -u)" -eq 0 ]; then
    chmod 755 "$work"
    begin setpriv --reuid=65534 --regid=65534 --clear-groups || return 1
  else
    begin || return 1
  fi
  client "$content" <<'PY'
import os
content = sys.argv[2]
with Readers(2) as readers:
    os.chmod(f"{content}/claims", 0)
    until(ready("degraded"))
    os.chmod(f"{content}/claims", 0o755)
    until(ready("healthy"))
    os.chmod(f"{content}/topics.yml", 0)
    open(f"{content}/glossary.yml", "a").write("\n")
    until(ready("degraded"))
    os.chmod(f"{content}/topics.yml", 0o644)
    took = until(ready("healthy"))
readers.report(f"; a folder, then a file: healed after {took * 1000:.0f} ms")
PY
}
fault 'content that may not be read' unreadable

burst() {
  begin || return 1
  client <<'PY' || return 1
import itertools
topics = "build-out speed model-scale data-scale storage hardware network reliability use-cases metaverse safety comparison process".split()
queries = ("/claims?" + "&".join(f"topic={topic}" for topic in sorted(some)) for size in (2, 3, 4, 5) for some in itertools.combinations(topics, size))
counts = {}
with Readers(2) as readers:
    connection = http.client.HTTPConnection(*HOST, timeout=60)
    started = time.monotonic()
    for number in range(2000):
        connection.request("GET", next(queries))
        answer = connection.getresponse()
        answer.read()
        counts[answer.status] = counts.get(answer.status, 0) + 1
        time.sleep(max(0, started + number / 200 - time.monotonic()))
    took = time.monotonic() - started
assert set(counts) <= {200, 429}, counts
readers.report(f"; 2,000 filters in {took:.0f} s: {counts}")
PY
  echo "$(rss) MiB"
}
fault 'a burst of 200 different filters a second' burst

exit $harm
