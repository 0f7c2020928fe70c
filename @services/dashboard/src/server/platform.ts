/** What the dashboard needs of where it runs. */
export type Platform = {
  /** Sends a request to the API; its path is one of the API's own, with no prefix. */
  api: (request: Request) => Promise<Response>;
};
