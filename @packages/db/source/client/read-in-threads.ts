import { Worker } from "node:worker_threads";
import type { Read, Reads } from "./database.ts";
import type { Answer, Asked, Opening } from "./read-thread.ts";

/** There are fewer kinds of question than this. */
const mostNamed = 500;

type Waiting = { resolve: (sets: Awaited<ReturnType<Read>>) => void; reject: (error: Error) => void };

/**
 * Reads a database's file in threads beside this one, so that a long read keeps nobody waiting who asks for something short,
 * and several go on at once. They begin with the first read; none keeps the process running. `timeout`: milliseconds that
 * a read waits for a lock.
 */
export function readInThreads(file: string, timeout: number, count: number): Reads {
  let threads: ReadThread[] = [];
  const leastBusy = (): ReadThread => {
    threads = threads.filter((thread) => !thread.isEnded);
    const least = threads.toSorted((a, b) => a.busy - b.busy)[0];
    if (least && (least.busy === 0 || threads.length === count)) return least;
    const another = new ReadThread({ file, timeout });
    threads.push(another);
    return another;
  };
  return {
    read: (statements) => leastBusy().read(statements),
    close: () => {
      for (const thread of threads) thread.close();
    },
  };
}

class ReadThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** What a statement was called when its text went over. */
  readonly #named = new Map<string, number>();
  #asked = 0;
  isEnded = false;

  constructor(opening: Opening) {
    // What this process was started with, such as a program as text, is not for the thread.
    this.#worker = new Worker(new URL("read-thread.ts", import.meta.url), { workerData: opening, execArgv: [] });
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
      this.#end(new Error("The thread that reads the database has ended."));
    });
  }

  /** Reads that it has not answered. */
  get busy(): number {
    return this.#waiting.size;
  }

  read(statements: Parameters<Read>[0]): ReturnType<Read> {
    return new Promise((resolve, reject) => {
      const id = this.#asked++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      const named = statements.map(({ sql, args }) => ({ ...this.#name(sql), args }));
      this.#worker.postMessage({ id, statements: named } satisfies Asked);
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
