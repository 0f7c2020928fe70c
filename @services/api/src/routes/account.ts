import type { Route } from "../app/route.ts";
import { changePassword } from "./change-password.ts";
import { reset } from "./reset.ts";
import { session } from "./session.ts";
import { listSessions, revokeSessions } from "./sessions.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

/** What people do with their own account. There is no other way in, and none to make an account. */
export const accountRoutes: readonly Route[] = [
  signIn,
  signOut,
  changePassword,
  reset,
  session,
  listSessions,
  revokeSessions,
];
