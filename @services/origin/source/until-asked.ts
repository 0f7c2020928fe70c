/** The first signal ends it in good order; a second one, at once. */
export function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(code));
        resolve();
      });
    }
  });
}
