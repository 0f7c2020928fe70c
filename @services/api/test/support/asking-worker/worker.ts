import type { Authorize } from "../../../src/auth/authority.ts";

/** Asks the API's Authority what it is asked: another service, as it were. */
export default {
  fetch: async (request: Request, { AUTHORITY }: { AUTHORITY: { authorize: Authorize } }): Promise<Response> => {
    return Response.json(await AUTHORITY.authorize((await request.json()) as Parameters<Authorize>[0]));
  },
};
