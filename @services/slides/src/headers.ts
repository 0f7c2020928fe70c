/** A policy that allows nothing but what it names. */
export const policy = (directives: Record<string, string>): string =>
  Object.entries({ "default-src": "'none'", "base-uri": "'none'", "frame-ancestors": "'none'", ...directives })
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

/**
 * Content security policies. A deck's scripts are its own files, and reach nothing but its own files: not the API either,
 * which would take them for the reader. No style stands in its pages: scripts set them, which needs no leave.
 */
export const policies = {
  deck: policy({
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "form-action": "'none'",
  }),
  /** The viewer of a browser is an object in a page with styles of its own. */
  pdf: policy({ "object-src": "'self'", "style-src": "'unsafe-inline'", "form-action": "'none'" }),
  file: policy({ "form-action": "'none'" }),
  /** A page of ours: its styles, and its script where it has one, carry the nonce. */
  page: (nonce: string) =>
    policy({
      "style-src": `'nonce-${nonce}'`,
      "script-src": `'nonce-${nonce}'`,
      "connect-src": "'self'",
      "img-src": "data:",
      "form-action": "'self'",
    }),
};

/** On every answer. Nothing that needs a session is kept by anybody. */
export const commonHeaders: Record<string, string> = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "X-Robots-Tag": "noindex, nofollow",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
