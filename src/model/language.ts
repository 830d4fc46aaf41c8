/** The languages of the explorer: data, so that no view names one. */

/** English is the original language of the content; Chinese is Simplified Chinese. */
export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]
/** The language of specifications, and of addresses without a language. */
export const originalLanguage: Language = languages[0]

/** BCP 47 tags for `<html lang>` and for formatting numbers and dates. */
export const locales: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' }

/** The same text in every language. */
export type Localized = Readonly<Record<Language, string>>
