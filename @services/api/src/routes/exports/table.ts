/**
 * How a column's cells are written. `money` is rupiah, `percent` a fraction, `day` an ISO 8601 day, `phone` a text that is a
 * telephone number.
 */
export type CellKind = "text" | "phone" | "day" | "money" | "count" | "percent";

export type Column = { heading: string; kind: CellKind };

export type Cell = string | number | boolean | null;

/** What is written to a file: rows come in batches, so that none but the one at hand is held. */
export type Table = { title: string; columns: readonly Column[]; rows: AsyncIterable<readonly (readonly Cell[])[]> };

/** A body that is made as fast as it is taken. Where making fails it breaks off, so that nobody takes a part for the whole. */
export function streamOf(chunks: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await chunks.return();
    },
  });
}
