/** Where to go after sign-in: a path of our own, or the overview. Whatever could lead elsewhere is refused. */
export function localPath(next: unknown): string {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next) || /[\\\p{Cc}]/u.test(next)) return "/";
  const url = new URL(next, "http://local");
  if (url.host !== "local" || url.pathname.startsWith("/sign-")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
