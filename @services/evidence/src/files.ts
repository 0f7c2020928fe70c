/** A site's files, by key: `IONS/people/index.html`. */
export type SiteFiles = {
  /** The file, or that it is the same as the browser has; null where there is none. */
  send: (request: Request, key: string, sent: Sent) => Promise<Response | null>;
};

/** What is said of a file beside its bytes. */
export type Sent = { policy: string; cacheControl: string };
