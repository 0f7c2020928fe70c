import { createFileRoute, redirect } from "@tanstack/react-router";
import { resetPassword } from "../features/sign-in/reset.server.ts";

/** Where the form of a one-time link is sent; the link itself opens the sign-in page. */
export const Route = createFileRoute("/reset")({
  beforeLoad: () => {
    throw redirect({ to: "/sign-in" });
  },
  server: { handlers: { POST: ({ request, context }) => resetPassword(context.api, request) } },
});
