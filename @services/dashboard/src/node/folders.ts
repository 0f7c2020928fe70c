import path from "node:path";

/** This package. */
export const packageFolder = path.resolve(import.meta.dirname, "../..");

/** The build: `client` is what browsers fetch, `server` renders. */
export const buildFolder = path.join(packageFolder, "dist");
