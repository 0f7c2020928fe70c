/** Rows of a batch: so many are written at once. */
const size = 500;

/** Rows at hand, in batches. */
export async function* inBatches<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[], void> {
  for (let begin = 0; begin < rows.length; begin += size) yield rows.slice(begin, begin + size);
}

/** Rows that are read a page at a time, until there is no next page. */
export async function* byPages<Row, Position>(
  read: (from: Position | null) => Promise<{ rows: readonly Row[]; next: Position | null }>,
): AsyncGenerator<readonly Row[], void> {
  let from: Position | null = null;
  do {
    const { rows, next }: { rows: readonly Row[]; next: Position | null } = await read(from);
    yield rows;
    from = next;
  } while (from !== null);
}
