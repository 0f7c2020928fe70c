import { Worker } from "node:worker_threads";
import type { Access, Read, Statements } from "./database.ts";
import type { Answer, Asked, Opening } from "./access-thread.ts";

/** There are fewer kinds of question than this. */
const mostNamed = 500;

type Waiting = { resolve: (sets: Awaited<ReturnType<Read>>) => void; reject: (error: Error) => void };

/**
 * Reads and writes a database's file in threads beside this one, so that a long read, and a write until the disk has it, keep
 * nobody waiting who asks for something short, and several go on at once. They begin when first asked; none keeps the
 * process running. `timeout`: milliseconds that they wait for a lock.
 */
export function accessInThreads(file: string, timeout: number, count: number): Access {
  let threads: Thread[] = [];
  const leastBusy = (): Thread => {
    threads = threads.filter((thread) => !thread.isEnded);
    const least = threads.toSorted((a, b) => a.busy - b.busy)[0];
    if (least && (least.busy === 0 || threads.length === count)) return least;
    const another = new Thread({ file, timeout });
    threads.push(another);
    return another;
  };
  return {
    read: (statements) => leastBusy().ask("read", statements),
    write: async (statements) => {
      await leastBusy().ask("write", statements);
    },
    close: () => {
      for (const thread of threads) thread.close();
    },
  };
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** What a statement was called when its text went over. */
  readonly #named = new Map<string, number>();
  #asked = 0;
  isEnded = false;

  constructor(opening: Opening) {
    // What this process was started with, such as a program as text, is not for the thread.
    this.#worker = new Worker(new URL("access-thread.ts", import.meta.url), { workerData: opening, execArgv: [] });
    this.#worker.unref();
    this.#worker.on("message", ({ id, ...answer }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#forget(id);
      if ("sets" in answer) waiting?.resolve(answer.sets);
      else waiting?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
    });
    this.#worker.on("error", (error) => {
      this.#end(error);
    });
    this.#worker.on("exit", () => {
      this.#end(new Error("The thread beside the database has ended."));
    });
  }

  /** What it was asked and has not answered. */
  get busy(): number {
    return this.#waiting.size;
  }

  ask(way: Asked["way"], statements: Statements): ReturnType<Read> {
    return new Promise((resolve, reject) => {
      const id = this.#asked++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      const named = statements.map(({ sql, ...others }) => ({ ...this.#name(sql), ...others }));
      this.#worker.postMessage({ id, way, statements: named } satisfies Asked);
    });
  }

  close(): void {
    this.#worker.postMessage(null);
  }

  /** The text of a statement goes over once. */
  #name(sql: string): { name: number; sql?: string } {
    const known = this.#named.get(sql);
    if (known !== undefined) return { name: known };
    // Whoever asks makes up the words of a search, and so the texts: they must not gather without end.
    if (this.#named.size === mostNamed) this.#named.clear();
    const name = this.#named.size;
    this.#named.set(sql, name);
    return { name, sql };
  }

  #forget(id: number): void {
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #end(error: Error): void {
    this.isEnded = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
