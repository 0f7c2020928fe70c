import type { z } from "@hono/zod-openapi";
import type { Role } from "@packages/db/auth";
import type { Reader } from "@packages/db/reader";
import type { Session } from "../auth/session.ts";
import type { Access } from "./access.ts";
import type { Services } from "./services.ts";

type Shape = Record<string, z.ZodType>;

type OutputOf<S extends Shape> = { [Name in keyof S]: z.output<S[Name]> };

/** What a route of one entity knows. There is no other way to the data than the reader. */
export type EntityContext = {
  request: Request;
  session: Session;
  entity: string;
  role: Role;
  /** Bound to the entity and to its current release. */
  reader: Reader;
};

/** What other routes know. */
export type OpenContext = { request: Request; requestId: string; address: string | null; services: Services };
export type SessionContext = OpenContext & { session: Session };

type ContextOf<A extends Access> = A extends "anyone"
  ? OpenContext
  : A extends "signed-in"
    ? SessionContext
    : EntityContext;

/** What happened, as the audit trail calls it. */
export type AuditKind = "record_list" | "record_view" | "export";

/** An endpoint as data: who may ask it, what it takes, what it gives. */
export type Declaration<
  A extends Access,
  Q extends Shape,
  P extends Shape,
  B extends z.ZodType,
  R extends z.ZodType,
> = {
  method: "get" | "post";
  /** As OpenAPI writes it: /records/people/{id}. */
  path: string;
  access: A;
  tag: "dashboard" | "reports" | "records" | "decks" | "account" | "service";
  summary: string;
  description?: string;
  /** Parameters of the query; `entity` is there by itself where a role is needed. Others than these are refused. */
  query?: Q;
  params?: P;
  /** A JSON body. */
  body?: B;
  /** What the answer is in JSON; none: 204 without a body. */
  answer?: R;
  /** Media types, where the answer is a file: the handler gives a Response then. */
  files?: readonly string[];
  /** Statuses of refusals beside those that its access brings. */
  problems?: readonly (401 | 403 | 404 | 410 | 422 | 429 | 503)[];
  /** The answer depends on release, entity, role and query alone: it gets an ETag. Without: `no-store`. */
  cache?: "release";
  /** Every request of a signed-in person is in the audit trail under this name, before it is answered. */
  audit?: AuditKind;
  handle: (
    context: ContextOf<A> & { query: OutputOf<Q>; params: OutputOf<P>; body: z.output<B> },
  ) => Promise<z.input<R> | Response> | z.input<R> | Response;
};

/** Any endpoint, as the app mounts it. */
export type Route = Declaration<Access, Shape, Shape, z.ZodType, z.ZodType>;

/** Declares an endpoint. It answers once it is in the list of `routes.ts`. */
export function defineRoute<
  const A extends Access,
  const Q extends Shape = Record<string, never>,
  const P extends Shape = Record<string, never>,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodUndefined,
>(declaration: Declaration<A, Q, P, B, R>): Route {
  return declaration as unknown as Route;
}
