import { randomBytes } from "node:crypto";
import { appendFileSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../errors.ts";
import { onExit } from "./exit.ts";
import { isAlive, processBirth } from "./process.ts";

/** Who holds a lock, as its file says. */
type Holder = { pid: number; birth: string; host: string; command: string; since: string };

/** `pending`: its owner has yet to see whether others are in the way. */
type Ticket = { file: string; holder: Holder; state: "pending" | "held" };

/** How long to wait for others to make up their minds, which takes them a few file operations. */
const patience = { tries: 500, pause: 4 };

/**
 * One writer, or any number of readers, on a home. Resolves to the release; throws HOME_BUSY at once, naming the
 * holder. A holder that died is passed over; one on another host is believed.
 *
 * Files in `.atlas/lock`: a writer claims the next number by making `writer-{n}` (link fails where it exists), and the
 * highest number alone counts, so no file is ever removed on the belief that its owner is dead. A reader has a file of
 * its own. A file says its state by its end: JSON is pending, a newline after it is held, empty is released.
 */
export async function acquireLock(root: string, mode: "read" | "write", command: string): Promise<() => void> {
  const folder = path.join(root, ".atlas", "lock");
  makeFolder(folder, root);
  const me: Holder = {
    pid: process.pid,
    birth: processBirth(process.pid) ?? "",
    host: hostname(),
    command,
    since: new Date().toISOString(),
  };
  const release = mode === "write" ? await acquireWrite(folder, me) : await acquireRead(folder, me);
  const forget = onExit(release);
  return () => {
    forget();
    release();
  };
}

async function acquireWrite(folder: string, me: Holder): Promise<() => void> {
  const file = await claimWriter(folder, me);
  const release = () => {
    truncateSync(file);
  };
  try {
    for (let tries = 0; ; tries++) {
      const others = readers(folder);
      const holder =
        others.find((reader) => reader.state === "held") ?? (tries < patience.tries ? undefined : others[0]);
      if (holder) throw busy(folder, holder.holder, "reading");
      if (others.length === 0) break;
      await sleep(patience.pause);
    }
    appendFileSync(file, "\n");
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

/** Makes the next `writer-{n}`, unless the last one's owner is at work. */
async function claimWriter(folder: string, me: Holder): Promise<string> {
  const draft = path.join(folder, `draft-${unique()}`);
  writeFileSync(draft, JSON.stringify(me));
  try {
    for (let tries = 0; ; tries++) {
      const { number, ticket } = lastWriter(folder);
      if (ticket?.state === "held" || (ticket && tries >= patience.tries)) throw busy(folder, ticket.holder, "writing");
      const file = path.join(folder, `writer-${number + 1}`);
      if (!ticket && tryLink(draft, file)) {
        // A slow claimant may have made a number that was passed over and tidied away since: the highest counts.
        const won = lastWriter(folder).number === number + 1;
        if (won) tidy(folder, number);
        if (won) return file;
        rmSync(file, { force: true });
      } else {
        await sleep(patience.pause);
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

async function acquireRead(folder: string, me: Holder): Promise<() => void> {
  for (let tries = 0; ; tries++) {
    const before = lastWriter(folder).ticket;
    if (before?.state === "held" || (before && tries >= patience.tries)) throw busy(folder, before.holder, "writing");
    if (!before) {
      const name = unique();
      const file = path.join(folder, `reader-${name}`);
      // Renamed, so that nobody sees it half written.
      writeFileSync(path.join(folder, `draft-${name}`), JSON.stringify(me));
      renameSync(path.join(folder, `draft-${name}`), file);
      const release = () => {
        rmSync(file, { force: true });
      };
      if (!lastWriter(folder).ticket) {
        appendFileSync(file, "\n");
        return release;
      }
      // A writer came in between: step back, so that it does not wait for us while we wait for it.
      release();
    }
    await sleep(patience.pause);
  }
}

/** The highest number there is, and its ticket where its owner is alive and has not released it. */
function lastWriter(folder: string): { number: number; ticket: Ticket | null } {
  const numbers = readdirSync(folder).flatMap((name) => /^writer-(\d+)$/.exec(name)?.[1] ?? []);
  const number = Math.max(0, ...numbers.map(Number));
  return { number, ticket: number === 0 ? null : readTicket(path.join(folder, `writer-${number}`)) };
}

/** Readers that are alive; the files of dead ones are removed, their names being never used again. */
function readers(folder: string): Ticket[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith("reader-"))
    .flatMap((name) => {
      const file = path.join(folder, name);
      const ticket = readTicket(file);
      if (!ticket) rmSync(file, { force: true });
      return ticket ?? [];
    });
}

/** Null where the file is gone or empty (released, or lost in a crash of the machine), or its owner dead. */
function readTicket(file: string): Ticket | null {
  let text: string;
  let holder: Holder;
  try {
    text = readFileSync(file, "utf8");
    holder = JSON.parse(text) as Holder;
  } catch {
    return null;
  }
  if (holder.host === hostname() && !isAlive(holder.pid, holder.birth)) return null;
  return { file, holder, state: text.endsWith("\n") ? "held" : "pending" };
}

/**
 * Removes what no one looks at any more: lower numbers, and drafts that were never made into a lock. By their age alone: a
 * draft that is being written looks like one of a dead process.
 */
function tidy(folder: string, upTo: number): void {
  for (const name of readdirSync(folder)) {
    const number = /^writer-(\d+)$/.exec(name)?.[1];
    const file = path.join(folder, name);
    const isOldDraft = name.startsWith("draft-") && ageOf(file) > hour;
    if (isOldDraft || (number !== undefined && Number(number) <= upTo)) rmSync(file, { force: true });
  }
}

const hour = 3_600_000;

/** Milliseconds; none for a file that is gone. */
function ageOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? 0 : Date.now() - stats.mtimeMs;
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function makeFolder(folder: string, root: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new UserError("HOME_NOT_WRITABLE", `cannot write in ${root}: ${(cause as Error).message}`, {
      place: { file: root },
      mend: "Give yourself the right to write there, or set ATLAS_HOME to another folder.",
      cause,
    });
  }
}

function unique(): string {
  return `${process.pid}-${randomBytes(6).toString("hex")}`;
}

function busy(folder: string, holder: Holder, verb: "reading" | "writing"): UserError {
  const here = holder.host === hostname();
  const where = here ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
  return new UserError("HOME_BUSY", `\`${holder.command}\` is ${verb} here (${where}, since ${holder.since})`, {
    place: { file: path.resolve(folder, "../..") },
    mend: here
      ? `Run again when it has ended, or end it: kill ${holder.pid}`
      : `Run again when it has ended. If ${holder.host} is gone for good, remove ${folder}`,
  });
}
