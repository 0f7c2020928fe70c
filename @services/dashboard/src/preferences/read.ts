import { createIsomorphicFn } from "@tanstack/react-start";
import { preferencesOfPage } from "./of-page.ts";
import { preferencesOfRequest } from "./of-request.server.ts";

/** Language and theme of the reader: from the request on the server, from what the server wrote in the browser. */
export const readPreferences = createIsomorphicFn().server(preferencesOfRequest).client(preferencesOfPage);
