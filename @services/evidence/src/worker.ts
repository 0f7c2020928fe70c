import type { Authorize } from "@services/slides";
import { answerBi } from "./app.ts";
import { openAssetFiles, type Assets } from "./asset-files.ts";

/** What wrangler.jsonc binds: the built sites, and the API's authority, called by RPC. */
export type Bindings = { ASSETS: Assets; AUTHORITY: { authorize: Authorize } };

export default {
  fetch: (request: Request, { ASSETS, AUTHORITY }: Bindings): Promise<Response> =>
    answerBi(request, {
      files: openAssetFiles(ASSETS),
      authorize: (asked) => AUTHORITY.authorize(asked),
      // eslint-disable-next-line no-console -- the log of a Worker
      report: (error) => console.error(error),
    }),
};
