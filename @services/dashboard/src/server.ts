import { createStartHandler, defaultStreamHandler } from "@tanstack/react-start/server";
import type { Platform } from "./server/platform.ts";
import { createNonce, secured } from "./server/security-headers.ts";

const handle = createStartHandler(defaultStreamHandler);

/** Answers with a page or a server function, on any platform that can reach the API. */
export default {
  async fetch(request: Request, { api }: Platform): Promise<Response> {
    const nonce = createNonce();
    return secured(await handle(request, { context: { nonce, api } }), nonce);
  },
};
