/** A thread that reads and writes a database's file: it is asked in messages, one after the other, and ends with a null. */
import { parentPort, workerData } from "node:worker_threads";
import { codeOf } from "../errors.ts";
import type { Read, Statement } from "./database.ts";
import { accessFile } from "./access-file.ts";

export type Opening = { file: string; timeout: number };

/** `sql` is there when a name is used for the first time. */
export type Asked = {
  id: number;
  way: "read" | "write";
  statements: (Omit<Statement, "sql"> & { name: number; sql?: string })[];
};

export type Answer = { id: number } & ({ sets: Awaited<ReturnType<Read>> } | { message: string; code: string });

const { file, timeout } = workerData as Opening;
const access = accessFile(file, timeout);
const texts = new Map<number, string>();

parentPort?.on("message", (asked: Asked | null) => {
  if (asked === null) {
    access.close();
    parentPort?.close();
  } else void answer(asked).then((given) => parentPort?.postMessage(given));
});

async function answer({ id, way, statements }: Asked): Promise<Answer> {
  for (const { name, sql } of statements) if (sql !== undefined) texts.set(name, sql);
  try {
    return {
      id,
      sets:
        (await access[way](statements.map(({ name, ...others }) => ({ ...others, sql: texts.get(name) ?? "" })))) ?? [],
    };
  } catch (error) {
    return { id, message: error instanceof Error ? error.message : String(error), code: codeOf(error) };
  }
}
