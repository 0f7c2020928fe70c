import { once } from "node:events";
import { connect } from "node:net";

export type Connection = {
  /** Asks for a path, and gives the status once the answer has come in full. */
  ask: (path: string) => Promise<number>;
  close: () => void;
};

const room = 64 * 1024;

/**
 * A connection that keeps no answer: all are read into the same few bytes, so that clearing away after them does not count as
 * time of the server's, as it would with Node's own client.
 */
export async function connectTo(port: number, headers: Record<string, string>): Promise<Connection> {
  const lines = Object.entries({ host: "127.0.0.1", ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  let answer = new Answer();
  let settle: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined;
  const onread = {
    buffer: Buffer.alloc(room),
    callback: (length: number, bytes: Uint8Array) => {
      answer.take(Buffer.from(bytes.buffer, bytes.byteOffset, length));
      if (answer.isWhole) settle?.resolve(answer.status);
      return true;
    },
  };
  const socket = connect({ port, host: "127.0.0.1", noDelay: true, onread });
  socket.on("error", (error) => settle?.reject(error));
  socket.on("close", () => settle?.reject(new Error("the server has closed the connection")));
  await once(socket, "connect");
  return {
    ask: (path) =>
      new Promise((resolve, reject) => {
        answer = new Answer();
        settle = { resolve, reject };
        socket.write(`GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
      }),
    close: () => socket.destroy(),
  };
}

/** As much of an answer as says when it ends. */
class Answer {
  #head = "";
  #left = Infinity;
  #tail = "";
  status = 0;

  get isWhole(): boolean {
    return this.#left === 0 || this.#tail === "\r\n0\r\n\r\n";
  }

  take(bytes: Buffer): void {
    let body = bytes;
    if (this.status === 0) {
      const before = this.#head.length;
      this.#head += bytes.toString("latin1");
      const end = this.#head.indexOf("\r\n\r\n");
      if (end === -1) return;
      this.#begin(this.#head.slice(0, end).toLowerCase());
      // What was read of the head's last line counts for the end of an empty body in parts.
      body = bytes.subarray(end + 2 - before);
      this.#left += 2;
    }
    this.#left -= body.length;
    this.#tail = (this.#tail + body.toString("latin1", Math.max(0, body.length - 7))).slice(-7);
  }

  #begin(head: string): void {
    this.status = Number(head.split(" ")[1]);
    const length = /^content-length: (\d+)/m.exec(head)?.[1];
    if (length !== undefined) this.#left = Number(length);
    else if (this.status === 204 || this.status === 304) this.#left = 0;
  }
}
