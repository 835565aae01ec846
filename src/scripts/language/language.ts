// The languages that texts of scripts and screens are written in. In: nothing. Out: their names.

/** Every language, the one that others fall back to first. */
export const LANGUAGES = ['ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
