import { APIError } from "better-auth/api";

/** Whether better-auth refuses what was given, such as a wrong password. Anything else that it throws is a fault. */
export function isRefusal(error: unknown): boolean {
  return error instanceof APIError && error.statusCode >= 400 && error.statusCode < 500;
}
