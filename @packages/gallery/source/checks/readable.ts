/** Text stands out from what is behind it by this contrast (WCAG 2.2, AA), or is too pale. */
export const READABLE = 4.5;
