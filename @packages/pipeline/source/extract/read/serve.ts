import { parentPort } from "node:worker_threads";
import { sheetjsReader } from "../workbook/sheetjs.ts";
import { toFault, type WorkerMessage } from "./messages.ts";
import { readWorkbook, type WorkbookTask } from "./read-workbook.ts";

const port = parentPort;
const say = (message: WorkerMessage): void => port?.postMessage(message);

/** Reads the workbooks that the main thread asks for, one after another. */
export function serve(): void {
  port?.on("message", (task: WorkbookTask) => {
    readWorkbook(sheetjsReader, task, (text) => say({ kind: "progress", text })).then(
      (rows) => say({ kind: "done", rows }),
      (error: unknown) => say({ kind: "failed", fault: toFault(error) }),
    );
  });
}
