import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

// Preloaded into a process: writes down every module that it imports.
const log = process.env["RECORD_IMPORTS"] ?? "";
registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    appendFileSync(log, `${resolved.url}\n`);
    return resolved;
  },
});
