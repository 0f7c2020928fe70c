import { z } from "@hono/zod-openapi";

const kinds = {
  "bad-request": { status: 400, title: "The request is not understood" },
  "signed-out": { status: 401, title: "You are not signed in" },
  "sign-in-refused": { status: 401, title: "E-mail or password is wrong" },
  "cross-site": { status: 403, title: "The request comes from another site" },
  "role-missing": { status: 403, title: "Your role does not allow this" },
  "not-found": { status: 404, title: "There is no such thing here" },
  "nothing-published": { status: 404, title: "Nothing has been published yet" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "release-gone": { status: 410, title: "The data has moved on" },
  "too-large": { status: 413, title: "The request is too large" },
  "not-json": { status: 415, title: "The body must be JSON" },
  unanswerable: { status: 422, title: "The request asks for what there is not" },
  "too-many": { status: 429, title: "Too many tries" },
  "our-fault": { status: 500, title: "Something broke on our side" },
  unavailable: { status: 503, title: "Not available at the moment" },
} as const;

export type ProblemKind = keyof typeof kinds;

/** A field of the request that is wrong: `in` is query, path or body; `name` its name, with dots for what is inside. */
export type FieldError = { in: "query" | "path" | "body"; name: string; detail: string };

type More = {
  detail?: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
  /** What the audit trail is to say; the client is not told. */
  trail?: { kind: string; account_id: string | null };
  cause?: unknown;
};

/** What a request is refused with. It reaches the client as it is: no word of internals in it. */
export class Problem extends Error {
  override name = "Problem";
  readonly kind: ProblemKind;
  readonly status: (typeof kinds)[ProblemKind]["status"];
  readonly detail: string | undefined;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;
  readonly trail: More["trail"];

  constructor(kind: ProblemKind, { detail, errors, headers = {}, trail, cause }: More = {}) {
    super(kinds[kind].title, { cause });
    this.kind = kind;
    this.status = kinds[kind].status;
    this.detail = detail;
    this.errors = errors;
    this.headers = headers;
    this.trail = trail;
  }
}

export const problemSchema = z
  .object({
    type: z.string().openapi({ description: "What kind of problem it is, for programs", example: typeOf("not-found") }),
    title: z.string().openapi({ description: "The same in English" }),
    status: z.int(),
    detail: z.string().optional(),
    request_id: z.string().openapi({ description: "What to name to the maintainer, who finds it in the log" }),
    errors: z
      .array(z.object({ in: z.enum(["query", "path", "body"]), name: z.string(), detail: z.string() }))
      .optional()
      .openapi({ description: "The fields that are wrong" }),
  })
  .openapi("Problem");

/** A problem as RFC 9457 has it. */
export function problemResponse(problem: Problem, requestId: string): Response {
  const { kind, status, message: title, detail, errors, headers } = problem;
  const body = { type: typeOf(kind), title, status, detail, request_id: requestId, errors };
  return Response.json(body, { status, headers: { "content-type": "application/problem+json", ...headers } });
}

function typeOf(kind: ProblemKind): string {
  return `urn:problem-type:atlas:${kind}`;
}
