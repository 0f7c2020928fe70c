import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../../source/errors.ts";
import { acquireLock } from "../../source/home/lock.ts";

// A process that takes the lock over and over: hold-lock <root> <mode> <rounds> <hold ms> <journal>. Each line of the
// journal is one appended write: `+w` taken, `-w` about to be released, `?` refused.
const [root = "", mode = "read", rounds = "1", hold = "0", journal = ""] = process.argv.slice(2);
const letter = mode === "write" ? "w" : "r";
const say = (what: string) => {
  appendFileSync(journal, `${what} ${process.pid}\n`);
};

for (let round = 0; round < Number(rounds); round++) {
  try {
    const release = await acquireLock(root, mode === "write" ? "write" : "read", `test ${mode}`);
    say(`+${letter}`);
    await sleep(Number(hold) * Math.random());
    say(`-${letter}`);
    release();
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "HOME_BUSY") throw error;
    say("?");
    await sleep(3 * Math.random());
  }
}
