import { createRouter } from "@tanstack/react-router";
import { getGlobalStartContext } from "@tanstack/react-start";
import { readPreferences } from "./preferences/read.ts";
import { routeTree } from "./routeTree.gen.ts";
import { parseSearch, stringifySearch } from "./view/query-string.ts";

/** One router a request on the server, and one for the page's life in the browser. */
export function getRouter() {
  const nonce = getGlobalStartContext()?.nonce;
  return createRouter({
    routeTree,
    context: { preferences: readPreferences() },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    // What is shown is of a release: to sort it, or to come back to it, is no reason to ask again.
    defaultStaleTime: 30_000,
    defaultPendingMs: 400,
    defaultPendingMinMs: 300,
    // A look at a record is audited, so nothing is fetched before it is asked for.
    defaultPreload: false,
    ...(nonce === undefined ? {} : { ssr: { nonce } }),
  });
}
