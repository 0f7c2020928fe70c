const BASE = "http://origin.invalid";

/**
 * Where to go after sign-in: a path of our own as a browser would take it, or the overview. Whatever could lead to another
 * site, or back here, is refused.
 */
export function localPath(next: unknown): string {
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, BASE)) return "/";
  const { origin, pathname, search, hash } = new URL(next, BASE);
  // A browser would take //host as another host; and signing in twice over leads nowhere.
  if (origin !== BASE || pathname.startsWith("//") || pathname.startsWith("/sign-")) return "/";
  return `${pathname}${search}${hash}`;
}
