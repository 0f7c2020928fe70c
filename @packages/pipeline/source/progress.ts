/** Tells people how far a long command is. On anything but a terminal `update` says nothing. */
export type Progress = {
  /** A passing line, replaced by the next one. */
  update: (text: string) => void;
  /** A line that stays. */
  note: (text: string) => void;
};

/** Progress on stderr, so that stdout stays free for --json. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let shown = false;
  const clear = () => {
    if (shown) stream.write("\r\u001B[2K");
    shown = false;
  };
  return {
    update: (text) => {
      if (!stream.isTTY) return;
      clear();
      stream.write(text.slice(0, Math.max(20, stream.columns - 1)));
      shown = true;
    },
    note: (text) => {
      clear();
      stream.write(`${text}\n`);
    },
  };
}

export const silentProgress: Progress = { update: () => undefined, note: () => undefined };
