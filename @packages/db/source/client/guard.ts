import type { Client, Transaction, TransactionMode } from "@libsql/client";
import { translate } from "./translate.ts";

/** The same client with the driver's errors as DatabaseErrors; `address` is for them to name, without credentials. */
export function guard(client: Client, address: string): Client {
  const asOurs = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw translate(error, address);
    }
  };
  return {
    execute: (statement: never, args?: never) => asOurs(client.execute(statement, args)),
    batch: (statements, mode) => asOurs(client.batch(statements, mode)),
    migrate: (statements) => asOurs(client.migrate(statements)),
    executeMultiple: (sql) => asOurs(client.executeMultiple(sql)),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- only without a mode, which Drizzle leaves out
    transaction: async (mode: TransactionMode = "write") =>
      guardTransaction(await asOurs(client.transaction(mode)), asOurs),
    sync: () => asOurs(client.sync()),
    close: () => {
      client.close();
    },
    reconnect: () => client.reconnect(),
    get closed() {
      return client.closed;
    },
    protocol: client.protocol,
  };
}

function guardTransaction(transaction: Transaction, asOurs: <T>(work: Promise<T>) => Promise<T>): Transaction {
  return {
    execute: (statement) => asOurs(transaction.execute(statement)),
    batch: (statements) => asOurs(transaction.batch(statements)),
    executeMultiple: (sql) => asOurs(transaction.executeMultiple(sql)),
    commit: () => asOurs(transaction.commit()),
    rollback: () => asOurs(transaction.rollback()),
    close: () => {
      transaction.close();
    },
    get closed() {
      return transaction.closed;
    },
  };
}
