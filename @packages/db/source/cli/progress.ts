/** A passing line on a terminal's stderr, in the place of the one before; elsewhere nothing. */
export function tellOver(text: string): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\u001B[2K${text.slice(0, Math.max(20, process.stderr.columns - 1))}`);
}
