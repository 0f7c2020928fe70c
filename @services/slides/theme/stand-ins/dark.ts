import { ref } from "vue";

/** In place of Slidev's `logic/dark`: decks are light, and its inline style would be stopped by the site's policy. */
export const isColorSchemaConfigured = ref(true);
export const isDark = ref(false);
export const toggleDark = (): boolean => false;
