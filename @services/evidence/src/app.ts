import type { Authorize } from "@services/slides";
import { commonHeaders, partsOf, sendProblem, wantsPage } from "@services/slides/parts";
import type { SiteFiles } from "./files.ts";
import { sendSite } from "./send-site.ts";

export type { SiteFiles } from "./files.ts";

/** What serves sites: their files, and who may have them. */
export type Serving = { files: SiteFiles; authorize: Authorize; report: (error: unknown) => void };

/** Answers what is below `/bi/`: to executives of the entity and up, and before any file is looked at. */
export async function answerBi(request: Request, { authorize, files, report }: Serving): Promise<Response> {
  try {
    if (request.method !== "GET" && request.method !== "HEAD") return await sendProblem(request, 405, "id");
    const url = new URL(request.url);
    const [root, entity = "", ...inside] = partsOf(url.pathname) ?? [];
    if (root !== "bi") return await sendProblem(request, 404, "id");
    const decision = await authorize({ cookie: request.headers.get("Cookie"), entity, role: "executive" });
    if (!decision.ok) {
      if (decision.status !== 401 || !wantsPage(request)) return await sendProblem(request, decision.status, "id");
      return redirect(`/sign-in?next=${encodeURIComponent(`${url.pathname}${url.search}`)}`);
    }
    if (inside.length === 0) return redirect(`/bi/${entity}/${url.search}`);
    return await sendSite(files, request, entity, inside);
  } catch (error) {
    report(error);
    return sendProblem(request, 500, "id");
  }
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { ...commonHeaders, Location: location } });
}
