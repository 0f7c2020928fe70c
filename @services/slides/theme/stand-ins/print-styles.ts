/** In place of Slidev's `usePrintStyles`, whose inline style the site's policy would stop; styles/print.css says the same. */
export function usePrintStyles(): void {
  // Nothing is left to do.
}

export function patchMonacoColors(): void {
  // There is no editor.
}
