import { createFileRoute, redirect } from "@tanstack/react-router";
import { signOut } from "../features/sign-in/sign-in.server.ts";

/** To sign out is to send a form; who comes by link is shown the overview. */
export const Route = createFileRoute("/sign-out")({
  beforeLoad: () => {
    throw redirect({ to: "/" });
  },
  server: { handlers: { POST: ({ context }) => signOut(context.api) } },
});
