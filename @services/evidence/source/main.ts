import { enableCompileCache } from "node:module";

// Before any other module, so that all of them come out of the cache on the second run.
enableCompileCache();

const { runCommandLine } = await import("./cli/run.ts");
process.exitCode = await runCommandLine(process.argv.slice(2));
