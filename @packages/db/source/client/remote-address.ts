import { DatabaseError } from "../errors.ts";

/** Whether an address is that of a server. */
export function isRemote(address: string): boolean {
  return /^(libsql|https?):\/\/./.test(address);
}

/** Without a token in the query, or a name and password before the host. */
export function withoutSecrets(address: string): string {
  return address.replace(/\?.*$/, "").replace(/\/\/[^/@]*@/, "//");
}

/** Throws BAD_ADDRESS for a server's address with a name or password in it: no request can be made to one. */
export function refuseCredentials(address: string): void {
  if (!isRemote(address) || !/^[a-z]+:\/\/[^/?#]*@/.test(address)) return;
  throw new DatabaseError("BAD_ADDRESS", "the database's address holds a name or password", {
    address: withoutSecrets(address),
    mend: "Leave them out, and give the token apart, such as by TURSO_AUTH_TOKEN.",
  });
}
