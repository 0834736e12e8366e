/** The languages that Sigtebot answers in. */
export type Language = 'da' | 'en';
