/** The regions of a slide of 1280 by 720, in its pixels. */
export const PAGE = { width: 1280, height: 720, margin: 56 } as const;

const width = PAGE.width - 2 * PAGE.margin;

/** The message: two lines at most, in the largest size that allows it. */
export const HEADLINE = { width, lines: 2, sizes: [30, 28, 26, 24, 22] } as const;

/** What a slide is about, beside the logo. */
export const KICKER = { width: width - 220, lines: 1, sizes: [15, 14, 13] } as const;

/** The mark of a draft, with its reason, beside that. */
export const DRAFT = { width: 500, lines: 1, sizes: [13, 12] } as const;

/** What is below the message, which has one line or two. */
export const BODY = { width, tops: [124, 160], bottom: 664 } as const;
