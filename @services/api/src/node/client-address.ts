/**
 * Where a request came from. `socket` is the other end of the connection; behind `proxies` proxies of one's own it is the
 * last address but so many that X-Forwarded-For names: what stands before that anybody can make up.
 */
export function clientAddress(headers: Headers, socket: string | undefined, proxies: number): string | null {
  if (proxies === 0) return socket ?? null;
  const named = headers.get("x-forwarded-for")?.split(",") ?? [];
  return named.at(-proxies)?.trim() ?? socket ?? null;
}
