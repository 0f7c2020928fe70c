import { defineAppSetup } from "@slidev/types";
import decks from "virtual:atlas-decks";

/** Texts are measured when slides are laid out, so that their fonts must be there before. */
export default defineAppSetup(async () => {
  const families = new Set(decks.flatMap(({ brand: { fonts } }) => [fonts.heading, fonts.body]));
  const faces = [...families].flatMap((family) => [`400 16px ${family}`, `700 16px ${family}`]);
  await Promise.all(faces.map((face) => document.fonts.load(face)));
});
