/** The same text in every language of the explorer. Its type is checked against the languages where `i18n` uses it. */
export interface LocalizedText {
  readonly en: string
  readonly zh: string
}

export const localized = (en: string, zh: string): LocalizedText => ({ en, zh })

/** A name that is the same in every language, such as `LSTM`. */
export const untranslated = (name: string): LocalizedText => ({ en: name, zh: name })
