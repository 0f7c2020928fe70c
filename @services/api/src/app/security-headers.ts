import type { Settings } from "./services.ts";

const always: [string, string][] = [
  ["cache-control", "no-store"],
  [
    "content-security-policy",
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  ],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["referrer-policy", "no-referrer"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
];

const onHttps: [string, string][] = [...always, ["strict-transport-security", "max-age=31536000; includeSubDomains"]];

/** Headers of every answer that does not set them itself: what comes from here is data, no page, and belongs in no cache. */
export function securityHeaders({ origin }: Settings): [string, string][] {
  return origin.startsWith("https:") ? onHttps : always;
}
