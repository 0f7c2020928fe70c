import { connectTo } from "./connection.ts";

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
  const times: number[] = [];
  let left = count;
  const begun = performance.now();
  const one = async () => {
    const connection = await connectTo(port, headers);
    while (left-- > 0) {
      const path = next();
      const asked = performance.now();
      const given = await connection.ask(path);
      times.push(performance.now() - asked);
      if (given !== status) throw new Error(`${path} gave ${given} instead of ${status}`);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { sorted: times.sort((a, b) => a - b), seconds: (performance.now() - begun) / 1000 };
}
