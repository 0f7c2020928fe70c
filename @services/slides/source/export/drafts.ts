import path from "node:path";
import { discard, draftOf, takePlace, type Draft } from "../files.ts";

/** Files in the making in one folder: all of them take their places, or none does. */
export type Drafts = {
  /** A draft for a name in the folder. `passing` ones are never to take a place. */
  start: (name: string, passing?: "passing") => Promise<Draft>;
  /** Puts every draft but the passing ones in its place, and gives their paths. */
  publish: () => Promise<string[]>;
};

/** Runs `work` with drafts in a folder; those that took no place are removed. */
export async function withDrafts<T>(folder: string, work: (drafts: Drafts) => Promise<T>): Promise<T> {
  const open = new Set<Draft>();
  const wanted: Draft[] = [];
  const start: Drafts["start"] = async (name, passing) => {
    const draft = await draftOf(path.join(folder, name));
    open.add(draft);
    if (passing === undefined) wanted.push(draft);
    return draft;
  };
  const publish = async () => {
    for (const draft of wanted) {
      await takePlace(draft);
      open.delete(draft);
    }
    return wanted.map(({ target }) => target);
  };
  try {
    return await work({ start, publish });
  } finally {
    for (const draft of open) await discard(draft);
  }
}
