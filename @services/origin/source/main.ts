import { enableCompileCache } from "node:module";

// Before any other module, so that all of them come out of the cache on the second run.
enableCompileCache();

const { runServe } = await import("./run.ts");
process.exitCode = await runServe();
