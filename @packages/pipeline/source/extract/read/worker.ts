import { enableCompileCache } from "node:module";

/* A thread that reads workbooks: with a heap limit of its own, and beside another. */

// Before any other module: it halves the start of the thread.
enableCompileCache();

const { serve } = await import("./serve.ts");
serve();
