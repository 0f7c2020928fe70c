import path from "node:path";
import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { format, resolveConfig } from "prettier";
import { createApp } from "../src/app/create-app.ts";
import { documentOf } from "../src/app/openapi.ts";
import { routes } from "../src/routes/index.ts";

/** Where the types are committed. */
export const clientFile = path.resolve(import.meta.dirname, "../src/client/schema.ts");

const heading = `/* eslint-disable */
// Made from the routes by \`pnpm --filter @services/api generate\`; not to be edited.
`;

/** The types of every path, as the routes say of themselves now. */
export async function renderClient(): Promise<string> {
  const document = documentOf(createApp(routes)) as OpenAPI3;
  const text = heading + astToString(await openapiTypescript(document, { alphabetize: true }));
  return format(text, { ...(await resolveConfig(clientFile)), filepath: clientFile });
}
