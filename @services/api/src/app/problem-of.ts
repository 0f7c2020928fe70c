import { DatabaseError } from "@packages/db/web";
import { HTTPException } from "hono/http-exception";
import { Problem } from "./problem.ts";

/** Any error as what the client is told of it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) return ofHono(error);
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof DatabaseError) return ofDatabase(each);
  }
  return new Problem("our-fault", { cause: error });
}

function ofHono(error: HTTPException): Problem {
  if (error.status === 413) return new Problem("too-large");
  if (error.status === 415) return new Problem("not-json");
  if (error.status !== 400) return new Problem("our-fault", { cause: error });
  return new Problem("bad-request", { errors: [{ in: "body", name: "", detail: "This is no JSON." }] });
}

const passing = ["DATABASE_UNREACHABLE", "DATABASE_BUSY", "RELEASE_GONE"];

function ofDatabase(error: DatabaseError): Problem {
  if (!passing.includes(error.code)) return new Problem("our-fault", { cause: error });
  return new Problem("unavailable", { headers: { "retry-after": "1" }, cause: error });
}
