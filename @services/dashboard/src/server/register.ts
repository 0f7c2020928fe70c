import type { Platform } from "./platform.ts";

declare module "@tanstack/react-start" {
  interface Register {
    server: { requestContext: Platform & { nonce: string } };
  }
}
