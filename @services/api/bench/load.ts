import { Agent, request } from "node:http";

/** Milliseconds that each request took, in order of size. */
export type Times = { sorted: number[]; seconds: number };

export type Load = {
  port: number;
  headers: Record<string, string>;
  /** The path of the next request. */
  next: () => string;
  connections: number;
  /** Ends after so many requests. */
  count: number;
  /** What every answer must be. */
  status?: number;
};

/**
 * A closed loop: each connection asks again as soon as it has been answered in full. Throws where an answer is not what it
 * should be, so that nothing is measured but work done.
 */
export async function load({ port, headers, next, connections, count, status = 200 }: Load): Promise<Times> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let left = count;
  const begun = performance.now();
  const one = async () => {
    while (left-- > 0) times.push(await timeOf(agent, port, next(), headers, status));
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  return { sorted: times.sort((a, b) => a - b), seconds: (performance.now() - begun) / 1000 };
}

function timeOf(agent: Agent, port: number, path: string, headers: Record<string, string>, status: number) {
  return new Promise<number>((resolve, reject) => {
    const begun = performance.now();
    const sent = request({ agent, port, path, headers, host: "127.0.0.1" }, (response) => {
      response.resume();
      response.on("end", () => {
        if (response.statusCode === status) resolve(performance.now() - begun);
        else reject(new Error(`${path} gave ${response.statusCode ?? 0} instead of ${status}`));
      });
    });
    sent.on("error", reject).end();
  });
}
