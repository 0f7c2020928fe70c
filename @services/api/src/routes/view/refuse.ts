import { Problem } from "../../app/problem.ts";

/** A parameter of the query that is not understood. */
export const malformed = (name: string, detail: string): Problem =>
  new Problem("bad-request", { errors: [{ in: "query", name, detail }] });

/** A parameter that is understood, and asks for what is not there, or not for this role. */
export const unanswerable = (name: string, detail: string): Problem =>
  new Problem("unanswerable", { errors: [{ in: "query", name, detail }] });
