import "./server/register.ts";
import { createCsrfMiddleware, createStart } from "@tanstack/react-start";

/** Whatever is no plain look at a page must come from our own pages. */
const csrf = createCsrfMiddleware({
  filter: ({ handlerType, request }) => handlerType === "serverFn" || !["GET", "HEAD"].includes(request.method),
});

export const startInstance = createStart(() => ({ requestMiddleware: [csrf] }));
