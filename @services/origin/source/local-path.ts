/**
 * The path that somebody wants to go to after signing in, where it is one of this origin; `/` for anything else, so that
 * a link to our sign-in page never leads to another site.
 */
export function localPath(wanted: string | null): string {
  if (wanted === null || !wanted.startsWith("/")) return "/";
  const base = "http://origin.invalid";
  if (!URL.canParse(wanted, base)) return "/";
  const { origin, pathname, search } = new URL(wanted, base);
  // A browser would take //host as another host; and signing in twice over leads nowhere.
  if (origin !== base || pathname.startsWith("//") || pathname.startsWith("/sign-")) return "/";
  return `${pathname}${search}`;
}
