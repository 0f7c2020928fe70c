import { METRIC_DEFINITIONS, METRIC_LABELS, type KeyMetricKey, type Label } from "@packages/report";
import { useLanguage, useWords } from "../../i18n/words.tsx";

const isReported = (key: string): key is KeyMetricKey => key in METRIC_LABELS;

/** The names of measures, and what they mean where reports say so; a new one is shown by its key. */
export function useMeasureNames() {
  const language = useLanguage();
  const words: Record<string, string> = useWords().measures;
  const definitions: Record<string, Label> = METRIC_DEFINITIONS;
  return {
    name: (key: string) => (isReported(key) ? METRIC_LABELS[key][language] : (words[key] ?? key)),
    definition: (key: string) => definitions[key]?.[language],
  };
}
