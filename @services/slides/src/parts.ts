/** What other pages and files of the same origin are made of, so that they look and behave alike. */
export { partsOf } from "./address.ts";
export { commonHeaders, policy } from "./headers.ts";
export { sendPage, type Markup } from "./pages/layout.ts";
export { sendProblem, wantsPage } from "./problem.ts";
export { sendFile } from "./send-file.ts";
