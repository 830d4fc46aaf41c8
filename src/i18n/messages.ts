import type { Language } from '../model/timeline'
import { en, type Messages } from './en'
import { zh } from './zh'

/** What the interface says, by language. */
export const messages: Readonly<Record<Language, Messages>> = { en, zh }
