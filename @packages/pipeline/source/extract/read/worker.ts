import { parentPort } from "node:worker_threads";
import { sheetjsReader } from "../workbook/sheetjs.ts";
import { toFault, type WorkerMessage } from "./messages.ts";
import { readWorkbook, type WorkbookTask } from "./read-workbook.ts";

/* Reads workbooks away from the main thread: with a heap limit of its own, and beside another. */

const port = parentPort;
const say = (message: WorkerMessage): void => port?.postMessage(message);

port?.on("message", (task: WorkbookTask) => {
  readWorkbook(sheetjsReader, task, (text) => say({ kind: "progress", text })).then(
    (rows) => say({ kind: "done", rows }),
    (error: unknown) => say({ kind: "failed", fault: toFault(error) }),
  );
});
